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
    #expect(Plot {}.alternativeText.contains("no marks"))
  }
}
