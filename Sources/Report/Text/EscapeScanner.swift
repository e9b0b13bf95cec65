/// Reads a terminal's escape sequences (ECMA-48) and the characters between them.
struct EscapeScanner {
  enum Token {
    case character(Character)
    /// Select Graphic Rendition: colours and weights.
    case colors([Int])
    case move(Movement)
    /// Erase in Line: 0 to the end, 1 to the beginning, 2 all.
    case eraseLine(Int)
    /// Erase in Display, with the same numbers.
    case eraseScreen(Int)
    case saveCursor
    case restoreCursor
    case ignored
  }

  /// Where a sequence moves the cursor; lines and columns count from 0.
  enum Movement {
    case vertically(Int)
    case horizontally(Int)
    /// To the beginning of a line so many lines below.
    case toLine(Int)
    case toColumn(Int)
    case to(row: Int, column: Int)
  }

  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  mutating func next() -> Token? {
    if let letter = nextLetter() { return .character(letter) }
    guard let character = rest.popFirst() else { return nil }
    switch character {
    case "\u{1B}": return escape()
    case "\n", "\r", "\r\n", "\t", "\u{8}": return .character(character)
    default:
      let isControl = character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F }
      return isControl ? .ignored : .character(character)
    }
  }

  /// A letter of ASCII that nothing can combine with: finding the bounds of any others takes time.
  private mutating func nextLetter() -> Character? {
    let bytes = rest.utf8
    guard let first = bytes.first, (0x20..<0x7F).contains(first),
      bytes.dropFirst().first.map({ $0 < 0x80 }) ?? true
    else { return nil }
    rest = Substring(bytes.dropFirst())
    return Character(Unicode.Scalar(first))
  }

  private mutating func escape() -> Token {
    switch rest.first {
    case "[":
      rest.removeFirst()
      return controlSequence()
    case "]", "P", "X", "^", "_":
      rest.removeFirst()
      skipString()
      return .ignored
    case "7":
      rest.removeFirst()
      return .saveCursor
    case "8":
      rest.removeFirst()
      return .restoreCursor
    default:
      // Any other sequence is blanks and marks up to one last character.
      rest = rest.drop { ("\u{20}"..."\u{2F}").contains($0) }
      if let last = rest.first, ("\u{30}"..."\u{7E}").contains(last) { rest.removeFirst() }
      return .ignored
    }
  }

  /// Reads parameters and the letter that ends them.
  private mutating func controlSequence() -> Token {
    let parameters = rest.prefix { ("\u{20}"..."\u{3F}").contains($0) }
    rest = rest.dropFirst(parameters.count)
    guard let final = rest.first, ("\u{40}"..."\u{7E}").contains(final) else { return .ignored }
    rest.removeFirst()
    let numbers = parameters.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }
      .map { Int($0) ?? 0 }
    switch final {
    case "m": return .colors(numbers)
    case "J": return .eraseScreen(numbers.first ?? 0)
    case "K": return .eraseLine(numbers.first ?? 0)
    case "s": return .saveCursor
    case "u": return .restoreCursor
    default: return movement(final, numbers).map { .move($0) } ?? .ignored
    }
  }

  private func movement(_ final: Character, _ numbers: [Int]) -> Movement? {
    let first = Self.count(numbers.first)
    switch final {
    case "A": return .vertically(-first)
    case "B": return .vertically(first)
    case "C": return .horizontally(first)
    case "D": return .horizontally(-first)
    case "E": return .toLine(first)
    case "F": return .toLine(-first)
    case "G": return .toColumn(first - 1)
    case "H", "f":
      return .to(row: first - 1, column: Self.count(numbers.dropFirst().first) - 1)
    default: return nil
    }
  }

  /// A number of steps: one where none is given, and no more than could be meant.
  private static func count(_ number: Int?) -> Int { min(max(1, number ?? 1), 1_000_000) }

  /// Skips the text of a command to the terminal, such as its window's title.
  private mutating func skipString() {
    while let character = rest.popFirst() {
      if character == "\u{7}" { return }
      if character == "\u{1B}", rest.first == "\\" {
        rest.removeFirst()
        return
      }
      if character.isNewline { return }
    }
  }
}
