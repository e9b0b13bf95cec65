/// The bands between the levels of a field, each in one colour of the plot's colour scale.
///
/// The colour bar shows the same bands. Where a value is NaN or infinite nothing is filled.
public struct FilledContours: Sendable, MarkConvertible {
  private let field: ContourField
  package private(set) var label: String?
  private let map: ColorMap?
  private let range: ClosedRange<Double>?
  private var levels = ContourLevels.usual

  /// Creates the bands of a function, sampled at the corners of columns × rows cells.
  ///
  ///     FilledContours(x: -2...2, y: -1...3) { x, y in
  ///       (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)
  ///     }
  ///
  /// - Parameters:
  ///   - x: The range of x that is filled.
  ///   - y: The range of y that is filled, upwards.
  ///   - columns: How many cells stand side by side.
  ///   - rows: How many cells stand above one another.
  ///   - map: The colours, or nil for the theme's.
  ///   - range: The values that the colours cover, or nil for all.
  ///   - value: The value at (x, y), of any type of number.
  public init<Value: PlottableNumber>(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 100, rows: Int = 100,
    map: ColorMap? = nil, range: ClosedRange<Double>? = nil,
    value: (_ x: Double, _ y: Double) throws -> Value
  ) rethrows {
    field = try ContourField(x: x, y: y, columns: columns, rows: rows, value: value)
    self.map = map
    self.range = range
  }

  /// Creates the bands of rows of values, row 0 at the bottom.
  ///
  /// The first and the last column stand at the ends of x, the first and the last row at those of
  /// y; without ranges, column i stands at x = i and row j at y = j. All rows must be equally long.
  public init(
    _ rows: some Sequence<some Sequence<some PlottableNumber>>, x: ClosedRange<Double>? = nil,
    y: ClosedRange<Double>? = nil, map: ColorMap? = nil, range: ClosedRange<Double>? = nil
  ) {
    field = ContourField(rows, x: x, y: y)
    self.map = map
    self.range = range
  }

  /// Divides the values at these levels; what lies beyond the outermost is a band too.
  public func levels(_ levels: some Sequence<some PlottableNumber>) -> FilledContours {
    changed { $0.levels = .given(levels) }
  }

  /// Divides the values at round levels, about so many.
  public func levels(about count: Int) -> FilledContours {
    changed { $0.levels = .automatic(count) }
  }

  /// Names the bands in errors and in the alternative text.
  public func label(_ label: String) -> FilledContours {
    changed { $0.label = label }
  }

  /// The bands as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension FilledContours: MarkContent {
  package var kind: String { "filled contours" }
  package var chartName: String { "Filled contour plot" }

  package var coloring: ColoringRequest? {
    ColoringRequest(map: map, range: range, levels: ends)
  }

  /// The ends of all bands.
  private var ends: [Double] {
    levels.bands(in: range.map { Extent($0) } ?? field.extent)
  }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    if let range { try SeriesCheck.check(range, "\(name), range") }
    return try field.summary(named: name)
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    guard let colors = area.colorScale else { return MarkDrawing(items: []) }
    let bands = Array(zip(ends, ends.dropFirst()))
    let lowest = bands.lastIndex { $0.0 < field.extent.lower } ?? 0
    let shown = bands[lowest...].filter { $0.0 < field.extent.upper || $0.0 == bands[lowest].0 }
    // Each band covers all that is higher, and the next one is drawn over it: no seams. Below the
    // first there is nothing, so that it fills all cells.
    let bottoms = [-Double.infinity] + shown.dropFirst().map(\.0)
    let regions = field.regions(above: bottoms, in: area)
    let items = zip(shown, regions).compactMap { band, polygons -> SceneItem? in
      guard let color = colors.color(of: band.0 / 2 + band.1 / 2), !polygons.isEmpty else {
        return nil
      }
      return .areas(polygons, FillStyle(color: color))
    }
    let corners = [
      area.place(x: field.x.lowerBound, y: field.y.lowerBound),
      area.place(x: field.x.upperBound, y: field.y.upperBound),
    ]
    return MarkDrawing(items: items, obstacles: Obstacles(areas: [Rectangle(around: corners)]))
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let count = max(ends.count - 1, 1)
    return "\(AxisWords.heading(label))\(count) \(count == 1 ? "band" : "bands") of "
      + field.grid.phrase(summary, axes: axes)
  }
}
