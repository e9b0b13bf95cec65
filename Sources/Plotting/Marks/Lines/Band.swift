/// The area between a lower and an upper line: a range of values along x.
///
///     Plot {
///       Band(x: epochs, mean: means, deviation: deviations).label("mean ± deviation of 10 runs")
///     }
///
/// A value that is NaN or infinite on either side breaks the band.
public struct Band: Sendable, MarkConvertible {
  private let x: Column
  private let lower: Column
  private let upper: Column
  /// The line in the middle, for a band around a mean.
  private var mean: Column?
  package private(set) var label: String?
  private var looks = FillLooks()

  /// Creates the band between the lines (x, lower) and (x, upper); all columns must be equally long.
  public init(
    x: some Sequence<some Plottable>, lower: some Sequence<some PlottableNumber>,
    upper: some Sequence<some PlottableNumber>
  ) {
    self.x = Column(x)
    self.lower = Column(lower)
    self.upper = Column(upper)
  }

  /// Creates the band between two lines over x = 0, 1, ….
  public init(
    lower: some Sequence<some PlottableNumber>, upper: some Sequence<some PlottableNumber>
  ) {
    self.lower = Column(lower)
    self.upper = Column(upper)
    x = .indices(self.lower.count)
  }

  /// Creates the band mean ± deviation, with the line of the mean; all columns must be equally long.
  public init(
    x: some Sequence<some Plottable>, mean: some Sequence<some PlottableNumber>,
    deviation: some Sequence<some PlottableNumber>
  ) {
    self.init(Column(x), mean: Column(mean), deviation: Column(deviation))
  }

  /// Creates the band mean ± deviation over x = 0, 1, …, with the line of the mean.
  public init(
    mean: some Sequence<some PlottableNumber>, deviation: some Sequence<some PlottableNumber>
  ) {
    let mean = Column(mean)
    self.init(.indices(mean.count), mean: mean, deviation: Column(deviation))
  }

  private init(_ x: Column, mean: Column, deviation: Column) {
    self.x = x
    self.mean = mean
    let pairs = zip(mean.values, deviation.values)
    // Columns of different lengths stay so, and the plot says it.
    let isComplete = mean.count == deviation.count
    lower = isComplete ? Column(values: pairs.map { $0 - $1 }) : deviation
    upper = isComplete ? Column(values: pairs.map { $0 + $1 }) : deviation
  }

  /// Names the band in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> Band {
    changed { $0.label = label }
  }

  /// Draws the band in a colour other than the palette's next.
  public func color(_ color: Color) -> Band {
    changed { $0.looks.color = color }
  }

  /// Sets how much of what is behind the band it covers, 0…1.
  public func opacity(_ opacity: Double) -> Band {
    changed { $0.looks.opacity = min(max(opacity, 0), 1) }
  }

  /// The band as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension Band: MarkContent {
  package var kind: String { "band" }
  package var chartName: String { "Band chart" }
  package var seriesCount: Int { looks.color == nil ? 1 : 0 }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    if let mean {
      try SeriesCheck.check(name, [("x", x), ("mean", mean), ("deviation", lower)])
    } else {
      try SeriesCheck.check(name, [("x", x), ("lower", lower), ("upper", upper)])
    }
    return MarkSummary(
      x: Extent(x), y: Extent(lower).union(Extent(upper)),
      missing: MissingValues(x.values, mean?.values ?? zip(lower.values, upper.values).map(+)))
  }

  private func lineStyle(_ styles: SeriesStyles) -> LineStyle {
    var line = LineLooks()
    line.color = looks.color
    return line.style(styles)
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    guard let label else { return [] }
    let fill = looks.translucent(styles.first, styles.theme)
    return [LegendEntry(label, LegendSwatch(fill: fill, line: mean.map { _ in lineStyle(styles) }))]
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let xs = area.x.values(of: x)
    let shapes = BandShapes(xs: xs, lower: lower.values, upper: upper.values, in: area)
    let fill = looks.translucent(styles.first, area.theme)
    var drawing = MarkDrawing(
      items: [.areas(shapes.polygons, fill)], obstacles: shapes.obstacles)
    // Edges of their own keep a band apart where colours are few or bands overlap.
    let edge = LineStyle(color: (looks.color ?? styles.first.color).opacity(0.5), width: 0.75)
    drawing.items.append(.lines(shapes.uppers + shapes.lowers, edge))
    guard let mean else { return drawing }
    var line = LineLooks()
    line.color = looks.color
    let paths = LineSimplifier(resolution: area.resolution).paths(count: xs.count) {
      area.place(x: xs[$0], y: mean.values[$0])
    }
    let middle = line.drawing(of: paths, in: area, styles)
    drawing.items += middle.items
    drawing.obstacles.add(middle.obstacles)
    drawing.overhang = middle.overhang
    return drawing
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let name = label ?? axes.y ?? "the band"
    let widths = zip(lower.values, upper.values).map { abs($1 - $0) }.filter(Extent.isDrawable)
    guard let first = widths.first, let last = widths.last else { return nil }
    if let mean {
      let drawn = mean.values.filter(Extent.isDrawable)
      let course = axes.course(of: drawn, name: name, isWhole: x.isWhole, along: summary.x)
      return "\(course), give or take \(axes.number(first / 2)) at first and "
        + "\(axes.number(last / 2)) at last"
    }
    return "\(AxisWords.shortened(name)) from \(axes.range(summary.y)), "
      + "\(axes.number(first)) wide at first and \(axes.number(last)) at last"
  }
}
