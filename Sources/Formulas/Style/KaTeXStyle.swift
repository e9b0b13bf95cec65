/// KaTeX's style, taken apart into its rules and its fonts.
struct KaTeXStyle {
  struct Rule {
    var selectors: [StyleSelector]
    var declarations: Substring
  }

  struct Face {
    var font: FormulaFont
    /// The file, from KaTeX's folder.
    var file: Substring
  }

  private(set) var rules: [Rule] = []
  private(set) var faces: [Face] = []

  /// The rules that may be meant for an element, by a class or a name that it must have.
  private var candidates: [Substring: [(rule: Int, selector: Int)]] = [:]

  /// Reads a style that was minimised, has no comments, and nests nothing.
  init(_ css: String) {
    for block in css.split(separator: "}") {
      let parts = block.split(separator: "{", maxSplits: 1)
      guard parts.count == 2 else { continue }
      if parts[0].hasSuffix("@font-face") {
        addFace(parts[1])
      } else {
        addRule(parts[0], parts[1])
      }
    }
  }

  private mutating func addFace(_ declarations: Substring) {
    guard let file = declarations.firstMatch(of: /url\(["']?([^)"']+\.woff2)["']?\)/) else {
      return
    }
    var font = FormulaFont()
    font.apply(declarations)
    faces.append(Face(font: font, file: file.output.1))
  }

  private mutating func addRule(_ list: Substring, _ declarations: Substring) {
    // Only an equation with a label has a number, which is ours and not KaTeX's.
    let selectors = list.split(separator: ",").filter { !$0.contains("eqn-num") }
      .map { StyleSelector($0) }
    guard !selectors.isEmpty else { return }
    for (index, selector) in selectors.enumerated() {
      let subject = selector.compounds.last
      let key = subject?.classes.last ?? subject?.element ?? "*"
      candidates[key, default: []].append((rules.count, index))
    }
    rules.append(Rule(selectors: selectors, declarations: declarations))
  }

  /// The rules for an element, given it and its ancestors, each with its selector, the stronger
  /// ones last.
  func matches(for path: [StyledElement]) -> [(rule: Int, selector: Int)] {
    guard let element = path.last else { return [] }
    let keys = ["*", element.name] + Set(element.classes)
    let found = keys.flatMap { candidates[$0] ?? [] }.filter {
      rules[$0.rule].selectors[$0.selector].matches(path)
    }
    return found.sorted { left, right in
      let first = rules[left.rule].selectors[left.selector].specificity
      let second = rules[right.rule].selectors[right.selector].specificity
      return (first, left.rule) < (second, right.rule)
    }
  }

  /// The face that a browser takes for a font; `nil` for one that is not KaTeX's.
  func face(for font: FormulaFont) -> Int? {
    let family = faces.indices.filter { faces[$0].font.family == font.family }
    return family.max { faces[$0].font.likeness(to: font) < faces[$1].font.likeness(to: font) }
  }
}
