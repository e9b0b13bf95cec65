/// A field of values as colours, on axes: y grows upwards, so row 0 is at the bottom.
///
/// An ``Image`` is the other way round: a picture, whose row 0 is on top. To read a matrix from top
/// to bottom, reverse the axis: `.yAxis { $0.isReversed = true }`. Cells whose value is NaN or
/// infinite stay transparent.
public struct Heatmap: Sendable, MarkConvertible {
  private let x: ClosedRange<Double>
  private let y: ClosedRange<Double>
  private let grid: ValueGrid
  package private(set) var label: String?
  private let map: ColorMap?
  private let range: ClosedRange<Double>?
  private var isSmooth: Bool
  /// Whether x and y are the numbers of columns and rows, so that the axes step by whole numbers.
  private var countsColumns = false
  private var countsRows = false

  /// Creates a heatmap of a function, sampled at the centres of columns × rows cells.
  ///
  /// The values between the samples are interpolated; ``cells()`` shows the samples as squares.
  ///
  ///     Heatmap(x: -6...6, y: -6...6, map: .playground, range: -1...1) { x, y in
  ///       network(x, y)
  ///     }
  ///
  /// - Parameters:
  ///   - x: The range of x that is filled.
  ///   - y: The range of y that is filled, upwards.
  ///   - columns: How many values stand side by side.
  ///   - rows: How many values stand above one another.
  ///   - map: The colours, or nil for the theme's.
  ///   - range: The values that the colours cover, or nil for all; values beyond it take the
  ///     colour of its nearest end.
  ///   - value: The value at (x, y), of any type of number.
  public init<Value: PlottableNumber>(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 100, rows: Int = 100,
    map: ColorMap? = nil, range: ClosedRange<Double>? = nil,
    value: (_ x: Double, _ y: Double) throws -> Value
  ) rethrows {
    let grid = try ValueGrid(
      x: x.centres(max(columns, 1)), y: y.centres(max(rows, 1)), value: value)
    self.init(x: x, y: y, grid: grid, map: map, range: range, isSmooth: true)
  }

  /// Creates a heatmap of rows of values, row 0 at the bottom.
  ///
  /// Without ranges, column i is centred at x = i and row j at y = j. All rows must be equally long.
  public init(
    _ rows: some Sequence<some Sequence<some PlottableNumber>>, x: ClosedRange<Double>? = nil,
    y: ClosedRange<Double>? = nil, map: ColorMap? = nil, range: ClosedRange<Double>? = nil
  ) {
    let grid = ValueGrid(rows: rows.map { Column($0).values })
    self.init(
      x: x ?? -0.5...max(Double(grid.columns) - 0.5, 0.5),
      y: y ?? -0.5...max(Double(grid.rows) - 0.5, 0.5), grid: grid, map: map, range: range,
      isSmooth: false)
    countsColumns = x == nil
    countsRows = y == nil
  }

  private init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, grid: ValueGrid, map: ColorMap?,
    range: ClosedRange<Double>?, isSmooth: Bool
  ) {
    self.x = x
    self.y = y
    self.grid = grid
    self.map = map
    self.range = range
    self.isSmooth = isSmooth
  }

  /// Names the heatmap in errors and in the alternative text.
  public func label(_ label: String) -> Heatmap {
    changed { $0.label = label }
  }

  /// Draws every value as a cell of one colour.
  public func cells() -> Heatmap {
    changed { $0.isSmooth = false }
  }

  /// Interpolates between the values.
  public func smooth() -> Heatmap {
    changed { $0.isSmooth = true }
  }

  /// The heatmap as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension Heatmap: MarkContent {
  package var kind: String { "heatmap" }
  package var chartName: String { "Heatmap" }
  package var coloring: ColoringRequest? { ColoringRequest(map: map, range: range) }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    if let range { try SeriesCheck.check(range, "\(name), range") }
    var summary = try grid.summary(named: name, x: x, y: y)
    summary.x.isWhole = countsColumns
    summary.y.isWhole = countsRows
    return summary
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    guard let colors = area.colorScale else { return MarkDrawing(items: []) }
    let picture = PlacedRaster(raster: grid.raster(colors), x: x, y: y, isSmooth: isSmooth)
    return MarkDrawing(
      items: [picture.item(in: area)], obstacles: Obstacles(areas: [picture.bounds(in: area)]))
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    AxisWords.heading(label) + grid.phrase(summary, axes: axes)
  }
}
