import NotebookDocument

/// The line of a notebook at which something is wrong, with the lines before it and a caret below.
struct SourceExcerpt {
  private let lines: [Substring]
  private let position: SourcePosition
  private let firstLine: Int

  /// The number of lines shown before the line in question.
  private static let context = 2

  /// Makes the excerpt at a place, which begins within the cell when the place is in one; `nil`
  /// when there is no such line.
  init?(at position: SourcePosition, in context: ReportContext) {
    guard (1...context.lines.count).contains(position.line) else { return nil }
    self.position = position
    lines = context.lines
    let limit = context.cell(at: position.line).map { min($0.firstLine, position.line) } ?? 1
    firstLine = max(limit, position.line - Self.context)
  }

  private var numberWidth: Int { String(position.line).count }

  var html: HTML {
    let rows = (firstLine...position.line).map { number in
      let text: HTML = "\(gutter(String(number)))\(String(lines[number - 1]))\n"
      return number == position.line ? "<mark>\(text)</mark>" : text
    }
    let caret: HTML = "\(gutter(""))\(blanks)<b>^</b>"
    return "<pre class=excerpt><code>\(rows.joined())\(caret)</code></pre>"
  }

  private func gutter(_ number: String) -> HTML {
    let padding = String(repeating: " ", count: numberWidth - number.count)
    return "<span class=gutter>\(padding)\(number) │ </span>"
  }

  /// As much room as the line takes up to the column.
  private var blanks: String {
    let line = lines[position.line - 1]
    let before = String(decoding: line.utf8.prefix(max(0, position.column - 1)), as: UTF8.self)
    return String(before.map(\.blankOfSameWidth))
  }
}

extension Character {
  /// A blank that is as wide in a font of fixed width: letters of East Asia take two columns.
  fileprivate var blankOfSameWidth: Character {
    if self == "\t" { return self }
    let value = unicodeScalars.first?.value ?? 0
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(value) } ? "\u{3000}" : " "
  }
}
