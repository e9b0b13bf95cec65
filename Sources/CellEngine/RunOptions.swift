import Foundation
package import NotebookDocument

/// How a notebook is to be run.
package struct RunOptions: Sendable {
  /// How long a cell may run, in seconds, unless it says so itself; `nil` for any time.
  package var timeout: Double?
  /// How much memory the cells may allocate, in bytes.
  package var memoryLimit: Int
  /// Whether to go on after a cell that failed.
  package var keepGoing: Bool

  package init(
    timeout: Double? = nil, memoryLimit: Int = RunOptions.standardMemoryLimit,
    keepGoing: Bool = false
  ) {
    self.timeout = timeout
    self.memoryLimit = memoryLimit
    self.keepGoing = keepGoing
  }

  /// Four fifths of the memory of the machine, or of the container that this process is in.
  package static var standardMemoryLimit: Int {
    let machine = Int(ProcessInfo.processInfo.physicalMemory)
    let file = FileManager.default.contents(atPath: "/sys/fs/cgroup/memory.max") ?? Data()
    let container = Int(String(decoding: file, as: UTF8.self).split(separator: "\n").first ?? "")
    return min(machine, container ?? machine) / 5 * 4
  }
}

/// What is told about a run while it goes on.
package protocol RunObserver: Sendable {
  /// A cell begins to be compiled or run.
  func cellBegins(_ cell: Cell, of notebook: Notebook)
  /// A cell has ended, after a time that counts its waiting for the compiler.
  func cellEnds(_ cell: Cell, of notebook: Notebook, result: CellResult, after: Duration)
}
