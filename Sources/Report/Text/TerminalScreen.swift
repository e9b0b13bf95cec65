/// A screen without an end, on which a program writes as on a terminal's.
///
/// It has a cursor that carriage returns, backspaces and sequences move, so that what is written
/// later stands over what was there.
struct TerminalScreen {
  /// What stands in a column.
  struct Cell {
    var character: Character
    var style = TextStyle()
    /// Whether the column is the second one of the character before it.
    var isContinuation = false
  }

  /// What stands in each column of each line; nothing where it was erased or passed over.
  private(set) var lines: [[Cell?]] = [[]]
  private var row = 0
  private var column = 0
  private var style = TextStyle()
  private var saved = (row: 0, column: 0)

  /// The column beyond which no sequence moves the cursor.
  private static let lastColumn = 1_000

  /// Writes a text with its sequences.
  init(_ text: String) {
    var scanner = EscapeScanner(text)
    while let token = scanner.next() {
      switch token {
      case .character(let character): put(character)
      case .colors(let codes): style.apply(codes)
      case .move(let movement): move(movement)
      case .eraseLine(let mode): eraseLine(mode)
      case .eraseScreen(let mode): eraseScreen(mode)
      case .saveCursor: saved = (row, column)
      case .restoreCursor: (row, column) = (min(saved.row, lines.count - 1), saved.column)
      case .ignored: break
      }
    }
  }

  private mutating func put(_ character: Character) {
    if let ascii = character.asciiValue, ascii >= 0x20 {
      return set(Cell(character: character, style: style))
    }
    switch character {
    case "\n", "\r\n":
      row += 1
      column = 0
      if row == lines.count { lines.append([]) }
    case "\r": column = 0
    case "\u{8}": column = max(0, column - 1)
    case "\t": column += column < Self.lastColumn ? 8 - column % 8 : 1
    default:
      set(Cell(character: character, style: style))
      if character.isWide {
        set(Cell(character: " ", style: style, isContinuation: true))
      }
    }
  }

  /// Writes a cell at the cursor and moves on; of a wide character, half of which it takes, nothing
  /// stays.
  private mutating func set(_ cell: Cell) {
    let count = lines[row].count
    if column < count {
      if !cell.isContinuation, lines[row][column]?.isContinuation == true {
        lines[row][column - 1] = nil
      }
      lines[row][column] = cell
      if column + 1 < count, lines[row][column + 1]?.isContinuation == true {
        lines[row][column + 1] = nil
      }
    } else {
      if column > count { lines[row] += repeatElement(nil, count: column - count) }
      lines[row].append(cell)
    }
    column += 1
  }

  private mutating func move(_ movement: EscapeScanner.Movement) {
    switch movement {
    case .vertically(let lines): moveTo(row: row + lines)
    case .horizontally(let columns): moveTo(column: column + columns)
    case .toLine(let lines):
      moveTo(row: row + lines)
      column = 0
    case .toColumn(let column): moveTo(column: column)
    case .to(let row, let column):
      moveTo(row: row)
      moveTo(column: column)
    }
  }

  private mutating func moveTo(row: Int) { self.row = min(max(0, row), lines.count - 1) }

  private mutating func moveTo(column: Int) {
    self.column = min(max(0, column), max(self.column, Self.lastColumn))
  }

  private mutating func eraseLine(_ mode: Int) {
    let limit = min(column, lines[row].count)
    switch mode {
    case 0: lines[row].removeSubrange(limit...)
    case 1: lines[row].replaceSubrange(..<limit, with: repeatElement(nil, count: limit))
    case 2: lines[row] = []
    default: break
    }
  }

  private mutating func eraseScreen(_ mode: Int) {
    switch mode {
    case 0:
      eraseLine(0)
      lines.removeSubrange((row + 1)...)
    case 1:
      eraseLine(1)
      for index in 0..<row { lines[index] = [] }
    case 2, 3:
      for index in lines.indices { lines[index] = [] }
    default: break
    }
  }
}
