import Plotting
import Testing

@Suite struct BandTests {
  @Test("A band around a mean has the mean's line in the middle, and one entry in the legend")
  func mean() throws {
    let plot = Plot { Band(mean: [1, 2, 3], deviation: [0.5, 0.5, 1]).label("loss") }
    let items = try plot.approximateScene().items("band")
    let polygon = try #require(items.areas.first?.polygons.first)
    let line = try #require(items.lines.last?.paths.first)
    #expect(polygon.count == 6 && line.count == 3)
    for index in 0..<3 {
      #expect(abs((polygon[index].y + polygon[5 - index].y) / 2 - line[index].y) < 1e-9)
    }
    let mark = try #require(try ResolvedPlot(plot).marks.first)
    let swatch = try #require(mark.content.legendEntries(styles: mark.styles).first?.swatch)
    #expect(swatch.fill != nil && swatch.line != nil)
  }

  @Test("Missing values break a band, and far ones are cut near the frame")
  func gaps() throws {
    let plot = Plot {
      Band(lower: [1, 2, .nan, 1, 1, -1e300], upper: [2, 3, 4, 2, 3, 1e300])
    }.yLimits(0...4)
    let areas = try #require(try plot.approximateScene().items("band").areas.first)
    #expect(areas.polygons.count == 2)
    #expect(areas.polygons.joined().allSatisfy { abs($0.y) < 1000 })
  }

  @Test("A single place is a strip that can be seen")
  func single() throws {
    let plot = Plot { Band(lower: [1], upper: [2]) }
    let polygon = try #require(
      try plot.approximateScene().items("band").areas.first?.polygons.first)
    #expect(Rectangle(around: polygon).width >= 1)
  }

  @Test func words() {
    let plot = Plot { Band(mean: [2, 1.5, 1], deviation: [0.5, 0.2, 0.1]) }
      .axes(x: "epoch", y: "loss")
    #expect(
      plot.alternativeText
        == "Band chart of loss against epoch: loss falls from 2 to 1 over 3 epochs, "
        + "give or take 0.5 at first and 0.1 at last.")
  }

  @Test(
    arguments: [
      (
        Plot { Band(x: [1, 2], mean: [1, 2], deviation: [1]).label("b") },
        PlottingError.differentLengths(
          series: "band “b”", columns: ["x", "mean", "deviation"], counts: [2, 2, 1])
      ),
      (Plot { Band(lower: [Double](), upper: [Double]()) }, .emptySeries("band 1")),
      (
        Plot { Band(lower: [-1, 1], upper: [2, 2]) }.yScale(.log),
        .nonPositiveOnLogAxis(series: "band 1", axis: "y", value: -1, count: 1)
      ),
    ])
  func errors(plot: Plot, error: PlottingError) {
    #expect(throws: error) { try plot.png() }
  }
}
