/// The looks of a report.
package enum Stylesheet {
  static let text = compact(
    [
      palette, page, title, contents, prose, tables, figures, callouts, exercises, code, codeLines,
      codeColors, terminalColors, outputs, failures, values, print,
    ].joined(separator: "\n"))

  /// The looks of formulas, for the pages that have any.
  static let formulaText = compact(formulas)

  /// The rules without the blanks that nothing depends on, since every report carries them.
  static func compact(_ rules: String) -> String {
    rules.replacing(/\s*([{};])\s*/) { "\($0.output.1)" }
      .replacing(": ", with: ":").replacing(", ", with: ",").replacing(";}", with: "}")
      .replacing(/\s+/, with: " ").replacing("}", with: "}\n")
  }
}
