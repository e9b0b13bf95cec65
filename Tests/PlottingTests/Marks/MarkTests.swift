import Plotting
import Testing

@Suite struct MarkTests {
  @Test("The builder takes loops, branches, arrays and single marks")
  func builder() {
    let isShown = Bool(true)
    let plot = Plot("Many") {
      Line([1, 2])
      if isShown { Points(x: [1], y: [2]) }
      if !isShown { Line([3.0]) } else { Line([4.0]) }
      for index in 0..<3 { Line([0, index]) }
      [Line([1.0]), Line([2.0])]
      [Line([1.0]).mark, Points(x: [1], y: [1]).mark]
    }
    #expect(plot.marks.count == 10)
    #expect(plot.title == "Many")
    #expect(plot.size == Plot.Size(width: 640, height: 420))
  }

  @Test("A heatmap samples its function at the centres of its cells, y upwards")
  func heatmap() throws {
    let heatmap = Heatmap(x: 0...4, y: 0...2, columns: 4, rows: 2, range: 0...10) { x, y in
      x + 5 * y - 2.5
    }
    let plot = Plot { heatmap }
    let scene = try plot.approximateScene(resolution: 1)
    let raster = try #require(scene.items("heatmap").images.first).raster
    let scale = try #require(try ResolvedPlot(plot).colorScale)
    #expect(raster.width == 4 && raster.height == 2)
    #expect(raster.pixels[4] == scale.pixel(of: 0.5))
    #expect(raster.pixels[3] == scale.pixel(of: 8.5))
  }

  @Test func heatmapOfRows() throws {
    let plot = Plot { Heatmap([[1, 2, 3], [4, 5, 6]]) }
    let resolved = try ResolvedPlot(plot)
    #expect(resolved.x.domain == -0.5...2.5 && resolved.y.domain == -0.5...1.5)
    #expect(resolved.colorScale?.lower == 1 && resolved.colorScale?.upper == 6)
  }

  @Test("A heatmap's function may throw")
  func throwingFunction() {
    #expect(throws: PlottingError.noMarks) {
      try Heatmap(x: 0...1, y: 0...1) { _, _ -> Double in throw PlottingError.noMarks }
    }
  }

  @Test("On a log axis a heatmap's cells have their own widths")
  func heatmapOnLogAxis() throws {
    let plot = Plot { Heatmap([[1.0, 2]], x: 1...3, y: 0...1) }.xScale(.log)
    let raster = try #require(
      try plot.approximateScene(resolution: 1).items("heatmap").images.first
    ).raster
    let first = raster.pixels.prefix(raster.width).count { $0 == raster.pixels[0] }
    #expect(abs(Double(first) / Double(raster.width) - 0.6309) < 0.01)
  }

  @Test("Series without a colour of their own take the palette's, in order")
  func seriesColors() throws {
    let plot = Plot {
      Line([1, 2])
      Line([1, 2]).color(.black)
      Points(x: [1], y: [1])
    }
    let styles = try ResolvedPlot(plot).marks.map(\.styles.first.color)
    #expect(styles[0] == .blue && styles[2] == .red)
  }

  @Test(
    "Errors name the series",
    arguments: [
      (Plot {}, PlottingError.noMarks),
      (Plot { Line([Double]()).label("train") }, .emptySeries("line “train”")),
      (
        Plot { Points(x: [1, 2], y: [1, 2], color: [1]) },
        .differentLengths(series: "points 1", columns: ["x", "y", "color"], counts: [2, 2, 1])
      ),
      (
        Plot {
          Line([1, 2]); Line([Double.nan]).label("bad")
        },
        .noFiniteValues(series: "line “bad”", column: "y")
      ),
      (
        Plot { Line([1, 0, -2]).label("loss") }.yScale(.log),
        .nonPositiveOnLogAxis(series: "line “loss”", axis: "y", value: 0, count: 2)
      ),
      (
        Plot { Heatmap([[1, 2], [3]]) },
        .raggedRows(series: "heatmap 1", row: 1, count: 1, expected: 2)
      ),
      (Plot { Line([1, 2]) }.colorbar("z"), .nothingColoredByValue),
      (
        Plot { Line([1, 2]) }.yLimits(3...3),
        .invalidRange(of: "yLimits", lower: 3, upper: 3)
      ),
    ])
  func errors(plot: Plot, error: PlottingError) {
    #expect(throws: error) { try plot.png() }
  }

  @Test func errorsSayWhatToDo() {
    let error = PlottingError.nonPositiveOnLogAxis(
      series: "line “loss”", axis: "y", value: -0.5, count: 3)
    #expect("\(error)".contains("line “loss”: y = -0.5 (and 2 more"))
    #expect("\(error)".contains("yScale(.symlog)"))
  }
}
