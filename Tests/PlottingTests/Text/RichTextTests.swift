import Plotting
import Testing

@Suite struct RichTextTests {
  private typealias Run = RichText.Run

  @Test(
    "What is no formula stays as it is",
    arguments: [
      "", "loss", "user_name^2", "from $5 to $10", "costs 5$", "a $ b $ c", "100% {a} \\alpha",
      "損失",
    ])
  func plainText(text: String) {
    #expect(RichText(text).runs == [Run(text)])
    #expect(RichText(text).plain == text)
  }

  @Test("Unicode's scripts become real ones, and read back as they were")
  func unicodeScripts() {
    #expect(RichText("10⁻³").runs == [Run("10"), Run("−3", [.superscript])])
    #expect(RichText("∂L/∂w₁ m²").runs.map(\.scripts) == [[], [.subscript], [], [.superscript]])
    for text in ["10⁻³", "∂L/∂w₁", "x²", "Wᵀx", "aᵢⱼ + bₙ₋₁"] {
      #expect(RichText(text).plain == text)
    }
  }

  @Test(
    "A formula reads as it would be written by hand",
    arguments: [
      (#"$\eta = 10^{-3}$"#, "η = 10⁻³"),
      (#"$10^-3$"#, "10⁻3"),
      (#"\$5 and $x$"#, "$5 and x"),
      (#"the $x_1$-axis"#, "the x₁-axis"),
      (#"$\partial L/\partial w_1 \to 0$"#, "∂L/∂w₁ → 0"),
      (#"$\frac{\partial L}{\partial w_{ij}} \le \sqrt{x^2+1}$"#, "∂L/∂wᵢⱼ ≤ √(x² + 1)"),
      (#"$\frac{1}{2n}$"#, "1/(2n)"),
      (#"$-x+y=-1$"#, "−x + y = −1"),
      (#"$f(-x) \times 3, 4$"#, "f(−x) × 3, 4"),
      (#"$-\sum_i y_i \log \hat{y}_i$"#, "−∑ᵢ yᵢ log ŷᵢ"),
      (#"$\log(x)$"#, "log(x)"),
      (#"$e^{-x^2}$"#, "e^(−x²)"),
      (#"$x^\lambda$"#, "x^λ"),
      (#"$x_{max}$"#, "xₘₐₓ"),
      (#"$W^\top x \in \mathbb{R}^n$"#, "W^⊤x ∈ ℝⁿ"),
      (#"$\text{loss of } \theta$"#, "loss of θ"),
      (#"$f'(1,000)$"#, "f′(1,000)"),
      (#"$\unknown{x}$"#, #"\unknownx"#),
      (#"$\alpha \cdot \nabla J \approx \pm\infty$"#, "α · ∇J ≈ ±∞"),
    ])
  func formulas(text: String, expected: String) {
    #expect(RichText(text).plain == expected)
  }

  @Test("Variables are slanted; digits, functions and capital Greek are not")
  func faces() {
    let runs = RichText(#"$\Delta x = \exp 2\alpha$"#).runs
    #expect(runs.filter(\.isItalic).map(\.text) == ["x", "α"])
    #expect(RichText(#"$\mathbf{W}$"#).runs == [Run("W", isBold: true)])
  }

  @Test("An exponent may have an exponent")
  func nesting() {
    let runs = RichText("$e^{x^2}$").runs
    #expect(runs.map(\.scripts) == [[], [.superscript], [.superscript, .superscript]])
    #expect(RichText("$a^{b^{c^{d}}}$").runs.allSatisfy { $0.scripts.count <= 2 })
  }

  @Test("Nothing that an author mistypes breaks the parser", arguments: ["^", "_", "{", "}", "\\"])
  func broken(piece: String) {
    for count in [1, 2, 3, 10_000] {
      let text = String(repeating: piece, count: count)
      #expect(RichText("$a\(text)b$").letters.hasPrefix("a"))
      #expect(RichText("$\(text)x$ y").letters.hasSuffix("y"))
    }
    #expect(!RichText("$" + String(repeating: "\\sqrt{", count: 5000) + "x$").letters.isEmpty)
  }

  @Test("Verbatim texts know no formulas")
  func verbatim() {
    #expect(RichText(verbatim: "$x^2$ ²").runs == [Run("$x^2$ ²")])
  }

  @Test("A raised text is smaller and stands higher than the line")
  func letters() throws {
    let pango = try PangoText()
    func size(_ text: String) -> Size {
      pango.size(of: TextBlock(RichText(text), fontSize: 20, fontFamilies: ["DejaVu Sans"]))
    }
    #expect(size("10³").width < size("103").width)
    #expect(size("10³").height > size("103").height)
    #expect(size("$x_1$").height > size("$x1$").height)
    #expect(size("損失 $x^2$").width > size("損失").width)
  }

  @Test("Titles, axes and alternative texts all show the formula")
  func everywhere() throws {
    let plot = Plot(#"Loss, $\eta = 10^{-3}$"#) { Line([1, 2]).label("$w_1$") }
      .axes(x: "$t$", y: #"$\nabla L$"#)
    let scene = try plot.approximateScene()
    let texts = scene.texts.map(\.block.text.plain)
    for text in ["Loss, η = 10⁻³", "w₁", "t", "∇L"] { #expect(texts.contains(text)) }
    #expect(scene.title == "Loss, η = 10⁻³")
    #expect(scene.alternativeText.contains("“Loss, η = 10⁻³” of ∇L against t: w₁ rises"))
  }
}
