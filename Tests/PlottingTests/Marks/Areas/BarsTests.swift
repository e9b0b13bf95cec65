import Plotting
import Testing

@Suite struct BarsTests {
  private let models = ["linear", "dense", "CNN"]

  private func bars(of plot: Plot, _ name: String = "bars") throws -> [[Rectangle]] {
    try plot.approximateScene().items(name).areas.map { $0.polygons.map(Rectangle.init(around:)) }
  }

  @Test("Bars stand on the axis, which ends at zero")
  func standOnAxis() throws {
    let plot = Plot { Bars(models, [0.81, 0.95, 0.98]) }
    let resolved = try ResolvedPlot(plot)
    #expect(resolved.y.domain.lowerBound == 0 && resolved.y.domain.upperBound > 0.98)
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let rectangles = try #require(try bars(of: plot).first)
    #expect(rectangles.count == 3 && rectangles.allSatisfy { $0.maxY == frame.maxY })
    let parts = rectangles.map { $0.height / rectangles[2].height }
    #expect(abs(parts[0] - 0.81 / 0.98) < 0.005 && abs(parts[1] - 0.95 / 0.98) < 0.005)
  }

  @Test("A bar of a name keeps to its cell, even if the names beside it have none")
  func sparseNames() throws {
    let plot = Plot {
      Points(x: ["a", "b", "c", "d"], y: [1, 2, 3, 4])
      Bars(["a", "d"], [1, 4])
    }
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let rectangles = try #require(try bars(of: plot).first)
    #expect(rectangles.count == 2)
    for bar in rectangles { #expect(abs(bar.width - frame.width / 4 * 0.8) <= 1) }
  }

  @Test("Edges are on whole pixels, and all bars are equally wide")
  func wholePixels() throws {
    let plot = Plot { Bars((0..<17).map { "n\($0)" }, (0..<17).map { 1.3 + Double($0) }) }
    let rectangles = try #require(try bars(of: plot).first)
    #expect(Set(rectangles.map(\.width)).count == 1)
    for edge in rectangles.flatMap({ [$0.minX, $0.maxX, $0.minY, $0.maxY] }) {
      #expect((edge * 2).rounded() == edge * 2)
    }
  }

  @Test("Series stand side by side in the order in which they are written, and touch")
  func grouped() throws {
    let plot = Plot {
      Bars(models, series: ["train": [3, 4, 5], "test": [2, 3, 4], "shift": [1, 2, 3]])
    }
    let groups = try bars(of: plot)
    #expect(groups.count == 3)
    for place in 0..<3 {
      #expect(groups[0][place].maxX == groups[1][place].minX)
      #expect(groups[1][place].maxX == groups[2][place].minX)
    }
    let mark = try #require(try ResolvedPlot(plot).marks.first)
    let entries = mark.content.legendEntries(styles: mark.styles)
    #expect(entries.map(\.label) == ["train", "test", "shift"])
    #expect(Set(entries.compactMap(\.swatch.fill?.color)).count == 3)
  }

  @Test("Stacked bars continue where the one before them ends, each sign on its side")
  func stacked() throws {
    let plot = Plot {
      Bars(["a"], series: ["one": [2], "two": [1], "minus": [-1], "more": [-2]]).stacked()
    }
    let groups = try bars(of: plot).compactMap(\.first)
    #expect(groups[1].maxY == groups[0].minY && groups[3].minY == groups[2].maxY)
    #expect(groups[2].minY == groups[0].maxY)
    let domain = try ResolvedPlot(plot).y.domain
    #expect(domain.lowerBound < -3 && domain.upperBound > 3)
  }

  @Test("Lying bars grow to the right, the first name on top")
  func lying() throws {
    let plot = Plot { Bars(models, [1, 2, 3]).horizontal() }
    let rectangles = try #require(try bars(of: plot).first)
    #expect(rectangles[0].minY < rectangles[1].minY && rectangles[1].minY < rectangles[2].minY)
    #expect(Set(rectangles.map(\.minX)).count == 1 && rectangles[2].width > rectangles[0].width)
    #expect(try ResolvedPlot(plot).x.domain.lowerBound == 0)
  }

  @Test("On a logarithmic axis bars start at its lower end")
  func logAxis() throws {
    let plot = Plot { Bars(models, [1, 10, 1000]) }.yScale(.log)
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let rectangles = try #require(try bars(of: plot).first)
    #expect(rectangles.allSatisfy { $0.maxY == frame.maxY && $0.height > 4 })
  }

  @Test("Ten thousand bars become one rectangle for each column of pixels, and the tallest is kept")
  func tenThousand() throws {
    let names = (0..<10_000).map { "n\($0)" }
    let plot = Plot { Bars(names, names.indices.map { $0 == 5_000 ? 9.0 : 1 }) }
    let rectangles = try #require(try bars(of: plot).first)
    let frame = try plot.layout(ApproximateMeasurer()).frame
    #expect(rectangles.count <= Int(frame.width * 2) + 1)
    #expect(Set(rectangles.map(\.minX)).count == rectangles.count)
    let tallest = try #require(rectangles.map(\.height).max())
    #expect(rectangles.filter { $0.height == tallest }.count == 1)
  }

  @Test func hundredSeries() throws {
    let series = (0..<100).map { ("s\($0)", [1.0, 2, Double($0 + 1)]) }
    let plot = Plot { Bars(models, series: series) }
    #expect(try bars(of: plot).count == 100)
    #expect(plot.alternativeText.contains("and 96 more series"))
  }

  @Test("Values stand above their bars and never on one another")
  func valueLabels() throws {
    func texts(_ plot: Plot) throws -> [PlacedText] {
      try plot.approximateScene().groups.filter { $0.name == "the annotations" }
        .flatMap(\.items).compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
    let labelled = try texts(Plot { Bars(models, [0.81, 0.9, -0.5]).valueLabels() })
    #expect(labelled.map(\.block.text.plain) == ["0.81", "0.90", "−0.50"])
    let percents = try texts(Plot { Bars(models, [0.81, 0.9, 0.5]).valueLabels(.percent) })
    #expect(percents.map(\.block.text.plain) == ["81%", "90%", "50%"])
    let counts = try texts(Plot { Bars(models, [208, 30_840, 3216]).valueLabels() })
    #expect(counts.map(\.block.text.plain) == ["208", "30,840", "3216"])
    let crowded = try texts(
      Plot { Bars((0..<120).map { "n\($0)" }, (0..<120).map { 100.5 + Double($0) }).valueLabels() })
    for (index, text) in crowded.enumerated() {
      #expect(!crowded[..<index].contains { $0.overlaps(text) })
    }
  }

  @Test("Values have the decimals of all series, and with SI prefixes each its own prefix")
  func valueFormats() throws {
    func texts(_ bars: Bars) throws -> [String] {
      try Plot { bars }.approximateScene().items("the annotations").compactMap { item in
        if case .text(let text) = item { text.block.text.plain } else { nil }
      }
    }
    let grouped = Bars(["a", "b"], series: ["one": [0.9, 0.4], "two": [0.925, 0.1]])
    #expect(try texts(grouped.valueLabels()).sorted() == ["0.100", "0.400", "0.900", "0.925"])
    let counts = try texts(Bars(["a", "b", "c"], [7850, 101_770, 1_199_882]).valueLabels(.si))
    #expect(counts == ["7.85 k", "102 k", "1.2 M"])
  }

  @Test("The print theme tells series apart by hatches")
  func printTheme() throws {
    let plot = Plot { Bars(models, series: ["a": [1, 2, 3], "b": [1, 2, 3]]) }
    let resolved = try ResolvedPlot(plot, theme: .print)
    let entries = resolved.marks[0].content.legendEntries(styles: resolved.marks[0].styles)
    #expect(entries[0].swatch.fill?.hatch != entries[1].swatch.fill?.hatch)
  }

  @Test func words() {
    let plot = Plot { Bars(models, [0.81, 0.95, 0.98]) }.axes(x: "model", y: "accuracy")
    #expect(
      plot.alternativeText
        == "Bar chart of accuracy against model: 3 bars, highest 0.98 for CNN, "
        + "lowest 0.81 for linear.")
  }

  @Test("Gaps, single values, huge and equal ones have a picture")
  func oddData() throws {
    #expect(try bars(of: Plot { Bars(models, [1, .nan, .infinity]) })[0].count == 1)
    #expect(try bars(of: Plot { Bars([3]) })[0].count == 1)
    #expect(try bars(of: Plot { Bars(["a", "b"], [1e300, -1e300]) })[0].count == 2)
    #expect(try bars(of: Plot { Bars(models, [0, 0, 0]) })[0].isEmpty)
    #expect(try bars(of: Plot { Bars(models, [1000, 1e-9, 0]) })[0].map(\.height)[1] == 0.5)
    #expect(try bars(of: Plot { Bars(x: [1.0, 2, 2.5], y: [1, 2, 3]) })[0].count == 3)
  }

  @Test(
    "Errors name the series",
    arguments: [
      (Plot { Bars([String](), [Double]()) }, PlottingError.emptySeries("bars 1")),
      (
        Plot { Bars(["a", "b"], series: ["train": [1, 2], "test": [1]]).label("runs") },
        .differentLengths(
          series: "bars “runs”, series “test”", columns: ["x", "y"], counts: [2, 1])
      ),
      (
        Plot { Bars(["a", "a"], [1, 2]) },
        .repeatedPlace(series: "bars 1", axis: "x", place: "“a”")
      ),
      (
        Plot { Bars(["a", "b"], [1, -2]).label("runs") }.yScale(.log),
        .nonPositiveOnLogAxis(series: "bars “runs”", axis: "y", value: -2, count: 1)
      ),
      (Plot { Bars(["a"], [Double.nan]) }, .noFiniteValues(series: "bars 1", column: "y")),
    ])
  func errors(plot: Plot, error: PlottingError) {
    #expect(throws: error) { try plot.png() }
  }
}
