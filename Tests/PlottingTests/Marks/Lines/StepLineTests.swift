import Plotting
import Testing

@Suite struct StepLineTests {
  private func path(_ steps: StepLine.Steps) throws -> [Point] {
    let plot = Plot { StepLine([1, 3, 2]).steps(steps) }
    return try #require(try plot.approximateScene().items("step line").lines.first?.paths.first)
  }

  @Test("Every piece is level or upright", arguments: StepLine.Steps.allCases)
  func rightAngles(steps: StepLine.Steps) throws {
    let path = try path(steps)
    for (start, end) in zip(path, path.dropFirst()) {
      #expect(start.x == end.x || start.y == end.y)
    }
  }

  @Test("The line rises at the point before, half way, or at the point after")
  func places() throws {
    func firstRise(_ path: [Point]) throws -> Double {
      let pair = try #require(zip(path, path.dropFirst()).first { $0.y != $1.y })
      let width = try #require(path.last).x - path[0].x
      return (pair.0.x - path[0].x) / width
    }
    #expect(abs(try firstRise(path(.before)) - 0) < 1e-9)
    #expect(abs(try firstRise(path(.middle)) - 0.25) < 1e-9)
    #expect(abs(try firstRise(path(.after)) - 0.5) < 1e-9)
  }

  @Test("A gap stays a gap on both of its sides")
  func gaps() throws {
    let plot = Plot { StepLine(x: [0, 1, 2, 3, 4], y: [1, 2, .nan, 3, 4]) }
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let paths = try #require(try plot.approximateScene().items("step line").lines.first).paths
    #expect(paths.count == 2)
    let gap = frame.midX
    #expect(paths[0].allSatisfy { $0.x < gap - 20 } && paths[1].allSatisfy { $0.x > gap + 20 })
  }

  @Test func words() {
    let plot = Plot { StepLine([0.1, 0.1, 0.01, 0.001]).label("rate") }.axes(x: "epoch")
    #expect(
      plot.alternativeText
        == "Step chart against epoch: rate falls from 0.1 to 0.001 over 4 epochs, in 2 steps.")
  }

  @Test(
    arguments: [
      (Plot { StepLine([Double]()) }, PlottingError.emptySeries("step line 1")),
      (
        Plot { StepLine(x: [1], y: [1, 2]).label("rate") },
        .differentLengths(series: "step line “rate”", columns: ["x", "y"], counts: [1, 2])
      ),
      (
        Plot { StepLine([1, 0]) }.yScale(.log),
        .nonPositiveOnLogAxis(series: "step line 1", axis: "y", value: 0, count: 1)
      ),
    ])
  func errors(plot: Plot, error: PlottingError) {
    #expect(throws: error) { try plot.png() }
  }
}
