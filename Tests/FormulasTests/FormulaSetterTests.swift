import Formulas
import Testing

struct FormulaSetterTests {
  private static let setter = FormulaSetter()

  @Test func setsHTMLAndMathML() throws {
    let inline = try Self.setter.html(of: "x_1 < 2", isDisplay: false)
    #expect(inline.hasPrefix("<span class=\"katex\"><span class=\"katex-mathml\"><math"))
    #expect(inline.contains("<mi>x</mi><mn>1</mn>"))
    #expect(inline.contains("<annotation encoding=\"application/x-tex\">x_1 &lt; 2</annotation>"))
    #expect(inline.contains("<span class=\"katex-html\" aria-hidden=\"true\">"))
    let display = try Self.setter.html(of: "x_1 < 2", isDisplay: true)
    #expect(display.hasPrefix("<span class=\"katex-display\">"))
    #expect(try Self.setter.html(of: "x_1 < 2", isDisplay: false) == inline)
  }

  @Test(arguments: [
    "\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}", "\\begin{cases}a&b\\\\c&d\\end{cases}",
    "\\begin{array}{c|c}a&b\\\\\\hline c&d\\end{array}", "\\begin{aligned}a&=b\\end{aligned}",
    "\\begin{CD}A@>a>>B\\\\@VVbV @AAcA\\\\C@=D\\end{CD}", "\\sqrt[3]{x}", "\\left(\\frac12\\right]",
    "\\text{損失 é}", "é", "\\underbrace{x}_{y}", "\\xrightarrow[a]{b}", "\\cancel{x}", "",
  ])
  func setsWhatTheEngineMustKnow(_ latex: String) throws {
    #expect(try Self.setter.html(of: latex, isDisplay: true).contains("katex-html"))
  }

  @Test func takesCharactersBeyondTheBasicPlane() throws {
    let html = try Self.setter.html(of: "𝔼[\\text{𝒳 日本}]", isDisplay: false)
    #expect(html.contains("<span class=\"mord mathbb\">E</span>"))
    #expect(html.contains("<mi>𝔼</mi>"))
    #expect(html.contains("𝔼[\\text{𝒳 日本}]</annotation>"))
    #expect(html == String(decoding: html.utf8, as: UTF8.self))
    #expect(!html.contains("\u{FFFD}"))
  }

  @Test func keepsDefinitionsToTheirFormula() throws {
    _ = try Self.setter.html(of: "\\gdef\\own{x}\\own", isDisplay: false)
    #expect(throws: FormulaError.self) {
      try Self.setter.html(of: "\\own", isDisplay: false)
    }
  }

  @Test(arguments: [
    ("a\\foo", 1, "KaTeX knows no command \\foo; check its spelling"),
    ("𝔼 + \\foo", 5, "KaTeX knows no command \\foo; check its spelling"),
    ("\\begin{foo}x\\end{foo}", 6, "KaTeX knows no environment 'foo'; check its spelling"),
    (
      "\\begin{aligned}a\\end{matrix}", 16,
      "\\begin{aligned} is closed by \\end{matrix}; use the same name in both"
    ),
    (
      "x^2^3", 3,
      "there are two superscripts in a row; put the first with its base into braces"
    ),
    ("a & b", 2, "'&' stands outside of an environment; use aligned or a matrix, or write \\&"),
    ("a }", 2, "this '}' closes nothing; remove it, or write \\} for the character"),
    ("{a", 2, "a '{' has no end; add a '}'"),
    ("\\left( a", 8, "\\right is missing at the end; add it"),
    ("x^", 1, "nothing stands after ^; add what belongs there, in braces"),
    ("\\frac12 \\frac{1", 15, "the formula ends where an argument is expected; give the command"),
    ("a $b$", 2, "$ cannot be used here; leave it out"),
    ("a\\href{javascript:b}{c}", 1, "\\href cannot be used in a report; leave it out"),
    ("a\\htmlId{b}{c}", 1, "\\htmlId cannot be used in a report; leave it out"),
    ("a\\includegraphics{b}", 1, "\\includegraphics cannot be used in a report; leave it out"),
  ])
  func saysWhatIsWrongAndWhere(_ latex: String, offset: Int, words: String) throws {
    let error = try #require(throws: FormulaError.self) {
      try Self.setter.html(of: latex, isDisplay: false)
    }
    #expect(error.description.hasPrefix(words), "\(error.description)")
    guard case .mistake(_, let found) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(found == offset)
  }

  @Test func survivesWhatHasNoEnd() throws {
    let endless = #"\def\f{\f}\f"#
    #expect(throws: FormulaError.self) { try Self.setter.html(of: endless, isDisplay: false) }
    let deep = String(repeating: "{", count: 100_000)
    #expect(throws: FormulaError.self) { try Self.setter.html(of: deep, isDisplay: false) }
    #expect(try Self.setter.html(of: "x", isDisplay: false).contains(">x</span>"))
  }

  @Test func saysWhatToInstall() throws {
    let katex = KaTeX(folder: "/nowhere")
    #expect(katex.missingFile == "/nowhere/katex.min.js")
    #expect(KaTeX().missingFile == nil)
    let error = try #require(throws: FormulaError.self) {
      try FormulaSetter(katex: katex).html(of: "x", isDisplay: false)
    }
    #expect(
      "\(error)"
        == "KaTeX is missing (/nowhere/katex.min.js); apt-get install libjs-katex fonts-katex")
  }
}
