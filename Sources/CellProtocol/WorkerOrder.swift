import Foundation

/// What a worker is told when it is started.
package struct WorkerOrder: Codable, Equatable {
  /// The descriptor of the control connection.
  package var control: Int32
  /// The process of the runner, with which the worker dies.
  package var runner: Int32
  /// The most memory that the worker may allocate, in bytes.
  package var memoryLimit: Int
  /// The folder to work in.
  package var folder: String
  /// The file for the stack of a crash.
  package var crashReport: String

  package init(
    control: Int32, runner: Int32, memoryLimit: Int, folder: String, crashReport: String
  ) {
    self.control = control
    self.runner = runner
    self.memoryLimit = memoryLimit
    self.folder = folder
    self.crashReport = crashReport
  }

  /// The variable of the environment that carries an order.
  package static let variable = "EMAKI_WORKER_ORDER"

  /// The order as the value of the variable.
  package var text: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }

  /// Reads the order that this process was started with, and hides it from what runs here.
  package static func takeFromEnvironment() -> WorkerOrder? {
    guard let text = ProcessInfo.processInfo.environment[variable] else { return nil }
    unsetenv(variable)
    return try? JSONDecoder().decode(WorkerOrder.self, from: Data(text.utf8))
  }
}
