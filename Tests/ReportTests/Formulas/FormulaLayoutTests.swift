import TestSupport
import Testing

/// Formulas in a real browser.
@Suite(.serialized) struct FormulaLayoutTests {
  private static let formulas = [
    #"x"#, #"\mathbb{E}[x] = \int_{-\infty}^\infty x\,p(x)\,dx"#, #"\sum_{i=1}^n \frac{a_i}{b}"#,
    #"\begin{pmatrix} a & b \\ c & d \\ e & f \\ g & h \end{pmatrix}"#,
    #"\hat\theta \widehat{abc}"#,
    #"\sqrt{x^2 + \sqrt[3]{\frac{\frac{a}{b}}{c}}}"#, #"\overbrace{a}^{n} \underbrace{b}_{m}"#,
    #"|x| = \begin{cases} x & \text{if } x \ge 0 \\ -x & \text{otherwise} \end{cases}"#,
    #"\begin{aligned} a &= b \\ &= c \end{aligned}"#, #"\alpha\Gamma\varepsilon \nabla \partial"#,
    #"\mathcal{L}\mathfrak{g}\mathscr{F}\mathsf{T}\mathtt{x}\mathbf{W}\boldsymbol{\theta}"#,
    #"\boldsymbol{\mathcal{L}}\textbf{b}\textit{i}\textbf{\textit{c}}\textsf{\textbf{s}}"#,
    #"\Biggl( \biggl[ \Bigl\{ \bigl| x \bigr| \Bigr\} \biggr] \Biggr)"#,
    #"\oint \iint \prod \bigcup"#,
    #"\operatorname*{argmin}_{x \in \mathbb{R}} f(x)"#, #"\xrightarrow{a} \leqslant \nexists \$"#,
  ]

  @Test func allCharactersHaveKaTeXFonts() async throws {
    // One page for each formula: what one lacks, another must not bring.
    for formula in Self.formulas {
      let page = try await Browser.shared.open(
        try Sample("a $\(formula)$\n\n$$\(formula)$$\n").page)
      try await page.evaluate("document.fonts.ready.then(() => true)")
      #expect(try await page.systemFonts(of: ".katex-html") == [], "\(formula)")
      #expect(
        try await page.evaluate("[...document.fonts].every(f => f.status == 'loaded')") == true)
      #expect(page.consoleMessages == [])
    }
  }

  @Test func scrollInsideThemselves() async throws {
    let long = "\\begin{pmatrix} " + String(repeating: "aaaaaaaa & ", count: 12) + "\\end{pmatrix}"
    let sum = (1...60).map { "x_{\($0)}" }.joined(separator: "+")
    let page = try await Browser.shared.open(
      try Sample(
        """
        ## A $\(long)$

        B $\(long)$ and $\(sum)$

        - C $\(long)$

        > $$
        > \(long)
        > $$

        $$\(sum)$$ {#eq-sum}

        $$x \\tag{1}$$

        """
      ).page)
    for width in [320, 390, 1280] {
      try await page.resize(width: width)
      #expect(try await page.overflow <= 0, "\(width) pixels wide")
    }
    try await page.resize(width: 390)
    #expect(
      try await page.evaluate("e.scrollWidth > e.clientWidth", of: ".equation > .math") == true)
    #expect(try await page.evaluate("e.scrollWidth - e.clientWidth", of: "main > .math") == 0)
  }

  @Test func equationNumbersStandAtTheMargin() async throws {
    let page = try await Browser.shared.open(
      try Sample("$$a$$ {#eq-a}\n\n$$\nb\n$$\n\n$$\\frac{c}{d}$$ {#eq-c}\n").page)
    let number = "e.querySelector('.equation-number')"
    let texts = try await page.evaluate(
      "[...document.querySelectorAll('.equation-number')].map(e => e.textContent)")
    #expect(texts == ["(1)", "(2)"])
    for width in [390, 1280] {
      try await page.resize(width: width)
      let box = "getBoundingClientRect()"
      #expect(
        try await page.evaluate("\(number).\(box).right - e.\(box).right", of: ".equation") == 0)
      // The number stands at half of the formula's height, and the formula in the middle.
      let offset = try await page.evaluate(
        "Math.abs((m => m.left + m.right - e.\(box).left - e.\(box).right)"
          + "(e.querySelector('.math').\(box)))", of: "#eq-c")
      #expect(try #require(offset.number) < 2)
    }
  }
}
