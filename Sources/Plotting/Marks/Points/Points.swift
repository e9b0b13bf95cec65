/// Points as discs, in one colour or each coloured by a value.
public struct Points: Sendable, MarkConvertible {
  private let x: Column
  private let y: Column
  private let values: Column?
  package private(set) var label: String?
  private var map: ColorMap?
  private var range: ClosedRange<Double>?
  private var color: Color?
  private var radius: Double?

  /// Creates points at (x, y); both columns must be equally long.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>
  ) {
    self.x = Column(x)
    self.y = Column(y)
    values = nil
  }

  /// Creates points at (x, y), each coloured by its value.
  ///
  /// All columns must be equally long. Points share the colour scale of the plot's other marks;
  /// a map or a range given here counts for all of them.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    color values: some Sequence<some PlottableNumber>, map: ColorMap? = nil,
    range: ClosedRange<Double>? = nil
  ) {
    self.x = Column(x)
    self.y = Column(y)
    self.values = Column(values)
    self.map = map
    self.range = range
  }

  /// Names the points in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> Points {
    changed { $0.label = label }
  }

  /// Draws the points in a colour other than the palette's next.
  public func color(_ color: Color) -> Points {
    changed { $0.color = color }
  }

  /// Draws the points with another radius, in CSS pixels, rim not included.
  public func radius(_ radius: Double) -> Points {
    changed { $0.radius = radius }
  }

  /// The points as a layer of a plot.
  public var mark: Mark { Mark(self) }

  private func changed(_ change: (inout Points) -> Void) -> Points {
    var points = self
    change(&points)
    return points
  }
}

extension Points: MarkContent {
  package var kind: String { "points" }
  package var chartName: String { "Scatter plot" }
  package var seriesCount: Int { color == nil && values == nil ? 1 : 0 }

  package var coloring: ColoringRequest? {
    values == nil ? nil : ColoringRequest(map: map, range: range)
  }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    var columns = [("x", x), ("y", y)]
    if let values { columns.append(("color", values)) }
    try SeriesCheck.check(name, columns)
    if let range { try SeriesCheck.check(range, "\(name), range") }
    var missing = MissingValues(x.values, y.values)
    if let values { missing = missing + MissingValues(values.values) }
    return MarkSummary(
      x: Extent(x), y: Extent(y), color: values.map { Extent($0) }, missing: missing)
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    guard let label else { return [] }
    let color = color ?? (values == nil ? styles.first.color : styles.theme.text)
    return [LegendEntry(label, LegendSwatch(dots: dots(centres: [], colors: [color], styles)))]
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    var centres: [Point] = []
    var colors: [Color] = []
    let xs = area.x.values(of: x)
    let ys = area.y.values(of: y)
    for index in xs.indices {
      let centre = area.place(x: xs[index], y: ys[index])
      guard area.frame.expanded(by: 0.01).contains(centre) else { continue }
      if let values, let scale = area.colorScale {
        guard let color = scale.color(of: values.values[index]) else { continue }
        colors.append(color)
      }
      centres.append(centre)
    }
    if values == nil { colors = [color ?? styles.first.color] }
    let dots = dots(centres: centres, colors: colors, styles)
    return MarkDrawing(
      items: [.dots(dots)], obstacles: Obstacles(points: centres),
      // A dot on the frame's edge is drawn whole, as long as it spares the labels beyond.
      overhang: min(dots.reach, area.theme.tickLength + area.theme.tickLabelGap))
  }

  private func dots(centres: [Point], colors: [Color], _ styles: SeriesStyles) -> Dots {
    let theme = styles.theme
    return Dots(
      centres: centres, colors: colors, radii: [max(0.25, radius ?? theme.pointRadius)],
      marker: values == nil ? styles.first.marker : .circle, rim: theme.pointRim,
      rimWidth: theme.pointRimWidth)
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let name = label.map { "\(AxisWords.shortened($0)): " } ?? ""
    let count = x.count == 1 ? "1 point" : "\(DecimalNumber.grouped(x.count)) points"
    let colors = summary.color.map { ", coloured by value from \(axes.range($0))" } ?? ""
    let place =
      "\(axes.x ?? "x") from \(axes.range(summary.x)) and "
      + "\(axes.y ?? "y") from \(axes.range(summary.y))"
    return "\(name)\(count) with \(place)\(colors)"
  }
}
