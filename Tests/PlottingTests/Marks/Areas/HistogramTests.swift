import Plotting
import Testing

@Suite struct HistogramTests {
  /// As many values as needed whose quartiles are known: 0, 1, …, n − 1, divided by something.
  private func even(_ count: Int, by divisor: Double) -> [Double] {
    (0..<count).map { Double($0) / divisor }
  }

  private func heights(_ histogram: Histogram) -> [Double] { histogram.heights }

  @Test("Bins are as wide as Freedman and Diaconis say, and reach from end to end")
  func freedmanDiaconis() {
    // 1001 values 0…10 have quartiles 2.5 and 7.5, hence bins 10 / ∛1001 = 0.9997 wide: 11 of them.
    let bins = HistogramBins(Column(even(1001, by: 100)), rule: .automatic)
    #expect(bins.counts.count == 11 && bins.total == 1001)
    #expect(bins.edges.first == 0 && bins.edges.last == 10)
  }

  @Test("Where the quartiles are equal, Sturges decides")
  func sturges() {
    let values = [Double](repeating: 0.5, count: 60) + [0.1, 0.2, 0.8, 0.9]
    #expect(HistogramBins(Column(values), rule: .automatic).counts.count == 7)
  }

  @Test("A bin holds its lower edge, the last one both")
  func edges() {
    let bins = HistogramBins(Column([0, 1, 1, 2, 3, 3, 4.5]), rule: .edges([0, 1, 2, 3]))
    #expect(bins.counts == [1, 2, 3])
  }

  @Test("Integers get a bin each, centred on them")
  func integers() throws {
    let bins = HistogramBins(Column([0, 9, 3, 3]), rule: .automatic)
    #expect(bins.edges == (0...10).map { Double($0) - 0.5 })
    #expect(bins.counts[3] == 2)
    let wide = HistogramBins(Column((0..<1000).map { $0 }), rule: .automatic)
    #expect(Set(wide.counts.dropLast()) == [100])
    #expect(try ResolvedPlot(Plot { Histogram([1, 2, 3]) }).x.isWhole)
  }

  @Test func measures() {
    let histogram = Histogram([0.1, 0.2, 0.3, 1.5]).bins(edges: [0, 1, 3])
    #expect(heights(histogram) == [3, 1])
    #expect(heights(histogram.measure(.percent)) == [75, 25])
    #expect(heights(histogram.measure(.density)) == [0.75, 0.125])
  }

  @Test("Neighbouring bars share their edges, and stand on zero")
  func adjacent() throws {
    let plot = Plot { Histogram(even(500, by: 7)).bins(23) }
    let area = try #require(try plot.approximateScene().items("histogram").areas.first)
    let bars = area.polygons.map(Rectangle.init(around:))
    #expect(bars.count == 23)
    for (first, second) in zip(bars, bars.dropFirst()) { #expect(first.maxX == second.minX) }
    #expect(try ResolvedPlot(plot).y.domain.lowerBound == 0)
  }

  @Test("Empty bins do not hinder a logarithmic axis")
  func logAxis() throws {
    let plot = Plot { Histogram([0.0, 0, 0, 5]).bins(5) }.yScale(.log)
    let area = try #require(try plot.approximateScene().items("histogram").areas.first)
    #expect(area.polygons.count == 2)
  }

  @Test("Equal values, one value and an outlier beyond all others have a picture")
  func oddData() throws {
    let tests = [[3.0], [3, 3, 3], [1e300, 1e300], [0.1, 0.2, 0.3, 0.4, 1e300], [0, 0, .nan]]
    for values in tests {
      let area = try #require(
        try Plot { Histogram(values) }.approximateScene().items("histogram").areas.first)
      #expect(!area.polygons.isEmpty)
      #expect(area.polygons.map(Rectangle.init(around:)).allSatisfy { $0.width >= 0.5 })
    }
    let hashes = [Int.max - 4096, Int.max / 2, Int.max]
    for values in [[1 << 60, 1 << 60], hashes] {
      #expect(try Plot { Histogram(values) }.approximateScene().items("histogram").areas.count == 1)
    }
    #expect(
      try ResolvedPlot(Plot { Histogram([1, .nan, 2]) }).note
        == "1 value is not a number and is not drawn")
  }

  @Test func words() {
    let plot = Plot { Histogram([1, 2, 2, 3, 2]).label("digits") }
    #expect(
      plot.alternativeText
        == "Histogram: digits: 5 values from 1 to 3, median 2, most of them at 2 "
        + "(3 in one of 3 bins).")
  }

  @Test(
    "Errors name the histogram",
    arguments: [
      (Plot { Histogram([Double]()).label("w") }, PlottingError.emptySeries("histogram “w”")),
      (
        Plot { Histogram([Double.nan]) },
        .noFiniteValues(series: "histogram 1", column: "its values")
      ),
      (
        Plot { Histogram([1, 2]).bins(0) },
        .invalidBins(
          series: "histogram 1", reason: "0 bins were asked for; there must be from 1 to 100,000")
      ),
      (
        Plot { Histogram([1, 2]).bins(1_000_000_000_000) },
        .invalidBins(
          series: "histogram 1",
          reason: "1000000000000 bins were asked for; there must be from 1 to 100,000")
      ),
    ])
  func errors(plot: Plot, error: PlottingError) {
    #expect(throws: error) { try plot.png() }
  }

  @Test(
    "Edges must rise and have values between them", arguments: [[1, 1], [2, 1], [5], [10, 11]])
  func badEdges(edges: [Double]) {
    #expect(throws: PlottingError.self) {
      try Plot { Histogram([1, 2, 3]).bins(edges: edges) }.png()
    }
  }
}
