package import NotebookDocument

/// The messages of the compiler, taken apart.
package enum CompilerMessages {
  /// The diagnostics in the compiler's text, with the places that it gives.
  ///
  /// A diagnostic is a line `file:line:column: severity: message`; the source lines and carets
  /// that follow it are left out, for a report shows the notebook's own.
  package static func parse(_ text: String) -> [Diagnostic] {
    text.split(separator: "\n").compactMap { parse(line: $0) }
  }

  private static func parse(line: Substring) -> Diagnostic? {
    guard let match = line.wholeMatch(of: /(.+?):(\d+):(?:(\d+):)? (error|warning|note): (.*)/),
      let severity = Diagnostic.Severity(rawValue: String(match.4)), let number = Int(match.2)
    else { return bare(line) }
    let column = match.3.flatMap { Int($0) } ?? 1
    return Diagnostic(
      severity, String(match.5), file: String(match.1),
      position: number > 0 ? SourcePosition(line: number, column: column) : nil)
  }

  /// An error without a place, such as `error: missing required module`.
  private static func bare(_ line: Substring) -> Diagnostic? {
    guard let match = line.wholeMatch(of: /(?:<unknown>:0: )?error: (.*)/) else { return nil }
    return Diagnostic(.error, String(match.1), file: "")
  }
}
