import Plotting
import Testing

@Suite struct PointsTests {
  private func dots(_ plot: Plot) throws -> [Dots] {
    try plot.approximateScene().items("points").dots
  }

  @Test("Names take the palette's colours, and stand in the legend")
  func colorsOfNames() throws {
    let plot = Plot { Points(x: [1, 2, 3], y: [1, 2, 3]).color(by: ["a", "b", "a"]) }
    let drawn = try #require(try dots(plot).first)
    #expect(drawn.colors == [.blue, .red, .blue])
    let resolved = try ResolvedPlot(plot)
    let mark = resolved.marks[0]
    let entries = mark.content.legendEntries(styles: mark.styles)
    #expect(entries.map(\.label) == ["a", "b"])
    #expect(entries.map { $0.swatch.dots?.colors } == [[.blue], [.red]])
    #expect(resolved.colorScale == nil && mark.content.seriesCount == 2)
  }

  @Test("Each name has a shape; the print theme gives shapes to coloured names too")
  func shapes() throws {
    let points = Points(x: [1, 2, 3], y: [1, 2, 3])
    let shaped = try dots(Plot { points.shape(by: ["b", "a", "b"]) })
    #expect(shaped.map(\.marker) == [.circle, .square])
    #expect(shaped.map(\.centres.count) == [2, 1])
    let printed = try dots(Plot { points.color(by: ["b", "a", "b"]) }.theme(.print))
    #expect(printed.map(\.marker) == [.circle, .square])
    #expect(try dots(Plot { points.marker(.cross) }).map(\.marker) == [.cross])
  }

  @Test("Numbers as shapes are names in ascending order, without those that are none")
  func numbersAsShapes() {
    let column = Column([2, 0, .nan, 2]).categories
    #expect(column.names == ["0", "2"])
    #expect(column.values[0] == 1 && column.values[1] == 0 && column.values[2].isNaN)
  }

  @Test("Equal differences of the value are equal differences of area")
  func sizes() throws {
    let plot = Plot { Points(x: [1, 2, 3], y: [1, 2, 3]).size(by: [10, 20, 30], radii: 3...9) }
    let radii = try #require(try dots(plot).first?.radii)
    #expect(radii.first == 3 && radii.last == 9)
    #expect(abs(radii[1] * radii[1] - (9 + 81) / 2) < 1e-9)
    #expect(try dots(Plot { Points(x: [1], y: [1]).size(by: [5]) })[0].radii.count == 1)
  }

  @Test("Sizes with a title stand in the legend, as large as among the marks")
  func sizeLegend() throws {
    let points = Points(x: [1, 2, 3], y: [1, 2, 3]).size(
      by: [0, 50, 100], radii: 2...10, legend: "mass")
    let plot = Plot { points }.legend(.outside)
    let resolved = try ResolvedPlot(plot).marks[0]
    let entries = resolved.content.legendEntries(styles: resolved.styles)
    #expect(entries.map(\.label) == ["mass", "0", "50", "100"])
    #expect(entries[0].swatch.isEmpty && entries[3].swatch.dots?.radii == [10])
    let radii = try plot.approximateScene().items("the legend").dots.map { $0.radii[0] }
    #expect(radii.first == 2 && radii.last == 10)
  }

  @Test("A point without a value for its looks is not drawn, and counted once")
  func missingValues() throws {
    let points = Points(x: [1, 2, 3, .nan], y: [1, 2, 3, 4])
      .color(by: [1, .nan, 3, .nan]).size(by: [1, .nan, .infinity, 4])
    let plot = Plot { points }
    #expect(try dots(plot)[0].centres.count == 1)
    let missing = try ResolvedPlot(plot).marks[0].summary.missing
    #expect(missing == MissingValues(notANumber: 2, infinite: 1))
  }

  @Test("Names may stand along x")
  func namesAlongX() throws {
    let plot = Plot { Points(x: ["a", "b", "a"], y: [1, 2, 3]) }
    let centres = try dots(plot)[0].centres
    #expect(centres[0].x == centres[2].x && centres[0].x < centres[1].x)
  }

  @Test func translucentPointsHaveNoRim() throws {
    let plot = Plot { Points(x: [1, 2], y: [1, 2]).color(.blue.opacity(0.2)) }
    #expect(try dots(plot)[0].rimWidth == 0)
  }

  @Test func errors() {
    let many = (0..<9).map { "\($0)" }
    #expect(throws: PlottingError.tooManyShapes(series: "points 1", count: 9)) {
      try dots(Plot { Points(x: 0..<9, y: 0..<9).shape(by: many) })
    }
    #expect(
      throws: PlottingError.differentLengths(
        series: "points 1", columns: ["x", "y", "size"], counts: [2, 2, 1])
    ) {
      try dots(Plot { Points(x: [1, 2], y: [1, 2]).size(by: [1]) })
    }
  }

  @Test("Of a million points on the same places the last are kept, and the picture is theirs")
  func thinning() throws {
    let places = 10_000
    let count = 101 * places
    let x = (0..<count).map { Double($0 % places % 100) }
    let y = (0..<count).map { Double($0 % places / 100) }
    let values = (0..<count).map { Double($0 % 7) }
    func plot(_ range: Range<Int>) -> Plot {
      Plot { Points(x: x[range], y: y[range], color: values[range], range: 0...6) }
        .altText("Points.")
    }
    let all = plot(0..<count)
    let last = plot(count - places..<count)
    #expect(try dots(all)[0] == dots(last)[0])
    #expect(try all.png(scale: 1) == last.png(scale: 1))
  }
}
