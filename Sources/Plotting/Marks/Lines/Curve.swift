/// The graph of a function over a range of x.
///
///     Plot {
///       Curve(-6...6) { x in 1 / (1 + exp(-x)) }.label("sigmoid")
///     }
///
/// The function is sampled when the curve is made, most densely where it bends. The curve breaks
/// where the function jumps, has a pole or no value; with a pole, y shows where most of the curve
/// runs, which is no further beyond its quartiles than four times their distance.
public struct Curve: Sendable, MarkConvertible {
  private let range: ClosedRange<Double>
  private let sampler: CurveSampler
  package private(set) var label: String?
  private var looks = LineLooks()

  /// Creates the curve of y = f(x) for all x of a range.
  public init(
    _ range: ClosedRange<Double>, y function: (_ x: Double) throws -> Double
  ) rethrows {
    self.range = range
    sampler = try CurveSampler(range, function: function)
  }

  /// Names the curve in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> Curve {
    changed { $0.label = label }
  }

  /// Draws the curve in dashes.
  public func dashed(_ isDashed: Bool = true) -> Curve {
    changed { $0.looks.isDashed = isDashed }
  }

  /// Draws the curve in a colour other than the palette's next.
  public func color(_ color: Color) -> Curve {
    changed { $0.looks.color = color }
  }

  /// Draws the curve in another width, in CSS pixels.
  public func width(_ width: Double) -> Curve {
    changed { $0.looks.width = width }
  }

  /// The curve as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension Curve: MarkContent {
  package var kind: String { "curve" }
  package var chartName: String { "Graph" }
  package var seriesCount: Int { looks.seriesCount }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    try SeriesCheck.check(range, "\(name), its range of x")
    let y = Column(values: sampler.samples.map(\.y))
    try SeriesCheck.check(name, [("y", y)])
    return MarkSummary(
      x: Extent(range), y: sampler.hasPoles ? Extent(sampler.middleRange) : Extent(y))
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    label.map { [LegendEntry($0, LegendSwatch(line: looks.style(styles)))] } ?? []
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let samples = sampler.samples
    let paths = LineSimplifier(resolution: area.resolution).paths(count: samples.count) { index in
      area.place(x: samples[index].x, y: samples[index].y)
    }
    return looks.drawing(of: paths.filter { $0.count > 1 }, in: area, styles)
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let name = AxisWords.shortened(label ?? axes.y ?? "the curve")
    let x = axes.x ?? "x"
    let values = sampler.samples.map(\.y).filter(Extent.isDrawable)
    guard let first = values.first, let last = values.last else { return nil }
    let span = summary.y.upper - summary.y.lower
    var words = "\(name) for \(x) from \(axes.range(summary.x)): "
    if sampler.hasPoles {
      words += "shown from \(axes.range(summary.y))"
    } else {
      words += "\(axes.number(first, span: span)) at the left end, "
      words += "\(axes.number(last, span: span)) at the right end"
      if summary.y.lower < min(first, last) - span * 0.1 {
        words += ", lowest \(axes.number(summary.y.lower, span: span))"
      }
      if summary.y.upper > max(first, last) + span * 0.1 {
        words += ", highest \(axes.number(summary.y.upper, span: span))"
      }
    }
    return words + breaks(x, axes)
  }

  private func breaks(_ x: String, _ axes: AxisWords) -> String {
    let places = sampler.breaks
    guard !places.isEmpty else { return "" }
    if places.count > 5 { return ", broken at \(DecimalNumber.grouped(places.count)) places" }
    let length = range.upperBound - range.lowerBound
    let words = places.map { axes.number($0, span: length) }
    return ", broken at \(x) = \(words.joined(separator: ", "))"
  }
}
