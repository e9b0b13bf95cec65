import Plotting
import Testing

@Suite struct BoxPlotTests {
  @Test("Quartiles are interpolated as NumPy does it")
  func quartiles() throws {
    let quartiles = try #require(Quartiles([7, 1, 3, 2, .nan, 10]))
    #expect(quartiles.lower == 2 && quartiles.median == 3 && quartiles.upper == 7)
    let even = try #require(Quartiles([1, 2, 3, 4]))
    #expect(even.lower == 1.75 && even.median == 2.5 && even.upper == 3.25)
  }

  @Test("Whiskers end at values, and what is beyond 1.5 interquartile ranges is an outlier")
  func whiskers() throws {
    let box = try #require(BoxStatistics([1, 2, 3, 4, 5, 8, 9, 30, -20]))
    // Quartiles 2 and 8: fences at −7 and 17.
    #expect(box.whiskers == 1...9 && box.outliers == [-20, 30])
    let single = try #require(BoxStatistics([4]))
    #expect(single.whiskers == 4...4 && single.outliers.isEmpty)
    #expect(BoxStatistics([.nan]) == nil)
  }

  @Test("Each group has its box, whose height is the interquartile range")
  func boxes() throws {
    let plot = Plot { BoxPlot(["a": [1.0, 2, 3, 4, 5], "b": [2.0, 4, 6, 8, 10, 60]]) }
    let items = try plot.approximateScene().items("box plot")
    let boxes = try #require(items.areas.first).polygons.map(Rectangle.init(around:))
    #expect(boxes.count == 2 && boxes[0].width == boxes[1].width)
    // Quartiles 2 … 4, and 4.5 … 9.5.
    #expect(abs(boxes[1].height / boxes[0].height - 2.5) < 0.1)
    #expect(items.dots.first?.centres.count == 1)
    #expect(try ResolvedPlot(plot).x.names == ["a", "b"])
  }

  @Test func lying() throws {
    let plot = Plot { BoxPlot([("a", [1.0, 2, 3]), ("b", [2.0, 4, 6])]).horizontal() }
    let items = try plot.approximateScene().items("box plot")
    let boxes = try #require(items.areas.first).polygons.map(Rectangle.init(around:))
    #expect(boxes[0].minY < boxes[1].minY && boxes[1].width > boxes[0].width)
  }

  @Test("Rows are gathered by their names, in the order of these")
  func columns() throws {
    let plot = Plot { BoxPlot(x: ["b", "a", "b"], y: [1, 2, 3]) }
    #expect(try ResolvedPlot(plot).x.names == ["b", "a"])
    #expect(plot.alternativeText.contains("b median 2, middle half 1.5 to 2.5; a median 2"))
  }

  @Test("Equal, single, huge and very many groups have a picture")
  func oddData() throws {
    let plots = [
      Plot { BoxPlot([3.0, 3, 3]) }, Plot { BoxPlot([5]) }, Plot { BoxPlot([1e300, -1e300, 0]) },
      Plot { BoxPlot((0..<400).map { ("g\($0)", [1.0, 2, Double($0)]) }) },
    ]
    for plot in plots {
      let items = try plot.approximateScene().items("box plot")
      #expect(items.lines.contains { !$0.paths.isEmpty })
    }
  }

  @Test(
    "Errors name the group",
    arguments: [
      (
        Plot { BoxPlot(["a": [1.0], "b": []]) },
        PlottingError.emptySeries("box plot 1, group “b”")
      ),
      (
        Plot { BoxPlot(["a": [Double.nan]]).label("losses") },
        .noFiniteValues(series: "box plot “losses”, group “a”", column: "its values")
      ),
      (
        Plot { BoxPlot(x: ["a", "b", "a"], y: [1, 2]) },
        .differentLengths(series: "box plot 1", columns: ["x", "y"], counts: [3, 2])
      ),
      (
        Plot { BoxPlot([("a", [1.0]), ("b", [2.0]), ("a", [3.0])]) },
        .repeatedName(series: "box plot 1", name: "a")
      ),
      (
        Plot { BoxPlot([2.0, -1]) }.yScale(.log),
        .nonPositiveOnLogAxis(series: "box plot 1", axis: "y", value: -1, count: 1)
      ),
    ])
  func errors(plot: Plot, error: PlottingError) {
    #expect(throws: error) { try plot.png() }
  }
}
