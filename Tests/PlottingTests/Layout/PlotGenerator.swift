import Plotting

/// Plots of all sorts: sizes, texts, scales, magnitudes, legends and colour bars.
struct PlotGenerator {
  var stream: NumberStream
  private var xKind = ValueKind.numbers

  init(seed: UInt64) {
    stream = NumberStream(seed: seed &* 7919 &+ 13)
  }

  mutating func plot() -> Plot {
    let isLog = chance(0.3)
    let hasHeatmap = !isLog && chance(0.3)
    let series = Int.random(in: 1...5, using: &stream)
    xKind =
      hasHeatmap ? .numbers : [.numbers, .names, .dates].randomElement(using: &stream) ?? .numbers
    let marks = (0..<series).map { _ in mark(isLog: isLog, isColored: hasHeatmap) }
    var plot = Plot(chance(0.8) ? text() : "") {
      if hasHeatmap {
        Heatmap(x: -2...3, y: 0...2, columns: 8, rows: 6) { x, y in x * y }
      }
      for mark in marks { mark }
    }
    plot = plot.size(
      width: Double.random(in: 400...1200, using: &stream),
      height: Double.random(in: 200...900, using: &stream))
    if chance(0.8) { plot = plot.axes(x: text()) }
    if chance(0.8) { plot = plot.axes(y: text()) }
    if isLog { plot = plot.yScale(.log) } else if chance(0.2) { plot = plot.yScale(.symlog) }
    if chance(0.3) { plot = plot.xAxis { $0.isReversed = true } }
    if let format = format() { plot = plot.yAxis { $0.format = format } }
    if hasHeatmap && chance(0.7) { plot = plot.colorbar(chance(0.7) ? text() : "") }
    if chance(0.3) { plot = plot.equalAspect() }
    if chance(0.3) {
      plot = plot.legend(LegendPlace.allCases.randomElement(using: &stream) ?? .best)
    }
    return plot
  }

  private mutating func format() -> TickFormat? {
    let formats: [TickFormat?] = [
      nil, nil, .si.unit("s"), .percent, .scientific, .decimals(2), .automatic.unit(" ms"),
      .custom { "value \($0)" },
    ]
    return formats.randomElement(using: &stream) ?? nil
  }

  mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0...1, using: &stream) < probability
  }

  mutating func text(_ lengths: [Int] = [1, 4, 8, 20, 60, 500]) -> String {
    let length = lengths.randomElement(using: &stream) ?? 1
    let words = [
      "loss", "損失", "mean squared error", "η", "epoch", "x₁", "Wörter\nund mehr", "$\\eta^{-3}$",
    ]
    var text = ""
    while text.count < length { text += (words.randomElement(using: &stream) ?? "") + " " }
    return String(text.prefix(length))
  }

  private mutating func names(_ count: Int) -> [String] {
    let length = [1, 4, 9, 9, 20, 20, 500].randomElement(using: &stream) ?? 1
    return (0..<count).map { "\(String(repeating: "Wörter 損失 ", count: 50).prefix(length))\($0)" }
  }

  mutating func mark(isLog: Bool, isColored: Bool) -> Mark {
    let count = Int.random(in: 1...60, using: &stream)
    let magnitude = Mathematics.powerOfTen(Double.random(in: -12...12, using: &stream).rounded())
    let offset = chance(0.3) ? magnitude * 1e5 : 0
    var y = (0..<count).map { _ in Double.random(in: -1...1, using: &stream) * magnitude + offset }
    if isLog { y = y.map { abs($0) + magnitude * 1e-6 } }
    if count > 2, chance(0.2) { y[1] = .nan }
    let x = chance(0.5) ? (0..<count).map { Double($0) } : y.map { abs($0) }
    let name = chance(0.6) ? text() : ""
    switch xKind {
    case .numbers: break
    case .names: return Points(x: names(count), y: y).label(name).mark
    case .dates:
      let dates = x.map { Instant(seconds: 1.7e9 + min(abs($0), 1e9) * 3000) }
      return Line(x: dates, y: y).label(name).mark
    }
    switch (isColored, chance(0.5)) {
    case (true, _): return Points(x: x, y: y, color: y).label(name).mark
    case (false, true): return Points(x: x, y: y).label(name).mark
    case (false, false): return Line(x: x, y: y).label(name).mark
    }
  }
}

/// An instant without Foundation.
struct Instant: Plottable {
  var seconds: Double

  var plotDatum: PlotDatum { .instant(seconds) }
}
