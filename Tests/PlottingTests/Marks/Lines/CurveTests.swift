import Plotting
import Testing

@Suite struct CurveTests {
  private func sampler(
    _ range: ClosedRange<Double>, _ function: (Double) -> Double
  ) -> CurveSampler {
    CurveSampler(range, function: function)
  }

  @Test("Between its samples a smooth curve is off by less than a pixel")
  func smooth() {
    let functions: [(Double) -> Double] = [
      Mathematics.sine, { $0 * $0 }, { Mathematics.sine(20 * $0) }, { abs($0) },
      { 1 / (1 + 1000 * ($0 - 1) * ($0 - 1)) },
    ]
    for function in functions {
      let samples = sampler(-6...6, function).samples
      let values = samples.map(\.y)
      let span = (values.max() ?? 0) - (values.min() ?? 0)
      for (start, end) in zip(samples, samples.dropFirst()) {
        #expect(start.x < end.x)
        let middle = function((start.x + end.x) / 2)
        #expect(abs(middle - (start.y + end.y) / 2) < span / 500)
      }
    }
  }

  @Test("A straight line needs few samples, and its ends are those of the range")
  func straight() {
    let samples = sampler(0.1...0.7) { 3 * $0 }.samples
    #expect(samples.count < 600)
    #expect(samples.first?.x == 0.1 && samples.last?.x == 0.7)
  }

  @Test("Poles break the curve, and y stays where most of it runs")
  func poles() throws {
    let sampled = sampler(-6...6) { 1 / $0 }
    #expect(sampled.breaks == [0] && sampled.hasPoles)
    let plot = Plot { Curve(-6...6) { 1 / $0 } }
    let domain = try ResolvedPlot(plot).y.domain
    #expect(domain.lowerBound < -1 && domain.upperBound > 1)
    #expect(domain.lowerBound > -10 && domain.upperBound < 10)
  }

  @Test("The tangent has no upright strokes")
  func tangent() throws {
    let plot = Plot {
      Curve(-6...6) { Mathematics.sine($0) / Mathematics.cosine($0) }
    }
    let lines = try #require(try plot.approximateScene().items("curve").lines.first)
    #expect(lines.paths.count == 5)
    for path in lines.paths {
      for (start, end) in zip(path, path.dropFirst()) { #expect(end.y <= start.y) }
    }
    #expect(plot.alternativeText.contains("broken at x = −4.71, −1.57, 1.57, 4.71"))
  }

  @Test("A pole with one sign on both sides is one too, and so is a logarithm at zero")
  func otherPoles() {
    #expect(sampler(-5...7) { 1 / ($0 * $0) }.hasPoles)
    #expect(sampler(-5...7) { 1 / (($0 - 0.123) * ($0 - 0.123)) }.hasPoles)
    #expect(sampler(0...5) { Mathematics.decimalLogarithm($0) }.hasPoles)
    #expect(sampler(-1...5) { Mathematics.decimalLogarithm($0) }.hasPoles)
  }

  @Test("A jump breaks the curve exactly where it is, and is no pole")
  func jumps() {
    let sampled = sampler(-1...1) { $0 < 0.3 ? 0 : 1 }
    #expect(sampled.breaks.count == 1 && abs(sampled.breaks[0] - 0.3) < 1e-9)
    #expect(!sampled.hasPoles)
    #expect(sampler(-2.5...2.5) { $0.rounded(.down) }.breaks.count == 5)
  }

  @Test("What is only steep stays in one piece")
  func steep() {
    let steep = sampler(-1...1) { 1 / (1 + Mathematics.powerOfTen(-2000 * $0)) }
    let root = sampler(-1...1) { Mathematics.cubeRoot($0) }
    for sampled in [steep, root] {
      #expect(sampled.breaks.isEmpty && !sampled.hasPoles)
      #expect(sampled.samples.allSatisfy { $0.y.isFinite })
    }
  }

  @Test("A curve ends where its function does")
  func undefined() throws {
    let sampled = sampler(-1...1) { $0.squareRoot() }
    #expect(!sampled.hasPoles)
    let first = try #require(sampled.samples.first { !$0.y.isNaN })
    #expect(first.x >= 0 && first.x < 1e-9)
    // A missing point in between leaves no gap that could be seen.
    let hole = sampler(-6...6) { $0 == 0 ? .nan : Mathematics.sine($0) / $0 }
    let sides = hole.samples.filter { !$0.y.isNaN && abs($0.x) < 1e-9 }
    #expect(sides.contains { $0.x < 0 } && sides.contains { $0.x > 0 })
    #expect(!hole.hasPoles)
  }

  @Test("Noise ends the search, and is drawn as it was sampled")
  func noise() {
    var numbers = NumberStream(seed: 3)
    var calls = 0
    let sampled = sampler(0...1) { _ in
      calls += 1
      return Double.random(in: 0...1, using: &numbers)
    }
    #expect(calls < 70_000 && sampled.breaks.isEmpty && sampled.samples.count == 257)
  }

  @Test("Over several decades a curve is smooth on a logarithmic axis too")
  func decades() {
    let samples = sampler(0.001...1000) { 1 / (1 + $0) }.samples
    for (start, end) in zip(samples, samples.dropFirst()) { #expect(end.x / start.x < 1.2) }
  }

  @Test("A function may throw")
  func throwingFunction() {
    #expect(throws: PlottingError.noMarks) {
      try Curve(0...1) { _ in throw PlottingError.noMarks }
    }
  }

  @Test func words() {
    let plot = Plot { Curve(-2...2) { $0 * $0 }.label("parabola") }.axes(x: "x", y: "y")
    #expect(
      plot.alternativeText
        == "Graph of y against x: parabola for x from −2 to 2: 4 at the left end, "
        + "4 at the right end, lowest 0.")
  }

  @Test(
    arguments: [
      (
        Plot { Curve(0...1) { _ in .nan }.label("f") },
        PlottingError.noFiniteValues(series: "curve “f”", column: "y")
      ),
      (
        Plot { Curve(1...1) { $0 } },
        .invalidRange(of: "curve 1, its range of x", lower: 1, upper: 1)
      ),
    ])
  func errors(plot: Plot, error: PlottingError) {
    #expect(throws: error) { try plot.png() }
  }
}
