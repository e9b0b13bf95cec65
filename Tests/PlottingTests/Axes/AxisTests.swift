import Plotting
import Testing

@Suite struct AxisTests {
  @Test func linearMapping() {
    let mapping = AxisMapping(scale: .linear, domain: -1...3, start: 100, end: 500)
    #expect(mapping.position(of: -1) == 100)
    #expect(mapping.position(of: 1) == 300)
    #expect(mapping.value(at: 400) == 2)
    #expect(mapping.position(of: .nan).isNaN)
    #expect(mapping.position(of: .infinity).isNaN)
    #expect(mapping.position(of: 1e300) == 1e12)
  }

  @Test func logMapping() {
    let mapping = AxisMapping(scale: .log, domain: 0.01...100, start: 400, end: 0)
    #expect(abs(mapping.position(of: 1) - 200) < 1e-9)
    #expect(abs(mapping.value(at: 100) - 10) < 1e-9)
  }

  @Test func paddingKeepsDataOffTheEdges() {
    let rules = AxisDomain(scale: .linear, padding: 0.05)
    let padded = rules.padded(Extent(Column([0.0, 10])))
    #expect(padded == -0.5...10.5)
    let log = AxisDomain(scale: .log, padding: 0.05).padded(Extent(Column([0.01, 100])))
    #expect(log.lowerBound > 0 && log.lowerBound < 0.01 && log.upperBound > 100)
  }

  @Test("Data of one value get a range around it")
  func degenerate() {
    let rules = AxisDomain(scale: .linear, padding: 0)
    #expect(rules.widened(Extent(Column([5]))) == 4...6)
    #expect(rules.widened(Extent(Column([0.0]))) == -1...1)
    #expect(rules.widened(Extent(Column([2.5]))) == 2.25...2.75)
    #expect(rules.widened(Extent(Column([1e300]))).contains(1e300))
    let log = AxisDomain(scale: .log, padding: 0)
    #expect(log.widened(Extent(Column([8.0]))) == 4...16)
  }

  @Test("A heatmap's axes end at its edges unless points lie beyond")
  func filledExtents() throws {
    func axis(_ values: [Double]) throws -> ResolvedAxis {
      let heatmap = AxisResolver.Entry(
        series: "heatmap 1", extent: Extent(-6...6), filled: Extent(-6...6))
      let points = AxisResolver.Entry(
        series: "points 2", extent: Extent(Column(values)), filled: Extent())
      return try AxisResolver(
        name: "x", request: Axis(), marks: [heatmap, points], padding: 0.05
      ).axis()
    }
    #expect(try axis([-5.9, 5.9]).domain == -6...6)
    let wider = try axis([-5.9, 8]).domain
    #expect(wider.lowerBound == -6 && wider.upperBound > 8)
  }
}
