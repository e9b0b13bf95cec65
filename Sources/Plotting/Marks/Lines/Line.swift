/// A line through points, in the order in which they are given.
///
/// Values that are NaN or infinite break the line.
public struct Line: Sendable, MarkConvertible {
  private let x: Column
  private let y: Column
  package private(set) var label: String?
  private var looks = LineLooks()

  /// Creates a line through the points (x, y); both columns must be equally long.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>
  ) {
    self.x = Column(x)
    self.y = Column(y)
  }

  /// Creates a line through the points (0, y₀), (1, y₁), ….
  public init(_ y: some Sequence<some Plottable>) {
    self.y = Column(y)
    x = .indices(self.y.count)
  }

  /// Names the line in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> Line {
    changed { $0.label = label }
  }

  /// Draws the line in dashes.
  public func dashed(_ isDashed: Bool = true) -> Line {
    changed { $0.looks.isDashed = isDashed }
  }

  /// Draws the line in a colour other than the palette's next.
  public func color(_ color: Color) -> Line {
    changed { $0.looks.color = color }
  }

  /// Draws the line in another width, in CSS pixels.
  public func width(_ width: Double) -> Line {
    changed { $0.looks.width = width }
  }

  /// The line as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension Line: MarkContent {
  package var kind: String { "line" }
  package var chartName: String { "Line chart" }
  package var seriesCount: Int { looks.seriesCount }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    try SeriesCheck.check(name, [("x", x), ("y", y)])
    return MarkSummary(
      x: Extent(x), y: Extent(y), missing: MissingValues(x.values, y.values))
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    label.map { [LegendEntry($0, LegendSwatch(line: looks.style(styles)))] } ?? []
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let paths = LineSimplifier(resolution: area.resolution)
      .paths(x: area.x.values(of: x), y: area.y.values(of: y), in: area)
    return looks.drawing(of: paths, in: area, styles)
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let drawn =
      summary.missing == MissingValues()
      ? y.values
      : zip(x.values, y.values).filter { Extent.isDrawable($0) && Extent.isDrawable($1) }.map(\.1)
    return axes.course(
      of: drawn, name: label ?? axes.y ?? "the line", isWhole: x.isWhole, along: summary.x)
  }
}
