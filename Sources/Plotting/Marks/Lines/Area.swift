/// The area between a line and a base line, or areas of several series on top of one another.
///
///     Area(epochs, series: ["forward": forwardTimes, "backward": backwardTimes])
///
/// One series is filled so that the grid and other marks shine through, down to zero or another
/// base line; on a logarithmic axis down to the axis' lower end. Several series are stacked. Values
/// that are NaN or infinite break the area.
public struct Area: Sendable, MarkConvertible {
  private let table: SeriesTable
  private var baseline = 0.0
  package private(set) var label: String?
  private var looks = FillLooks()

  /// Creates the area under the points (x, y); both columns must be equally long.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some PlottableNumber>
  ) {
    table = SeriesTable(places: Column(x), values: Column(y))
  }

  /// Creates the area under the points (0, y₀), (1, y₁), ….
  public init(_ y: some Sequence<some PlottableNumber>) {
    let values = Column(y)
    table = SeriesTable(places: .indices(values.count), values: values)
  }

  /// Creates stacked areas of several series, the first at the bottom.
  public init<Values: Sequence>(
    _ x: some Sequence<some Plottable>, series: KeyValuePairs<String, Values>
  ) where Values.Element: PlottableNumber {
    table = SeriesTable(places: Column(x), series: series.map { ($0.key, $0.value) })
  }

  /// Creates stacked areas from an array of names and values, the first at the bottom.
  public init<Values: Sequence>(
    _ x: some Sequence<some Plottable>, series: [(String, Values)]
  ) where Values.Element: PlottableNumber {
    table = SeriesTable(places: Column(x), series: series)
  }

  /// Fills a single series down, or up, to another value than zero.
  public func baseline(_ baseline: Double) -> Area {
    changed { $0.baseline = baseline }
  }

  /// Names the area in errors and in the alternative text, and a single series in the legend.
  public func label(_ label: String) -> Area {
    changed { $0.label = label }
  }

  /// Draws a single series in a colour other than the palette's next.
  public func color(_ color: Color) -> Area {
    changed { $0.looks.color = color }
  }

  /// Sets how much of what is behind the areas they cover, 0…1.
  public func opacity(_ opacity: Double) -> Area {
    changed { $0.looks.opacity = min(max(opacity, 0), 1) }
  }

  /// The areas as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension Area: MarkContent {
  package var kind: String { "area" }
  package var chartName: String { "Area chart" }
  package var seriesCount: Int { isSingle && looks.color != nil ? 0 : table.series.count }

  /// A single series without a name of its own is not a stack.
  private var isSingle: Bool { table.series.count == 1 }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    try table.check(name, columns: ("x", "y"))
    guard Extent.isDrawable(baseline) else { throw .noPlace(series: name, axis: "baseline") }
    var summary = MarkSummary(
      x: Extent(table.places), y: table.extent(isStacked: !isSingle), missing: table.missing)
    summary.filledY = Extent(isSingle ? baseline : 0)
    return summary
  }

  private func fill(_ index: Int, _ styles: SeriesStyles) -> FillStyle {
    isSingle
      ? looks.translucent(styles[index], styles.theme) : looks.solid(styles[index], styles.theme)
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    // As in the picture: the uppermost area first.
    table.series.indices.reversed().compactMap { index in
      guard let name = table.series[index].name ?? label else { return nil }
      return LegendEntry(
        name,
        LegendSwatch(fill: fill(index, styles), line: isSingle ? edge(index, styles) : nil))
    }
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let bottom = area.y.domain.lowerBound
    let isLog = area.y.scale.kind == .log
    let xs = area.x.values(of: table.places)
    let spans = table.spans(isStacked: !isSingle, base: baseline)
    var drawing = MarkDrawing(items: [])
    for index in table.series.indices {
      let shapes = BandShapes(
        xs: xs, lower: spans[index].map { isLog && $0.start <= 0 ? bottom : $0.start },
        upper: spans[index].map(\.end), in: area)
      drawing.items.append(.areas(shapes.polygons, fill(index, styles)))
      drawing.items.append(.lines(shapes.uppers, edge(index, styles)))
      drawing.obstacles.add(shapes.obstacles)
    }
    drawing.overhang = isSingle ? styles.theme.lineWidth / 2 : 0
    return drawing
  }

  /// The upper edge: a line of its own for one series, a thin gap between stacked ones.
  private func edge(_ index: Int, _ styles: SeriesStyles) -> LineStyle {
    guard isSingle else { return LineStyle(color: styles.theme.background, width: 1) }
    var line = LineLooks()
    line.color = looks.color
    return line.style(styles)
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let phrases = table.series.prefix(4).map { series in
      axes.course(
        of: series.values.values.filter(Extent.isDrawable),
        name: series.name ?? label ?? axes.y ?? "the area", isWhole: table.places.isWhole,
        along: summary.x)
    }
    let rest = table.series.count > 4 ? "; and \(table.series.count - 4) more series" : ""
    return phrases.joined(separator: "; ") + rest
  }
}
