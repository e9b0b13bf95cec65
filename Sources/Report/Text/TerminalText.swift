/// What a terminal shows of a text, in which carriage returns write over the line and escape
/// sequences colour it.
package struct TerminalText {
  private struct Cell {
    var character: Character
    var style: TextStyle
  }

  /// What stands in each column; nothing where it was erased.
  private var lines: [[Cell?]] = [[]]
  private var column = 0
  private var style = TextStyle()

  private init(_ text: String) {
    var scanner = EscapeScanner(text)
    while let token = scanner.next() {
      switch token {
      case .character(let character): put(character)
      case .colors(let codes): style.apply(codes)
      case .eraseLine(let mode): erase(mode)
      case .ignored: break
      }
    }
  }

  private mutating func put(_ character: Character) {
    switch character {
    case "\n", "\r\n":
      lines.append([])
      column = 0
    case "\r": column = 0
    case "\u{8}": column = max(0, column - 1)
    default:
      let cell = Cell(character: character, style: style)
      let row = lines.count - 1
      if column < lines[row].count {
        lines[row][column] = cell
      } else {
        lines[row].append(cell)
      }
      column += 1
    }
  }

  private mutating func erase(_ mode: Int) {
    let row = lines.count - 1
    switch mode {
    case 0: lines[row].removeSubrange(min(column, lines[row].count)...)
    case 1, 2:
      let limit = mode == 2 ? lines[row].count : min(column, lines[row].count)
      lines[row].replaceSubrange(..<limit, with: repeatElement(nil, count: limit))
    default: break
    }
  }

  private var html: HTML {
    lines.map { Self.html(of: $0) }.joined(separator: "\n")
  }

  private static func html(of line: [Cell?]) -> HTML {
    var result = HTML.empty
    let blank = Cell(character: " ", style: TextStyle())
    let end = line.lastIndex { $0 != nil } ?? -1
    var rest = line[...end].map { $0 ?? blank }[...]
    while let first = rest.first {
      let run = rest.prefix { $0.style == first.style }
      result += first.style.wrap(String(run.map(\.character)))
      rest = rest.dropFirst(run.count)
    }
    return result
  }
}

extension TerminalText {
  /// The text as a terminal would show it in the end, escaped, with elements for its colours.
  package static func html(of text: String) -> HTML {
    let isPlain = !text.unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F
    }
    return isPlain ? HTML(text: text) : TerminalText(text).html
  }
}
