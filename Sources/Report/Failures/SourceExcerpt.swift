import NotebookDocument

/// The line of a notebook at which something is wrong, with a caret below, between the lines before
/// it and the one behind.
struct SourceExcerpt {
  private let lines: [Substring]
  private let position: SourcePosition
  private let firstLine: Int
  private let lastLine: Int

  /// The number of lines shown before the line in question.
  private static let context = 2

  /// Makes the excerpt at a place, which begins within the cell when the place is in one; `nil`
  /// when there is no such line.
  init?(at position: SourcePosition, in context: ReportContext) {
    guard (1...context.lines.count).contains(position.line) else { return nil }
    self.position = position
    lines = context.lines
    let cell = context.cell(at: position.line)
    let limit = cell.map { min($0.firstLine, position.line) } ?? 1
    firstLine = max(limit, position.line - Self.context)
    let isInside = cell != nil && context.cell(at: position.line + 1)?.number == cell?.number
    lastLine = isInside ? position.line + 1 : position.line
  }

  private var numberWidth: Int { String(lastLine).count }

  var html: HTML {
    let rows = (firstLine...lastLine).map { number -> HTML in
      let text: HTML = "\(gutter(String(number)))\(String(lines[number - 1]))"
      guard number == position.line else { return text }
      return "<mark>\(text)\n</mark>\(gutter(""))\(room)<b>^</b>"
    }
    return "<pre class=excerpt><code>\(rows.joined(separator: "\n"))</code></pre>"
  }

  private func gutter(_ number: String) -> HTML {
    let padding = String(repeating: " ", count: numberWidth - number.count)
    return "<span class=gutter>\(padding)\(number) │ </span>"
  }

  /// As much room as the line takes up to the column.
  ///
  /// How wide letters of other scripts and emoji are, only their font knows: they stand there
  /// themselves, and are not seen.
  private var room: HTML {
    let line = lines[position.line - 1]
    let before = String(decoding: line.utf8.prefix(max(0, position.column - 1)), as: UTF8.self)
    guard before.utf8.allSatisfy({ $0 < 0x80 }) else {
      return "<span class=unseen aria-hidden=true>\(before)</span>"
    }
    return HTML(text: String(before.map { $0 == "\t" ? $0 : " " }))
  }
}
