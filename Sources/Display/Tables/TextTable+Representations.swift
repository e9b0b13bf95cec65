import CellProtocol

extension TextTable {
  /// The table in HTML, and as text for terminals.
  var mimeBundle: MIMEBundle { MIMEBundle(html: html, text: text) }

  /// The table in HTML, with the scopes of its headings.
  var html: String {
    let heading = caption.map { "<caption>\($0.escapedForHTML)</caption>" } ?? ""
    let name = hasHeadings ? "data" : "numbers"
    let body = rows.indices.map { "<tr>\(cells(ofRow: $0))</tr>\n" }.joined()
    return "<table class=\"\(name)\">\(heading)\(head)<tbody>\n\(body)</tbody></table>"
  }

  private var head: String {
    guard hasHeadings else { return "" }
    let cells = columns.map { column in
      column.heading.isEmpty
        ? "<td></td>"
        : "<th scope=\"col\"\(Self.alignment(column))>\(column.heading.escapedForHTML)</th>"
    }
    return "<thead><tr>\(cells.joined())</tr></thead>"
  }

  private func cells(ofRow row: Int) -> String {
    columns.enumerated().map { position, column in
      let text = column.cells[row].escapedForHTML
      if namesRows, position == 0 { return "<th scope=\"row\">\(text)</th>" }
      let alignment = hasHeadings ? Self.alignment(column) : ""
      guard let place = rows[row], let index = column.index, isStrong(place, index) else {
        return "<td\(alignment)>\(text)</td>"
      }
      return "<td\(alignment)><strong>\(text)</strong></td>"
    }.joined()
  }

  private static func alignment(_ column: Column) -> String {
    column.isNumeric ? " align=\"right\"" : ""
  }

  /// The table in columns of characters.
  var text: String {
    let texts = columns.map { column in
      let cells = column.cells.map { $0.replacing(/\s+/, with: " ") }
      return (hasHeadings ? [column.heading] : []) + cells
    }
    let widths = texts.map { $0.map(\.count).max() ?? 0 }
    let lines = (0..<(texts.first?.count ?? 0)).map { line in
      let fields = columns.indices.map { index in
        let field = texts[index][line]
        let padding = String(repeating: " ", count: widths[index] - field.count)
        return columns[index].isNumeric ? padding + field : field + padding
      }
      let text = fields.joined(separator: "  ")
      return String(
        text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
    }
    return (lines + [caption].compactMap(\.self)).joined(separator: "\n")
  }
}

extension String {
  /// The text with references for the characters that HTML reads as markup.
  fileprivate var escapedForHTML: String {
    var result = ""
    for character in unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
