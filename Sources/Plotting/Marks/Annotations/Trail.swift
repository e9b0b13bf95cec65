/// A path with a direction, such as that of gradient descent over the contours of a loss.
///
/// It starts at a ring and ends at a disc, with arrow heads on the way; a rim in the colour of the
/// ground keeps it visible over heatmaps and contours.
public struct Trail: Sendable, MarkConvertible {
  private let x: Column
  private let y: Column
  package private(set) var label: String?
  private var color: Color?
  private var width: Double?
  private var isFading = false
  private var hasHeads = true
  private var showsSteps = false

  /// Creates a path through the points (x, y), in their order; both columns must be equally long.
  ///
  ///     Trail(x: weights.map(\.0), y: weights.map(\.1)).label("gradient descent")
  public init(x: some Sequence<some Plottable>, y: some Sequence<some Plottable>) {
    self.x = Column(x)
    self.y = Column(y)
  }

  /// Names the path in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> Trail {
    changed { $0.label = label }
  }

  /// Draws the path in a colour other than the palette's next.
  public func color(_ color: Color) -> Trail {
    changed { $0.color = color }
  }

  /// Draws the path in another width, in CSS pixels.
  public func width(_ width: Double) -> Trail {
    changed { $0.width = width }
  }

  /// Shows the direction by a colour that is pale at the start and full at the end, without heads.
  public func fading() -> Trail {
    changed {
      $0.isFading = true
      $0.hasHeads = false
    }
  }

  /// Draws arrow heads on the path, or leaves them out.
  public func heads(_ hasHeads: Bool = true) -> Trail {
    changed { $0.hasHeads = hasHeads }
  }

  /// Draws a dot at every point of the path.
  public func steps(_ showsSteps: Bool = true) -> Trail {
    changed { $0.showsSteps = showsSteps }
  }

  /// The path as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension Trail: MarkContent {
  package var kind: String { "trail" }
  package var chartName: String { "Path" }
  package var seriesCount: Int { color == nil ? 1 : 0 }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    try SeriesCheck.check(name, [("x", x), ("y", y)])
    return MarkSummary(x: Extent(x), y: Extent(y), missing: MissingValues(x.values, y.values))
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    let color = color ?? styles.first.color
    let style = LineStyle(color: color, width: width ?? styles.theme.lineWidth)
    let dots = Dots(
      centres: [], colors: [color], radii: [3], rim: styles.theme.background, rimWidth: 1)
    return label.map { [LegendEntry($0, LegendSwatch(line: style, dots: dots))] } ?? []
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let points = zip(area.x.values(of: x), area.y.values(of: y)).map { area.place(x: $0, y: $1) }
    let simplified = LineSimplifier(resolution: area.resolution)
      .paths(count: points.count) { points[$0] }
    let paths = PathClipper(bounds: area.frame.expanded(by: 16)).clipped(simplified)
    let shapes = TrailShapes(
      theme: area.theme, color: color ?? styles.first.color,
      dashes: color == nil ? styles.first.dashes : [], width: width ?? area.theme.lineWidth)
    let shown = points.filter { area.frame.expanded(by: 0.01).contains($0) }
    var items = shapes.lines(paths.filter { $0.count > 1 }, isFading: isFading)
    if showsSteps { items.append(shapes.steps(shown)) }
    if hasHeads { items += shapes.heads(paths.filter { $0.count > 1 }) }
    let drawable = points.filter { !$0.x.isNaN && !$0.y.isNaN }
    if let start = drawable.first, let end = drawable.last {
      items += shapes.ends(start, end).filter { area.frame.contains($0.centre) }.map(\.item)
    }
    return MarkDrawing(
      items: items, obstacles: Obstacles(paths: paths, points: shown),
      overhang: min(shapes.reach, area.theme.tickLength + area.theme.tickLabelGap))
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let drawable = x.values.indices.filter {
      Extent.isDrawable(x.values[$0]) && Extent.isDrawable(y.values[$0])
    }
    let name = label.map(AxisWords.shortened) ?? "the path"
    guard let first = drawable.first, let last = drawable.last else { return nil }
    let steps = drawable.count - 1
    if steps == 0 { return "\(name) is a single point at \(axes.place(x, y, at: first))" }
    let count = steps == 1 ? "1 step" : "\(DecimalNumber.grouped(steps)) steps"
    return "\(name) runs from \(axes.place(x, y, at: first)) to \(axes.place(x, y, at: last)) "
      + "in \(count)"
  }
}
