import Plotting
import Testing

@Suite struct ErrorBarsTests {
  private func strokes(_ plot: Plot) throws -> [[Point]] {
    try #require(try plot.approximateScene().items("error bars").lines.last).paths
  }

  @Test("A bar reaches as far as its errors, with a cap at each end")
  func reach() throws {
    let plot = Plot { ErrorBars(x: [1, 2], y: [5, 5], lowerError: [1, 2], upperError: [2, 4]) }
    let strokes = try strokes(plot)
    #expect(strokes.count == 6)
    func height(_ path: [Point]) -> Double { abs(path[1].y - path[0].y) }
    #expect(abs(height(strokes[3]) / height(strokes[0]) - 2) < 1e-9)
    #expect(height(strokes[1]) == 0 && abs(strokes[1][1].x - strokes[1][0].x) == 8)
    let domain = try ResolvedPlot(plot).y.domain
    #expect(domain.lowerBound < 3 && domain.upperBound > 9)
    let bare = Plot { ErrorBars(x: [1, 2], y: [5, 5], error: [1, 2]).capLength(0) }
    #expect(try self.strokes(bare).count == 2)
  }

  @Test func horizontal() throws {
    let plot = Plot { ErrorBars(x: [1, 2], y: ["a", "b"], error: [1, 0.5]).horizontal() }
    #expect(try strokes(plot)[0].map(\.y).count == 2)
    #expect(try strokes(plot)[0][0].y == strokes(plot)[0][1].y)
    #expect(try ResolvedPlot(plot).x.domain.lowerBound < 0)
  }

  @Test("Without points the lines take no colour of the palette")
  func withoutPoints() throws {
    let plot = Plot {
      Bars(["a"], [3])
      ErrorBars(x: ["a"], y: [3], error: [1]).withoutPoints()
      Line([1])
    }
    let resolved = try? ResolvedPlot(plot)
    #expect(resolved == nil)
    let mark = ErrorBars(x: ["a"], y: [3], error: [1]).withoutPoints()
    #expect(mark.seriesCount == 0)
    let items = try Plot { mark }.approximateScene().items("error bars")
    #expect(items.dots.isEmpty && items.lines.last?.style.color == Theme.light.text)
  }

  @Test("A point whose error is not known stands alone")
  func unknownError() throws {
    let plot = Plot { ErrorBars(x: [1, 2], y: [5, 6], error: [.nan, 1]) }
    #expect(try strokes(plot).count == 3)
    #expect(try plot.approximateScene().items("error bars").dots.first?.centres.count == 2)
  }

  @Test func hugeErrors() throws {
    let plot = Plot { ErrorBars(x: [1, 2], y: [1, 1e300], error: [1e307, 1e300]) }
    #expect(try strokes(plot).joined().allSatisfy { abs($0.y) < 1e6 })
  }

  @Test func words() {
    let plot = Plot { ErrorBars(x: [1, 2], y: [0.8, 0.9], error: [0.05, 0.02]).label("test") }
      .axes(x: "run", y: "accuracy")
    #expect(
      plot.alternativeText
        == "Error-bar plot of accuracy against run: test: 2 values of accuracy from 0.8 to 0.9, "
        + "errors from 0.02 to 0.05.")
  }

  @Test(
    arguments: [
      (
        Plot { ErrorBars(x: [1, 2], y: [1, 2], error: [0.1, -0.2]).label("e") },
        PlottingError.negativeError(series: "error bars “e”", value: -0.2, index: 1)
      ),
      (
        Plot { ErrorBars(x: [1, 2], y: [1, 2], error: [0.1]) },
        .differentLengths(series: "error bars 1", columns: ["x", "error"], counts: [2, 1])
      ),
      (
        Plot { ErrorBars(x: [1], y: [1], error: [2]) }.yScale(.log),
        .nonPositiveOnLogAxis(series: "error bars 1", axis: "y", value: -1, count: 1)
      ),
    ])
  func errors(plot: Plot, error: PlottingError) {
    #expect(throws: error) { try plot.png() }
  }
}
