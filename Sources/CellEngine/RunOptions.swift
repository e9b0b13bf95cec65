package import CellProtocol
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
  /// How figures are drawn; without a theme, each cell has the say.
  package var figures: FigureRequest

  package init(
    timeout: Double? = nil, memoryLimit: Int = RunOptions.standardMemoryLimit,
    keepGoing: Bool = false, figures: FigureRequest = FigureRequest(themes: [])
  ) {
    self.timeout = timeout
    self.memoryLimit = memoryLimit
    self.keepGoing = keepGoing
    self.figures = figures
  }

  /// How the figures of a cell are drawn.
  func figures(for cell: Cell) -> FigureRequest {
    var request = figures
    if request.themes.isEmpty { request.themes = cell.options.figureTheme.themes }
    return request
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
  /// A cell has ended.
  func cellEnds(
    _ cell: Cell, of notebook: Notebook, result: CellResult, measured: CellMeasurement)
  /// An expression in the prose has failed.
  func valueFails(_ value: InlineValue, of notebook: Notebook, failure: Failure)
}

/// What running a cell took.
package struct CellMeasurement: Sendable, Equatable {
  /// The time in which the cell's own code ran; nothing for a cell that did not compile.
  package var running: Duration
  /// The time that the run stood still for the cell: its running, and its waiting for the compiler.
  package var total: Duration
  /// The most memory that the process had at one time while the cell ran, in bytes.
  package var peakMemory: Int?
}
