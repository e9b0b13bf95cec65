/// A field of vectors as arrows, each centred at its point.
///
/// An arrow points the way a point there would move on the figure. All are (u, v) times one factor,
/// with which the longest just fits between its neighbours; a vector of length zero is a dot.
public struct Quiver: Sendable, MarkConvertible {
  private let x: Column
  private let y: Column
  private let u: Column
  private let v: Column
  /// The ranges that the arrows fill, and how many stand side by side and above one another.
  private let field: Field?
  package private(set) var label: String?
  private var map: ColorMap?
  private var range: ClosedRange<Double>?
  private var isColoredByLength = false
  private var color: Color?
  private var width = 1.5

  private struct Field: Sendable {
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>
    var columns: Int
    var rows: Int
  }

  /// Creates the arrows of a function, at the centres of columns × rows cells.
  ///
  ///     Quiver(x: -3...3, y: -2...2) { x, y in (y, -x) }
  ///
  /// - Parameters:
  ///   - x: The range of x that is filled.
  ///   - y: The range of y that is filled, upwards.
  ///   - columns: How many arrows stand side by side.
  ///   - rows: How many arrows stand above one another.
  ///   - vector: The vector at (x, y), to the right and upwards.
  public init<Value: PlottableNumber>(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 20, rows: Int = 14,
    vector: (_ x: Double, _ y: Double) throws -> (Value, Value)
  ) rethrows {
    let field = Field(x: x, y: y, columns: max(columns, 1), rows: max(rows, 1))
    var places: [(x: Double, y: Double)] = []
    for y in y.centres(field.rows) {
      for x in x.centres(field.columns) { places.append((x, y)) }
    }
    let vectors = try places.map { try vector($0.x, $0.y) }
    self.field = field
    self.x = Column(values: places.map(\.x))
    self.y = Column(values: places.map(\.y))
    u = Column(values: vectors.map(\.0.plotValue))
    v = Column(values: vectors.map(\.1.plotValue))
  }

  /// Creates the arrows (u, v) at the points (x, y); all columns must be equally long.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    u: some Sequence<some PlottableNumber>, v: some Sequence<some PlottableNumber>
  ) {
    self.x = Column(x)
    self.y = Column(y)
    self.u = Column(u)
    self.v = Column(v)
    field = nil
  }

  /// Names the arrows in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> Quiver {
    changed { $0.label = label }
  }

  /// Draws the arrows in a colour other than the palette's next.
  public func color(_ color: Color) -> Quiver {
    changed { $0.color = color }
  }

  /// Colours each arrow by the length √(u² + v²) of its vector.
  public func coloredByLength(
    map: ColorMap? = nil, range: ClosedRange<Double>? = nil
  ) -> Quiver {
    changed {
      $0.isColoredByLength = true
      $0.map = map
      $0.range = range
    }
  }

  /// Draws the arrows' shafts in another width, in CSS pixels.
  public func width(_ width: Double) -> Quiver {
    changed { $0.width = width }
  }

  /// The arrows as a layer of a plot.
  public var mark: Mark { Mark(self) }

  private var lengths: [Double] {
    zip(u.values, v.values).map { Mathematics.length($0, $1) }
  }
}

extension Quiver: MarkContent {
  package var kind: String { "quiver" }
  package var chartName: String { "Vector field" }
  package var seriesCount: Int { color == nil && !isColoredByLength ? 1 : 0 }

  package var coloring: ColoringRequest? {
    isColoredByLength ? ColoringRequest(map: map, range: range) : nil
  }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    if let field {
      try SeriesCheck.check(field.x, "\(name), x")
      try SeriesCheck.check(field.y, "\(name), y")
    }
    if let range { try SeriesCheck.check(range, "\(name), range") }
    try SeriesCheck.check(name, [("x", x), ("y", y), ("u", u), ("v", v)])
    try SeriesCheck.check(name, [("its vectors", Column(values: lengths))])
    var summary = MarkSummary(
      x: Extent(x), y: Extent(y),
      missing: MissingValues(x.values, y.values)
        + MissingValues(u.values, v.values))
    if isColoredByLength { summary.color = Extent(Column(values: lengths)) }
    if let field {
      summary.x = Extent(field.x)
      summary.y = Extent(field.y)
      summary.filledX = summary.x
      summary.filledY = summary.y
    }
    return summary
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    let style = LineStyle(color: color ?? styles.first.color, width: width)
    return label.map { [LegendEntry($0, LegendSwatch(line: style))] } ?? []
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let lengths = lengths
    let color = color ?? styles.first.color
    let arrows = QuiverArrows(
      x: area.x.values(of: x), y: area.y.values(of: y), u: u.values, v: v.values, area: area,
      cells: field.map { ($0.columns, $0.rows) })
    return arrows.drawing(width: width) { index in
      isColoredByLength
        ? area.colorScale?.color(of: lengths[index])?.readable(on: area.theme.background) ?? color
        : color
    }
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let name = AxisWords.heading(label)
    let lengths = lengths
    let count = lengths.count == 1 ? "1 arrow" : "\(DecimalNumber.grouped(lengths.count)) arrows"
    let drawable = lengths.indices.filter { Extent.isDrawable(lengths[$0]) }
    let longest = drawable.max { lengths[$0] < lengths[$1] }
    let place = axes.place(of: summary)
    guard let longest, lengths[longest] > 0, x.kind == .numbers, y.kind == .numbers else {
      return "\(name)\(count) with \(place)"
    }
    return "\(name)\(count) with \(place), lengths from "
      + "\(axes.range(Extent(Column(values: lengths)))), the longest at "
      + "\(axes.x ?? "x") \(axes.number(x.values[longest])) and "
      + "\(axes.y ?? "y") \(axes.number(y.values[longest]))"
  }
}
