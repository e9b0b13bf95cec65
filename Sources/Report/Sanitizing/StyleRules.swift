/// The rules of a style sheet within a drawing, as far as they say how shapes of one name, class or
/// identifier look.
///
/// They become declarations of the elements themselves, so that nothing of the sheet is left that
/// could reach beyond its drawing. At-rules and other selectors are left out, and a rule counts for
/// the elements after its sheet.
struct StyleRules {
  private enum Selector: Equatable {
    case element(String)
    case `class`(String)
    case identifier(String)

    /// Later declarations win, and so stand those of a more special selector.
    var rank: Int {
      switch self {
      case .element: 0
      case .class: 1
      case .identifier: 2
      }
    }
  }

  private var rules: [(selector: Selector, declarations: String)] = []

  /// Adds the rules of a sheet.
  mutating func add(_ sheet: String) {
    let text = sheet.replacing(/(?s)\/\*.*?\*\//, with: " ").replacing(
      /<!\[CDATA\[|\]\]>/, with: " ")
    var depth = 0
    var selectors = ""
    var block = ""
    for character in text {
      switch (character, depth) {
      case ("{", _): depth += 1
      case ("}", 1):
        append(selectors, block)
        (depth, selectors, block) = (0, "", "")
      case ("}", _): depth = max(0, depth - 1)
      case (";", 0): selectors = ""
      case (_, 0): selectors.append(character)
      case (_, 1): block.append(character)
      default: break
      }
    }
    rules = rules.enumerated().sorted {
      ($0.element.selector.rank, $0.offset) < ($1.element.selector.rank, $1.offset)
    }.map(\.element)
  }

  private mutating func append(_ selectors: String, _ block: String) {
    guard !selectors.contains("@") else { return }
    for selector in selectors.split(separator: ",") {
      guard let match = selector.wholeMatch(of: /\s*([.#]?)([\w\-]+)\s*/) else { continue }
      let name = String(match.output.2)
      let selector: Selector =
        switch match.output.1 {
        case ".": .class(name)
        case "#": .identifier(name)
        default: .element(name.lowercased())
        }
      rules.append((selector, block))
    }
  }

  /// What the rules say of an element, the more special later.
  func declarations(for tag: HTMLTag) -> String {
    guard !rules.isEmpty else { return "" }
    let classes = (tag.value(of: "class") ?? "").split(whereSeparator: \.isWhitespace)
    return rules.filter { rule in
      switch rule.selector {
      case .element(let name): name == tag.name
      case .class(let name): classes.contains { $0 == name }
      case .identifier(let name): name == tag.value(of: "id")
      }
    }.map(\.declarations).joined(separator: ";")
  }
}
