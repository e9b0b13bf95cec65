/// What of KaTeX's style some formulas use.
struct StyleUse {
  /// An element in its place; elements with the same ancestors are one.
  private struct Place {
    var path: [StyledElement]
    var font: FormulaFont
  }

  private struct Step: Hashable {
    var parent: Int?
    var element: StyledElement
  }

  private let style: KaTeXStyle
  private var places: [Place] = []
  private var known: [Step: Int] = [:]
  /// The selectors that match, by their rule.
  private(set) var selectors: [Int: Set<Int>] = [:]
  /// The faces in which characters are shown.
  private(set) var faces: Set<Int> = []

  init(_ style: KaTeXStyle) {
    self.style = style
  }

  /// Takes note of all that a formula's HTML needs.
  mutating func add(_ html: String) {
    var reader = MarkupReader(html)
    var open: [Int] = []
    /// How many elements are open from the one on that a browser does not show.
    var hidden = 0
    while let token = reader.next() {
      switch token {
      case .closing:
        if hidden > 0 { hidden -= 1 }
        if hidden == 0 { open.removeLast() }
      case .opening(_, let isEmpty) where hidden > 0:
        if !isEmpty { hidden += 1 }
      case .opening(let element, let isEmpty):
        let place = place(of: element, in: open.last)
        if isEmpty { continue }
        open.append(place)
        if element.classes.contains("katex-mathml") { hidden = 1 }
      case .text(let text):
        if hidden == 0, let place = open.last { show(text, places[place]) }
      }
    }
  }

  private mutating func place(of element: StyledElement, in parent: Int?) -> Int {
    let step = Step(parent: parent, element: element)
    if let place = known[step] { return place }
    var place = parent.map { places[$0] } ?? Place(path: [], font: FormulaFont())
    place.path.append(element)
    for match in style.matches(for: place.path) {
      selectors[match.rule, default: []].insert(match.selector)
      let rule = style.rules[match.rule]
      if !rule.selectors[match.selector].isPseudo { place.font.apply(rule.declarations) }
    }
    known[step] = places.count
    places.append(place)
    return places.count - 1
  }

  private mutating func show(_ text: Substring, _ place: Place) {
    // Only a mark for where a line may break, or a script that KaTeX has no font for.
    if text == "\u{200B}" { return }
    if place.path.last?.classes.contains(where: { $0.hasSuffix("_fallback") }) == true { return }
    if let face = style.face(for: place.font) { faces.insert(face) }
  }
}
