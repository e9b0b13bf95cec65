/// Reads a terminal's escape sequences (ECMA-48) and the characters between them.
struct EscapeScanner {
  enum Token {
    case character(Character)
    /// Select Graphic Rendition: colours and weights.
    case colors([Int])
    /// Erase in Line: 0 to the end, 1 to the beginning, 2 all.
    case eraseLine(Int)
    case ignored
  }

  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  mutating func next() -> Token? {
    guard let character = rest.popFirst() else { return nil }
    switch character {
    case "\u{1B}": return escape()
    case "\n", "\r", "\r\n", "\t", "\u{8}": return .character(character)
    default:
      let isControl = character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F }
      return isControl ? .ignored : .character(character)
    }
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
    case "K": return .eraseLine(numbers.first ?? 0)
    default: return .ignored
    }
  }

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
