/// Finds the formulas and the scripts in a text as authors write it.
///
/// A formula begins with a `$` before a letter and ends with the next `$` that follows a letter and
/// stands before no digit. So prices stay what they are: "from $5 to $10".
struct TextParser {
  private let text: [Character]
  private(set) var runs: [RichText.Run] = []

  init(_ text: String) {
    // Most texts have nothing to find.
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "$") }) {
      self.text = []
      runs = [RichText.Run(text)]
    } else {
      self.text = Array(text)
      parse()
    }
  }

  private mutating func parse() {
    var place = 0
    while place < text.count {
      if text[place] == "\\", place + 1 < text.count, text[place + 1] == "$" {
        runs.append(RichText.Run("$"))
        place += 2
      } else if text[place] == "$", let end = formulaEnd(from: place) {
        var formula = FormulaParser(text[(place + 1)..<end])
        runs += formula.runs()
        place = end + 1
      } else {
        addLetter(text[place])
        place += 1
      }
    }
  }

  private mutating func addLetter(_ letter: Character) {
    if let (plain, script) = ScriptLetters.origin(of: letter) {
      runs.append(RichText.Run(String(plain), [script]))
    } else {
      runs.append(RichText.Run(String(letter)))
    }
  }

  /// The place of the dollar that ends the formula begun by another.
  private func formulaEnd(from start: Int) -> Int? {
    guard start + 1 < text.count, !text[start + 1].isWhitespace else { return nil }
    return text.indices.dropFirst(start + 2).first { place in
      text[place] == "$" && text[place - 1] != "\\" && !text[place - 1].isWhitespace
        && !(place + 1 < text.count && text[place + 1].isNumber)
    }
  }
}
