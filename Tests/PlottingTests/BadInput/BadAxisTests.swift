import Plotting
import Testing

@Suite struct BadAxisTests {
  private let line = Line([1, 2, 3]).label("odd")

  private func words(_ plot: Plot) -> String {
    let error = #expect(throws: PlottingError.self) { try plot.approximateScene() }
    return error.map { "\($0)" } ?? ""
  }

  @Test("Names and numbers do not mix on one axis, and the error names who came second")
  func mixedKinds() {
    let mixed = words(
      Plot {
        Line(x: ["a", "b"], y: [1, 2]).label("named")
        Line(x: [1, 2], y: [1, 2]).label("odd")
      })
    #expect(mixed.contains("odd") && mixed.contains("x"))
    let behind = words(
      Plot {
        ReferenceLine(y: 1).label("level")
        Line(x: ["a", "b"], y: [1, 2]).label("named")
        Line(x: [1, 2], y: [1, 2]).label("odd")
      })
    #expect(behind.contains("odd"))
    let unsuitable = Plot {
      ReferenceLine(y: 1); Line(x: ["a"], y: [1]).label("odd")
    }.xScale(.date)
    #expect(words(unsuitable).contains("odd") && words(unsuitable).contains("xScale"))
    #expect(words(Plot { Line(x: ["a"], y: [1]).label("odd") }.xScale(.log)).contains("odd"))
  }

  @Test("A column of one's own type that mixes numbers and names is an error that names the series")
  func mixedColumn() {
    enum Answer: Plottable {
      case count(Double), none
      var plotDatum: PlotDatum {
        switch self {
        case .count(let count): .number(count)
        case .none: .name("none")
        }
      }
    }
    let answers = [Answer.none, .count(7), .none]
    for mark in [
      Points(x: answers, y: [1, 2, 3]).label("odd").mark,
      Bars(answers, [1, 2, 3]).label("odd").mark,
    ] {
      let words = words(Plot { mark })
      #expect(words.contains("odd") && words.contains("another kind"))
    }
  }

  @Test("Errors of the axis on the right name what there is to change it")
  func right() {
    let plot = Plot { Line([-1, 2]).label("odd").onRightAxis() }
    #expect(words(plot.rightAxis { $0.scale = .log }).contains("rightAxis { $0.scale = .symlog }"))
    #expect(words(plot.rightAxis { $0.limits = 1...1 }).contains("rightAxis"))
  }

  static let narrow: [ClosedRange<Double>] = [
    0...0, 5...5, 1...(1 + 1e-16), -Double.infinity...Double.infinity, 0...Double.infinity,
  ]

  @Test(
    "Ranges that leave no room are errors that name the axis",
    arguments: narrow)
  func limits(range: ClosedRange<Double>) {
    #expect(words(Plot { line }.xLimits(range)).contains("xLimits"))
    #expect(words(Plot { line }.yLimits(range)).contains("yLimits"))
  }

  @Test("Limits far from the data leave an empty frame with ticks, and limits of 1e300 too")
  func farLimits() throws {
    try BadInput.check(Plot { line }.xLimits(1e6...2e6).yLimits(-1e300...1e300))
    try BadInput.check(Plot { line }.xLimits(1e-300...1e300).xScale(.log), errorHolds: "odd")
  }

  @Test("A symlog axis needs a threshold above zero", arguments: [0, -1, .nan, .infinity, 1e308])
  func threshold(threshold: Double) {
    let words = words(Plot { line }.yScale(.symlog(threshold: threshold)))
    #expect(words.contains("threshold") && words.contains("above zero"))
  }

  @Test("Odd wishes for ticks, padding and formats")
  func wishes() throws {
    for value in [Double.nan, .infinity, -0.5, 1e300, 0] {
      try BadInput.check(Plot { line }.yAxis { $0.padding = value }, errorHolds: "padding")
      try BadInput.check(
        Plot { line }.xAxis {
          $0.ticks = [value, 1, 1, 2]
          $0.format = .decimals(99)
        })
    }
    try BadInput.check(
      Plot { line }.xAxis {
        $0.ticks = []
        $0.format = .custom { _ in String(repeating: "label ", count: 80) }
      })
    try BadInput.check(
      Plot { line }.yAxis { $0.format = .custom { _ in String(repeating: "label ", count: 80) } },
      errorHolds: "room")
  }

  @Test("Ten thousand names")
  func names() throws {
    let names = (0..<10_000).map { "name \($0)" }
    let values = (0..<10_000).map { $0 % 97 }
    try BadInput.check(Plot { Line(x: names, y: values) })
    try BadInput.check(Plot { Points(x: values, y: names) })
    try BadInput.check(Plot { Bars(names, values) })
  }

  @Test("A hundred series with labels of 500 letters, and titles as long")
  func longTexts() throws {
    let long = String(repeating: "a long label with ∂L/∂w and 日本語 ", count: 17)
    let plot = Plot(long) {
      for index in 0..<100 { Line([0, index]).label(long) }
    }
    .axes(x: long, y: long)
    try BadInput.check(plot)
    try BadInput.check(plot.legend(.below))
    try BadInput.check(plot.legend(.outside, columns: 4))
    try BadInput.check(
      Plot(long) { Bars([long + "1", long + "2", "c"], [1, 2, 3]).label(long) })
    try BadInput.check(
      Plot {
        line; Annotation(long, x: 1, y: 2); ReferenceLine(y: 2).label(long)
      })
  }
}
