import Plotting
import Testing

@Suite struct QuiverTests {
  private func outlines(_ plot: Plot) throws -> [[Point]] {
    try plot.approximateScene().items("quiver").areas.flatMap(\.polygons)
  }

  @Test("The longest arrow just fits between its neighbours, and short ones keep their ratio")
  func lengths() throws {
    let plot = Plot { Quiver(x: 0...4, y: 0...1, columns: 4, rows: 1) { x, _ in (x, 0) } }
    let arrows = try outlines(plot)
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let widths = arrows.map { Rectangle(around: $0).width }
    #expect(widths.count == 4)
    #expect(abs(widths[3] - min(frame.width / 4, 64) * 0.92) < 1e-6)
    #expect(abs(widths[0] / widths[3] - 0.5 / 3.5) < 1e-6)
  }

  @Test("Arrows point the way of the vector on the figure, tip first in y upwards")
  func directions() throws {
    let plot = Plot { Quiver(x: [0, 1], y: [0, 1], u: [0, 1], v: [1, 0]) }
    let arrows = try outlines(plot)
    // The fourth corner of the outline is the tip, the first is at the tail.
    #expect(arrows[0][3].y < arrows[0][0].y && abs(arrows[0][3].x - arrows[0][0].x) < 2)
    #expect(arrows[1][3].x > arrows[1][0].x && abs(arrows[1][3].y - arrows[1][0].y) < 2)
  }

  @Test("Vectors of length zero are dots, and missing ones are left out")
  func zero() throws {
    let plot = Plot {
      Quiver(x: [0, 1, 2, 3], y: [0, 1, 2, 3], u: [0, 1, .nan, 1], v: [0, 1, 0, 1e-9])
    }
    let items = try plot.approximateScene().items("quiver")
    #expect(items.dots.count == 1 && items.areas.count == 2)
    #expect(plot.alternativeText.contains("1 value is not a number"))
    let still = Plot { Quiver(x: 0...1, y: 0...1) { _, _ in (0, 0) } }
    #expect(try still.approximateScene().items("quiver").dots.count == 280)
  }

  @Test("Arrows may take the colour of their length")
  func colors() throws {
    let plot = Plot { Quiver(x: 0...4, y: 0...1) { x, _ in (x, 1) }.coloredByLength() }.colorbar()
    let areas = try plot.approximateScene().items("quiver").areas
    #expect(Set(areas.map(\.style.color)).count == 20)
    #expect(try ResolvedPlot(plot).colorScale.map { $0.upper < 4.1 } == true)
  }

  @Test(arguments: [1e300, 1e-300])
  func uglyValues(size: Double) throws {
    let plot = Plot { Quiver(x: 0...1, y: 0...1) { x, y in (x * size, -y * size) } }
    #expect(try outlines(plot).count > 200)
  }

  @Test func errors() {
    #expect(
      throws: PlottingError.differentLengths(
        series: "quiver “flow”", columns: ["x", "y", "u", "v"], counts: [2, 2, 1, 2])
    ) { try Plot { Quiver(x: [1, 2], y: [1, 2], u: [1], v: [1, 2]).label("flow") }.png() }
    #expect(throws: PlottingError.noFiniteValues(series: "quiver 1", column: "its vectors")) {
      try Plot { Quiver(x: [1, 2], y: [1, 2], u: [.nan, 1], v: [1, .nan]) }.png()
    }
    #expect(throws: PlottingError.invalidRange(of: "quiver 1, y", lower: 2, upper: 2)) {
      try Plot { Quiver(x: 0...1, y: 2...2) { x, y in (x, y) } }.png()
    }
  }

  @Test func words() {
    let plot = Plot { Quiver(x: [0, 1], y: [0, 2], u: [3, 0], v: [4, 0]).label("flow") }
    #expect(
      plot.alternativeText.contains(
        "flow: 2 arrows with x from 0 to 1 and y from 0 to 2, lengths from 0 to 5, "
          + "the longest at x 0 and y 0"))
  }
}
