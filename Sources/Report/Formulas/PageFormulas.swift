import Formulas
import NotebookDocument

/// The formulas of one page, set as they come, from which follows the style that the page needs.
final class PageFormulas {
  private let setter: FormulaSetter
  /// The number of the equation with a label.
  private let number: (String) -> String?
  /// The formulas so far, as they stand in the page.
  private(set) var formulas: [String] = []
  private var hasMistakes = false

  /// How many characters of a formula in a line always find room in one, on the narrowest screens.
  private static let narrow = 28

  init(setter: FormulaSetter, number: @escaping (String) -> String? = { _ in nil }) {
    self.setter = setter
    self.number = number
  }

  /// Takes formulas that are in the page already.
  func include(_ formulas: [String]) {
    self.formulas += formulas
  }

  /// The formula; where it is wrong, its LaTeX, which says on a closer look what is wrong with it.
  func html(of math: MathSpan) -> HTML {
    let formula: HTML
    var isWide = false
    do {
      let source = try setter.html(of: math.latex, isDisplay: math.isDisplay)
      formulas.append(source)
      formula = HTML(verbatim: source)
      isWide = !math.isDisplay && FormulaSetter.longestPiece(of: source) > Self.narrow
    } catch {
      hasMistakes = true
      formula = """
        <code class="math error"\(attribute: "title", "\(error)")>\(math.latex)</code>
        """
    }
    guard math.isDisplay else {
      return "<span class=\"math \(isWide ? "wide" : "inline")\">\(formula)</span>"
    }
    return display(formula, label: math.label)
  }

  /// Spans, since an equation may stand in the midst of a paragraph.
  private func display(_ formula: HTML, label: String?) -> HTML {
    guard let label, let number = number(label) else {
      return "<span class=\"math display\"\(attribute: "id", label)>\(formula)</span>\n"
    }
    return """
      <span class=equation\(attribute: "id", label)><span class="math display">\(formula)</span>\
      <span class=equation-number>(\(number))</span></span>

      """
  }

  /// The rules and the fonts of the formulas so far; `nil` where there are none.
  var style: HTML? {
    guard !formulas.isEmpty || hasMistakes else { return nil }
    let rules = (try? setter.style(for: formulas)) ?? ""
    return HTML(verbatim: rules + Stylesheet.formulaText)
  }
}
