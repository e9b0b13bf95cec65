import Plotting
import Testing

@Suite struct AlternativeTextTests {
  @Test func lines() {
    let losses = (0..<100).map { 2.3 * Mathematics.power(0.957, Double($0)) }
    let plot = Plot {
      Line(losses).label("train")
      Line([1, 5, 1, 1.1]).label("odd")
    }.axes(x: "epoch", y: "loss")
    #expect(
      plot.alternativeText
        == "Line chart of loss against epoch: train falls from 2.3 to 0.0296 over 100 epochs; "
        + "odd goes from 1 to 1.1 over 4 epochs (highest 5).")
  }

  @Test func authorsWordsWin() {
    #expect(Plot { Line([1]) }.altText("A dot.").alternativeText == "A dot.")
  }

  @Test func heatmapWithPoints() {
    let plot = Plot("Plane") {
      Heatmap(x: -6...6, y: -6...6) { x, y in (x + y) / 10 }
      Points(x: [1, 2], y: [3, 4], color: [0.4, 0.6])
    }.axes(x: "x₁", y: "x₂").colorbar("prediction")
    let text = plot.alternativeText
    #expect(text.hasPrefix("Heatmap with scatter plot “Plane” of prediction over x₁ and x₂: "))
    #expect(text.contains("−1.19 at the bottom left, 1.19 at the top right"))
    #expect(text.contains("2 points with x₁ from 1 to 2 and x₂ from 3 to 4, coloured by value"))
  }

  @Test("Tiny differences get the digits that show them; long names are cut")
  func details() {
    #expect(
      Plot { Line([1.0, 1.00000002]) }.alternativeText.contains("from 1 to 1.00000002"))
    #expect(
      Plot(String(repeating: "x", count: 500)) { Line([1, 2]) }.alternativeText.count < 200)
    #expect(Plot { Line([1, .nan, 2]) }.alternativeText.contains("1 value is not a number"))
  }

  @Test func brokenPlots() {
    #expect(Plot {}.alternativeText.contains("nothing to draw"))
  }

  @Test("The axis on the right is said to be there, and its lines speak of it")
  func rightAxis() {
    let plot = Plot("Run") {
      Line([2.0, 1, 0.5])
      Line([0.1, 0.01, 0.001]).onRightAxis()
    }
    .axes(x: "epoch", y: "loss", right: "learning rate")
    #expect(
      plot.alternativeText
        == "Line chart “Run” of loss and learning rate (on the right) against epoch: "
        + "loss falls from 2 to 0.5 over 3 epochs; "
        + "learning rate falls from 0.1 to 0.001 over 3 epochs.")
  }

  @Test("Logarithmic axes are said to be such")
  func scales() {
    let plot = Plot { Line([1, 10, 100]) }.axes(x: "step").yScale(.log)
    #expect(plot.alternativeText.hasPrefix("Line chart of y (logarithmic) against step: "))
    let both = Plot { Points(x: [1, 2], y: [-5, 5]) }.axes(y: "gain").xScale(.log).yScale(.symlog)
    #expect(
      both.alternativeText.hasPrefix(
        "Scatter plot of gain (logarithmic) against x (logarithmic): "))
  }

  @Test("Names and dates are told by the first and the last")
  func namesAndDates() {
    let names = Plot { Line(x: ["Mon", "Tue", "Wed"], y: [1, 2, 3]) }
    #expect(names.alternativeText.contains("rises from 1 to 3 over 3 points from Mon to Wed"))
    let days = [0.0, 86_400, 10 * 86_400].map { Instant(seconds: $0) }
    let dates = Plot { Line(x: days, y: [3, 2, 1]) }
    #expect(dates.alternativeText.contains("falls from 3 to 1 over 3 points from 1 Jan 1970 to 11"))
  }

  @Test("Formulas are read in Unicode's letters")
  func formulas() {
    let plot = Plot("Rate $\\eta = 10^{-3}$") { Line([1, 2]) }.axes(x: "$x_1$", y: "$w^2$")
    #expect(
      plot.alternativeText.hasPrefix("Line chart “Rate η = 10⁻³” of w² against x₁: w² rises"))
  }

  @Test("A grid names its plots by letter or number, and counts those it has no room for")
  func grids() {
    let grid = Grid("Runs", columns: 2) {
      Plot("A") { Line([1, 2]) }
      Plot("B") { Line([2, 1]) }.altText("Falls.")
    }
    #expect(
      grid.alternativeText
        == "2 plots “Runs”. 1: Line chart “A”: the line rises from 1 to 2 over 2 points. 2: Falls.")
    #expect(grid.letters().alternativeText.contains("(b) Falls."))
    let large = Grid(columns: 10) { (0..<100).map { _ in Plot { Line([1, 2]) } } }
    #expect(large.alternativeText.hasSuffix("And 94 more."))
  }

  @Test("An inset is described too")
  func insets() {
    let plot = Plot { Line([1, 2]) }.inset(Plot("Detail") { Line([5, 4]) })
    #expect(
      plot.alternativeText.hasSuffix(
        "; in a corner, Line chart “Detail”: the line falls from 5 to 4 over 2 points."))
    #expect(Plot { Line([1]) }.inset(Plot {}).alternativeText.contains("cannot be drawn"))
  }

  @Test("No generated text is longer than 600 letters", arguments: [1, 5, 40, 500])
  func length(letters: Int) {
    let word = String(repeating: "word ", count: letters)
    let many = Plot(word) {
      for index in 0..<100 { Line([0, index]).label("\(index) \(word)") }
      Line([0, .nan]).label(word).onRightAxis()
    }
    .axes(x: word, y: word, right: word)
    .inset(Plot(word) { Line([1, 2]).label(word) }.axes(x: word, y: word))
    #expect(many.alternativeText.count <= 600)
    #expect(many.alternativeText.contains("more") || many.alternativeText.hasSuffix("…"))
    let grid = Grid(word) { [many, many, many] }
    #expect(grid.alternativeText.count <= 600)
    let wide = Grid(word, columns: 5) { Array(repeating: many, count: 40) }
    #expect(wide.alternativeText.count <= 600)
  }
}
