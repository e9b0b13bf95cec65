import Formulas
import Testing

struct FormulaStyleTests {
  private static let setter = FormulaSetter()

  private func fonts(_ latex: String, isDisplay: Bool = true) throws -> [String] {
    let html = try Self.setter.html(of: latex, isDisplay: isDisplay)
    return try Self.setter.fontFiles(for: [html]).map {
      String($0.replacing("fonts/KaTeX_", with: "").replacing(".woff2", with: ""))
    }
  }

  @Test(arguments: [
    ("x", ["Math-Italic"]), ("2", ["Main-Regular"]), ("\\mathbb{E}", ["AMS-Regular"]),
    ("\\mathbf{W}", ["Main-Bold"]), ("\\boldsymbol{x}", ["Math-BoldItalic"]),
    ("\\mathit{if}", ["Main-Italic"]), ("\\textbf{\\textit{a}}", ["Main-BoldItalic"]),
    ("\\text{\\textit{a}}", ["Main-Italic"]), ("\\mathcal{L}", ["Caligraphic-Regular"]),
    ("\\boldsymbol{\\mathcal{L}}", ["Caligraphic-Regular"]), ("\\mathfrak{g}", ["Fraktur-Regular"]),
    ("\\boldsymbol{\\mathfrak{g}}", ["Fraktur-Regular"]), ("\\mathscr{F}", ["Script-Regular"]),
    ("\\mathsf{T}", ["SansSerif-Regular"]), ("\\textsf{\\textbf{T}}", ["SansSerif-Bold"]),
    ("\\textsf{\\textit{T}}", ["SansSerif-Italic"]), ("\\mathtt{x}", ["Typewriter-Regular"]),
    ("\\sum", ["Size2-Regular"]), ("\\textstyle\\sum", ["Size1-Regular"]),
    ("\\big(", ["Size1-Regular"]), ("\\Big(", ["Size2-Regular"]), ("\\bigg(", ["Size3-Regular"]),
    ("\\Bigg(", ["Size4-Regular"]), ("\\text{日本語}", []), ("\\sqrt{x}", ["Math-Italic"]),
    ("\\frac{x}{2}", ["Main-Regular", "Math-Italic"]),
  ])
  func takesTheFontsOfItsCharacters(_ latex: String, expected: [String]) throws {
    #expect(try fonts(latex) == expected)
  }

  @Test func takesOnlyTheRulesThatMatch() throws {
    let x = try Self.setter.html(of: "x", isDisplay: false)
    let style = try Self.setter.style(for: [x])
    #expect(style.count(of: "@font-face") == 1)
    #expect(
      style.contains("@font-face{font-family:KaTeX_Math;src:url(data:font/woff2;base64,d09GMg"))
    #expect(style.contains("\n.katex .mathnormal{font-family:KaTeX_Math;font-style:italic}\n"))
    #expect(style.contains("\n.katex .katex-mathml{"))
    for other in ["mfrac", "vlist", "sizing", "katex-display", "svg", "fonts/", "counter"] {
      #expect(!style.contains(other))
    }
    #expect(style.utf8.count < 24_000)
    let fraction = try Self.setter.html(of: "\\frac{x}{\\sqrt 2}", isDisplay: true)
    let both = try Self.setter.style(for: [x, fraction])
    for rule in [
      ".katex .mfrac .frac-line{", ".katex .vlist>span>.pstrut{", ".katex .hide-tail{",
      ".katex svg path{", ".katex-display>.katex>.katex-html{",
      ".katex .sizing.reset-size6.size3{",
    ] {
      #expect(both.contains(rule) || rule.contains("sizing"), "\(rule)")
    }
    #expect(both.count(of: "@font-face") == 2)
  }

  @Test func numbersNoEquations() throws {
    let html = try Self.setter.html(of: "\\begin{align}a&=b\\end{align}", isDisplay: true)
    #expect(html.contains("eqn-num"))
    #expect(!(try Self.setter.style(for: [html]).contains("eqn-num")))
  }

  @Test func isTheSameEveryTime() throws {
    let html = try Self.setter.html(of: "\\frac{x}{\\sqrt 2}", isDisplay: true)
    #expect(Set(try (0..<5).map { _ in try Self.setter.style(for: [html]) }).count == 1)
  }
}

extension String {
  fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
