/// Reads a simple formula in TeX's notation: scripts, Greek, operators, functions, √ and fractions.
///
/// A command that it does not know is shown as it is written.
struct FormulaParser {
  private typealias Kind = FormulaSymbols.Kind
  private typealias Atom = FormulaAtom

  private let letters: [Character]
  private var place = 0
  private var depth = 0

  /// Deeper nesting than any formula has, so that no text can exhaust the stack.
  private static let deepest = 16

  init(_ letters: ArraySlice<Character>) {
    self.letters = Array(letters)
  }

  mutating func runs() -> [RichText.Run] {
    var atoms: [Atom] = []
    while place < letters.count {
      atoms += group(scripts: [])
      // A brace that closes nothing.
      place += 1
    }
    return Atom.joined(atoms, isSpaced: true)
  }

  /// The atoms up to the end or to a closing brace, which is left to the caller.
  private mutating func group(scripts: [RichText.Script]) -> [Atom] {
    var atoms: [Atom] = []
    while place < letters.count, letters[place] != "}" {
      let letter = letters[place]
      if letter.isWhitespace {
        place += 1
      } else if letter == "^" || letter == "_" {
        place += 1
        // Beyond an exponent's exponent nothing would be readable.
        let inner = (scripts + [letter == "^" ? .superscript : .subscript]).prefix(2)
        let script = Atom.joined(argument(scripts: Array(inner)), isSpaced: false)
        if atoms.isEmpty { atoms.append(Atom(runs: [], kind: .ordinary)) }
        atoms[atoms.count - 1].runs += script
      } else if letter == "{" {
        let runs = Atom.joined(argument(scripts: scripts), isSpaced: scripts.isEmpty)
        atoms.append(Atom(runs: runs, kind: .ordinary))
      } else {
        atoms += single(scripts: scripts)
      }
    }
    return atoms
  }

  /// What a command or a script applies to: a group in braces, or a single symbol.
  private mutating func argument(scripts: [RichText.Script]) -> [Atom] {
    while place < letters.count, letters[place].isWhitespace { place += 1 }
    guard place < letters.count, letters[place] != "}" else { return [] }
    guard letters[place] == "{", depth < Self.deepest else { return single(scripts: scripts) }
    place += 1
    depth += 1
    let atoms = group(scripts: scripts)
    depth -= 1
    place += 1
    return atoms
  }

  private mutating func single(scripts: [RichText.Script]) -> [Atom] {
    let letter = letters[place]
    place += 1
    if letter == "\\" { return command(scripts: scripts) }
    let replaced: [Character: String] = ["-": "−", "*": "∗", "'": "′"]
    let symbol = replaced[letter] ?? String(letter)
    // 1,000 is one number.
    if letter == ",", place < letters.count, letters[place].isNumber {
      return [atom(symbol, .ordinary, scripts)]
    }
    return [atom(symbol, FormulaSymbols.kind(of: symbol), scripts)]
  }

  private func atom(_ text: String, _ kind: Kind, _ scripts: [RichText.Script]) -> Atom {
    Atom(runs: [RichText.Run(text, scripts, isItalic: Self.isItalic(text))], kind: kind)
  }

  /// Variables are slanted: Latin letters and small Greek ones.
  private static func isItalic(_ text: String) -> Bool {
    guard text.count == 1, let scalar = text.unicodeScalars.first else { return false }
    return scalar.properties.isAlphabetic && scalar.isASCII || ("α"..."ω").contains(scalar)
      || scalar == "ϑ"
  }

  private mutating func command(scripts: [RichText.Script]) -> [Atom] {
    var name = ""
    while place < letters.count, letters[place].isLetter, letters[place].isASCII {
      name.append(letters[place])
      place += 1
    }
    if name.isEmpty, place < letters.count {
      name = String(letters[place])
      place += 1
    }
    if let letter = FormulaSymbols.greek[name] { return [atom(letter, .ordinary, scripts)] }
    if let symbol = FormulaSymbols.symbols[name] {
      return [atom(symbol, FormulaSymbols.kind(of: symbol), scripts)]
    }
    if FormulaSymbols.functions.contains(name) { return [upright(name, .function, scripts)] }
    if let space = FormulaSymbols.spaces[name] { return [upright(space, .ordinary, scripts)] }
    if FormulaSymbols.ignored.contains(name) { return [] }
    if ["$", "%", "_", "#", "&", "{", "}"].contains(name) {
      return [upright(name, FormulaSymbols.kind(of: name), scripts)]
    }
    return construction(name, scripts) ?? [upright("\\" + name, .ordinary, scripts)]
  }

  private func upright(_ text: String, _ kind: Kind, _ scripts: [RichText.Script]) -> Atom {
    Atom(runs: [RichText.Run(text, scripts)], kind: kind)
  }

  /// The commands with arguments.
  private mutating func construction(_ name: String, _ scripts: [RichText.Script]) -> [Atom]? {
    guard depth < Self.deepest else { return nil }
    depth += 1
    defer { depth -= 1 }
    switch name {
    case "sqrt":
      let inner = argument(scripts: scripts)
      return [upright("√", .ordinary, scripts)] + bracketed(inner, if: inner.count > 1, scripts)
    case "frac":
      let upper = quotientPart(scripts, isLower: false)
      return upper + [upright("/", .ordinary, scripts)] + quotientPart(scripts, isLower: true)
    case "text", "mathrm", "operatorname", "mathbf", "mathit", "mathbb", "mathcal":
      return [styled(name, scripts)]
    default:
      guard let accent = FormulaSymbols.accents[name] else { return nil }
      var runs = Atom.joined(argument(scripts: scripts), isSpaced: false)
      for index in runs.indices {
        runs[index].text = runs[index].text.map { "\($0)\(accent)" }.joined()
      }
      return [Atom(runs: runs, kind: .ordinary)]
    }
  }

  /// The upper or the lower part of a fraction, in brackets where the line would misread it.
  private mutating func quotientPart(_ scripts: [RichText.Script], isLower: Bool) -> [Atom] {
    let part = argument(scripts: scripts)
    let isSum = part.contains { $0.kind == .binary || $0.kind == .relation }
    // ∂L/∂w needs none, 1/(2n) does.
    let isDifferential = ["∂", "d"].contains(part.first?.runs.first?.text)
    let isProduct = part.count > 1 && !isDifferential
    return bracketed(part, if: isSum || isLower && isProduct, scripts)
  }

  private func bracketed(
    _ atoms: [Atom], if isNeeded: Bool, _ scripts: [RichText.Script]
  ) -> [Atom] {
    isNeeded
      ? [upright("(", .opening, scripts)] + atoms + [upright(")", .closing, scripts)] : atoms
  }

  /// Letters as they are written, spaces included, in another face than that of variables.
  private mutating func styled(_ name: String, _ scripts: [RichText.Script]) -> Atom {
    var text = ""
    if place < letters.count, letters[place] == "{" {
      let inner = letters[(place + 1)...].prefix { $0 != "}" }
      text = String(inner)
      place += inner.count + 2
    } else if place < letters.count {
      text = String(letters[place])
      place += 1
    }
    if name == "mathbb" { text = FormulaSymbols.doubleStruck[text] ?? text }
    if name == "mathcal", text == "L" { text = "ℒ" }
    let run = RichText.Run(
      text, scripts, isItalic: name == "mathit" || name == "mathcal" && text != "ℒ",
      isBold: name == "mathbf")
    return Atom(runs: [run], kind: name == "operatorname" ? .function : .ordinary)
  }
}
