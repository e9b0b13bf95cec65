import Foundation

/// What the command says to its user: on standard error, for results are files.
enum Console {
  /// Whether standard error is a terminal.
  static let isTerminal = isatty(STDERR_FILENO) == 1

  /// Writes a line.
  static func error(_ text: String) {
    write(text + "\n")
  }

  /// Writes a text as it is.
  static func write(_ text: String) {
    // Who does not listen any more misses nothing that is not in the report.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
