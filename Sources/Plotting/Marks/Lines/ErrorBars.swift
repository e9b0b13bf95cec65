/// Values with their uncertainties, as lines with caps through points.
///
///     Plot {
///       ErrorBars(x: sizes, y: means, error: deviations).label("mean ± deviation of 5 runs")
///     }
///
/// Errors are distances from the values and must not be negative; where one is NaN, the point stands
/// alone.
public struct ErrorBars: Sendable, MarkConvertible {
  private let x: Column
  private let y: Column
  private let below: Column
  private let above: Column
  private let isSymmetric: Bool
  package private(set) var label: String?
  private var orientation = Orientation.upright
  private var hasPoints = true
  private var color: Color?
  private var capLength = 8.0

  /// Creates points with errors that are equally large on both sides.
  ///
  /// All columns must be equally long.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    error: some Sequence<some PlottableNumber>
  ) {
    self.x = Column(x)
    self.y = Column(y)
    below = Column(error)
    above = below
    isSymmetric = true
  }

  /// Creates points with errors of their own towards lower and greater values.
  ///
  /// All columns must be equally long.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    lowerError: some Sequence<some PlottableNumber>,
    upperError: some Sequence<some PlottableNumber>
  ) {
    self.x = Column(x)
    self.y = Column(y)
    below = Column(lowerError)
    above = Column(upperError)
    isSymmetric = false
  }

  /// Takes the errors for those of x.
  public func horizontal() -> ErrorBars {
    changed { $0.orientation = .lying }
  }

  /// Leaves out the points, and draws the errors in the colour of texts: for errors of bars.
  public func withoutPoints() -> ErrorBars {
    changed { $0.hasPoints = false }
  }

  /// Names the points in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> ErrorBars {
    changed { $0.label = label }
  }

  /// Draws everything in a colour other than the palette's next.
  public func color(_ color: Color) -> ErrorBars {
    changed { $0.color = color }
  }

  /// Sets the length of the strokes at the ends, in CSS pixels; 0 for none.
  public func capLength(_ length: Double) -> ErrorBars {
    changed { $0.capLength = max(length, 0) }
  }

  /// The error bars as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension ErrorBars: MarkContent {
  package var kind: String { "error bars" }
  package var chartName: String { "Error-bar plot" }
  package var seriesCount: Int { color == nil && hasPoints ? 1 : 0 }

  private var values: Column { orientation == .upright ? y : x }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    try SeriesCheck.check(name, [("x", x), ("y", y)])
    for (column, errors) in [("lowerError", below), ("upperError", above)] {
      let title = isSymmetric ? "error" : column
      if errors.count != x.count {
        throw .differentLengths(
          series: name, columns: ["x", title], counts: [x.count, errors.count])
      }
      if let index = errors.values.firstIndex(where: { $0 < 0 }) {
        throw .negativeError(series: name, value: errors.values[index], index: index)
      }
    }
    var reach = Extent(Column(values: ends.flatMap { [$0.lower, $0.upper] }))
    reach.kinds = [values.kind]
    let extent = Extent(values)
    let all = values.kind == .names || reach.isEmpty ? extent : extent.union(reach)
    return orientation == .upright
      ? MarkSummary(x: Extent(x), y: all, missing: MissingValues(x.values, y.values))
      : MarkSummary(x: all, y: Extent(y), missing: MissingValues(x.values, y.values))
  }

  /// From where to where each error reaches; NaN where it is not known.
  private var ends: [(lower: Double, upper: Double)] {
    values.values.indices.map {
      (values.values[$0] - below.values[$0], values.values[$0] + above.values[$0])
    }
  }

  private func color(_ styles: SeriesStyles) -> Color {
    color ?? (hasPoints ? styles.first.color : styles.theme.text)
  }

  private func dots(_ centres: [Point], _ styles: SeriesStyles) -> Dots {
    let theme = styles.theme
    return Dots(
      centres: centres, colors: [color(styles)], radii: [theme.pointRadius + 0.5],
      marker: styles.first.marker, rim: theme.pointRim, rimWidth: theme.pointRimWidth)
  }

  private func lineStyle(_ styles: SeriesStyles) -> LineStyle {
    LineStyle(color: color(styles), width: 1.5)
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    guard let label else { return [] }
    let swatch = LegendSwatch(
      line: lineStyle(styles), dots: hasPoints ? dots([], styles) : nil)
    return [LegendEntry(label, swatch)]
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let axes = orientation.axes(of: area)
    let places = axes.places.values(of: orientation == .upright ? x : y)
    let ends = ends
    var strokes: [[Point]] = []
    var centres: [Point] = []
    for index in places.indices {
      let place = axes.places.position(of: places[index])
      let value = axes.values.position(of: values.values[index])
      let centre = orientation.point(place: place, value: value)
      if area.frame.expanded(by: 0.01).contains(centre) { centres.append(centre) }
      let reach = [ends[index].lower, ends[index].upper].map(axes.values.position)
      guard place.isFinite, reach[0].isFinite, reach[1].isFinite else { continue }
      strokes.append(reach.map { orientation.point(place: place, value: $0) })
      guard capLength > 0 else { continue }
      for end in reach {
        strokes.append(
          [-capLength / 2, capLength / 2].map {
            orientation.point(place: place + $0, value: end)
          })
      }
    }
    let clipped = PathClipper(bounds: area.frame.expanded(by: 8)).clipped(strokes)
    let style = lineStyle(styles)
    var items: [SceneItem] = [.lines(clipped, style)]
    if !hasPoints {
      // A rim keeps the lines apart from bars of nearly their colour.
      let rim = LineStyle(color: area.theme.background, width: style.width + 2)
      items.insert(.lines(clipped, rim), at: 0)
    }
    if hasPoints { items.append(.dots(dots(centres, styles))) }
    return MarkDrawing(
      items: items, obstacles: Obstacles(paths: clipped, points: centres), overhang: capLength / 2)
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let drawn = values.values.filter(Extent.isDrawable)
    guard let low = drawn.min(), let high = drawn.max() else { return nil }
    let errors = (below.values + above.values).filter(Extent.isDrawable)
    let name = AxisWords.heading(label)
    let value = orientation.names(axes).values ?? orientation.columns.values
    let count = drawn.count == 1 ? "1 value" : "\(DecimalNumber.grouped(drawn.count)) values"
    let start =
      "\(name)\(count) of \(value) from \(axes.number(low, span: high - low)) to "
      + axes.number(high, span: high - low)
    guard let least = errors.min(), let most = errors.max() else { return start }
    return least == most
      ? "\(start), errors \(axes.number(least))"
      : "\(start), errors from \(axes.number(least)) to \(axes.number(most))"
  }
}
