/// A field of values as colours; y grows upwards.
public struct Heatmap: Sendable, MarkConvertible {
  private let x: ClosedRange<Double>
  private let y: ClosedRange<Double>
  private let grid: ValueGrid
  private let map: ColorMap?
  private let range: ClosedRange<Double>?
  private var isSmooth: Bool

  /// Creates a heatmap of a function, sampled at the centres of columns × rows cells.
  ///
  /// The values between the samples are interpolated; `cells()` shows the samples as squares.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 100, rows: Int = 100,
    map: ColorMap? = nil, range: ClosedRange<Double>? = nil,
    value: (_ x: Double, _ y: Double) throws -> Double
  ) rethrows {
    let cells = (columns: max(columns, 1), rows: max(rows, 1))
    var values: [Double] = []
    values.reserveCapacity(cells.columns * cells.rows)
    for row in 0..<cells.rows {
      let rowY = Self.centre(row, of: cells.rows, in: y)
      for column in 0..<cells.columns {
        values.append(try value(Self.centre(column, of: cells.columns, in: x), rowY))
      }
    }
    self.init(
      x: x, y: y, grid: ValueGrid(columns: cells.columns, values: values), map: map, range: range,
      isSmooth: true)
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

  private func changed(_ change: (inout Heatmap) -> Void) -> Heatmap {
    var heatmap = self
    change(&heatmap)
    return heatmap
  }

  private static func centre(
    _ index: Int, of count: Int, in range: ClosedRange<Double>
  ) -> Double {
    let place = (Double(index) + 0.5) / Double(count)
    return range.lowerBound * (1 - place) + range.upperBound * place
  }
}

extension Heatmap: MarkContent {
  package var kind: String { "heatmap" }
  package var chartName: String { "Heatmap" }
  package var coloring: ColoringRequest? { ColoringRequest(map: map, range: range) }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    try SeriesCheck.check(x, "\(name), x")
    try SeriesCheck.check(y, "\(name), y")
    if let range { try SeriesCheck.check(range, "\(name), range") }
    if let row = grid.raggedRow {
      throw .raggedRows(series: name, row: row.index, count: row.count, expected: grid.columns)
    }
    let values = Column(values: grid.values, isWhole: false)
    try SeriesCheck.check(name, [("its cells", values)])
    var summary = MarkSummary(
      x: Extent(x), y: Extent(y), color: Extent(values), missing: MissingValues(grid.values))
    summary.filledX = summary.x
    summary.filledY = summary.y
    return summary
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    guard let colors = area.colorScale else { return MarkDrawing(items: []) }
    let lower = area.place(x: x.lowerBound, y: y.lowerBound)
    let upper = area.place(x: x.upperBound, y: y.upperBound)
    let place = Rectangle(
      x: lower.x, y: upper.y, width: upper.x - lower.x, height: lower.y - upper.y)
    let obstacles = Obstacles(areas: [place])
    // Zoomed in far, the whole image would be larger than Cairo's coordinates reach.
    let isDrawable = area.frame.expanded(by: 10_000).contains(place)
    // Neither on reversed axes, on which the rectangle would have a negative size.
    if isDrawable, area.x.scale == .linear, area.y.scale == .linear, place.width > 0,
      place.height > 0
    {
      return MarkDrawing(
        items: [.image(grid.raster(colors), place, isSmooth: isSmooth)], obstacles: obstacles)
    }
    let resampled = grid.resampled(x: x, y: y, area: area)
    return MarkDrawing(
      items: [.image(resampled.raster(colors), area.frame, isSmooth: false)],
      obstacles: obstacles)
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let place =
      "\(axes.x ?? "x") from \(axes.range(summary.x)) and "
      + "\(axes.y ?? "y") from \(axes.range(summary.y))"
    guard let color = summary.color else { return place }
    if color.lower == color.upper {
      return "the value is \(axes.number(color.lower)) everywhere, for \(place)"
    }
    return "values from \(axes.range(color)) over \(place)\(grid.slope(axes))"
  }
}
