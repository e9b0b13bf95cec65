import Plotting
import Testing

@Suite struct AreaMarkTests {
  private func areas(_ plot: Plot) throws -> [[Point]] {
    try plot.approximateScene().items("area").areas.flatMap(\.polygons)
  }

  @Test("An area stands on zero, at which the axis ends")
  func zero() throws {
    let plot = Plot { Area([2, 3, 5]) }
    #expect(try ResolvedPlot(plot).y.domain.lowerBound == 0)
    let frame = try plot.layout(ApproximateMeasurer()).frame
    #expect(try areas(plot)[0].suffix(3).allSatisfy { $0.y == frame.maxY })
  }

  @Test func baseline() throws {
    let domain = try ResolvedPlot(Plot { Area([2, 3, 5]).baseline(2) }).y.domain
    #expect(domain.lowerBound == 2)
  }

  @Test("Stacked areas meet, the first at the bottom, and the legend has the uppermost first")
  func stacked() throws {
    let plot = Plot { Area([0, 1], series: ["one": [1, 2], "two": [3, 1]]) }
    let areas = try areas(plot)
    #expect(Array(areas[0].prefix(2)) == areas[1].suffix(2).reversed())
    let resolved = try ResolvedPlot(plot)
    let entries = resolved.marks[0].content.legendEntries(styles: resolved.marks[0].styles)
    #expect(entries.map(\.label) == ["two", "one"])
    #expect(resolved.y.domain.upperBound > 4 && resolved.y.domain.lowerBound == 0)
  }

  @Test("On a logarithmic axis areas start at its lower end")
  func logAxis() throws {
    let plot = Plot { Area([1, 10, 100]) }.yScale(.log)
    let frame = try plot.layout(ApproximateMeasurer()).frame
    #expect(try areas(plot)[0].suffix(3).allSatisfy { abs($0.y - frame.maxY) < 1e-6 })
  }

  @Test func oddData() throws {
    #expect(try areas(Plot { Area([1, 2, .nan, 3, 4]) }).count == 2)
    #expect(try areas(Plot { Area([5]) }).count == 1)
    #expect(try areas(Plot { Area([1e300, 1e300]) }).count == 1)
    #expect(try areas(Plot { Area(0..<50_000) })[0].count < 5_000)
  }

  @Test func words() {
    let plot = Plot { Area([0, 1], series: ["one": [1, 2], "two": [3, 1]]) }
    #expect(
      plot.alternativeText
        == "Area chart: one rises from 1 to 2 over 2 points; two falls from 3 to 1 over 2 points.")
    let named = Plot { Area(x: ["spring", "fall"], y: [1, 2]) }
    #expect(named.alternativeText.contains("over 2 points from spring to fall"))
  }

  @Test(
    arguments: [
      (
        Plot { Area([0, 1], series: ["one": [1, 2], "two": [3]]) },
        PlottingError.differentLengths(
          series: "area 1, series “two”", columns: ["x", "y"], counts: [2, 1])
      ),
      (
        Plot { Area([1, 2]).baseline(.nan) }, .noPlace(series: "area 1", axis: "baseline")
      ),
      (
        Plot { Area([1, 0]).label("a") }.yScale(.log),
        .nonPositiveOnLogAxis(series: "area “a”", axis: "y", value: 0, count: 1)
      ),
    ])
  func errors(plot: Plot, error: PlottingError) {
    #expect(throws: error) { try plot.png() }
  }
}
