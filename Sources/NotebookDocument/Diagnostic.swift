/// What is wrong, or noteworthy, at one place of a notebook.
package struct Diagnostic: Sendable, Hashable {
  /// How grave a diagnostic is.
  package enum Severity: String, Sendable, Hashable {
    case error
    case warning
    case note
  }

  package var severity: Severity
  package var message: String
  /// The file, named as the reader knows it: the notebook, or a source file beside it.
  package var file: String
  /// The place in the file, or `nil` where there is none.
  package var position: SourcePosition?

  package init(
    _ severity: Severity, _ message: String, file: String, position: SourcePosition? = nil
  ) {
    self.severity = severity
    self.message = message
    self.file = file
    self.position = position
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic in the compilers' form: `plane.md:12:3: error: …`.
  package var description: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(file)\(place): \(severity.rawValue): \(message)"
  }
}
