/// What a terminal shows of a text, in which carriage returns write over the line and escape
/// sequences move about and colour it.
package struct TerminalText {
  /// The text as a terminal would show it in the end, escaped, with elements for its colours, each
  /// of which ends on its line.
  package static func html(of text: String) -> HTML {
    guard text.unicodeScalars.contains(where: isControl) else { return HTML(text: text) }
    return TerminalScreen(text).lines.map { html(of: $0) }.joined(separator: "\n")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || scalar.value == 0x7F
  }

  private static func html(of line: [TerminalScreen.Cell?]) -> HTML {
    let blank = TerminalScreen.Cell(character: " ")
    let end = line.lastIndex { $0 != nil } ?? -1
    var rest = line[...end].map { $0 ?? blank }[...]
    var result = HTML.empty
    while let first = rest.first {
      let run = rest.prefix { $0.style == first.style }
      var text = ""
      for cell in run where !cell.isContinuation { text.append(cell.character) }
      result += first.style.wrap(text)
      rest = rest.dropFirst(run.count)
    }
    return result
  }
}
