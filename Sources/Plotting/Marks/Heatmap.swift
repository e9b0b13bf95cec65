/// A field of values as colours; y grows upwards.
public struct Heatmap: Sendable, MarkConvertible {
  private let x: ClosedRange<Double>
  private let y: ClosedRange<Double>
  private let grid: ValueGrid
  private let map: ColorMap?
  private let range: ClosedRange<Double>?
  private var isSmooth: Bool
  package var label: String? { nil }

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
  package var takesSeriesColor: Bool { false }
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
    return MarkSummary(
      x: Extent(x), y: Extent(y), color: Extent(values), fillsExtent: true,
      missing: MissingValues(grid.values))
  }

  package func swatch(style: SeriesStyle, theme: Theme) -> LegendSwatch? { nil }

  package func drawing(in area: PlotArea, style: SeriesStyle) -> MarkDrawing {
    guard let colors = area.colorScale else { return MarkDrawing(items: []) }
    let left = area.x.position(of: x.lowerBound)
    let bottom = area.y.position(of: y.lowerBound)
    let place = Rectangle(
      x: left, y: area.y.position(of: y.upperBound),
      width: area.x.position(of: x.upperBound) - left,
      height: bottom - area.y.position(of: y.upperBound))
    let obstacles = Obstacles(areas: [place])
    // Zoomed in far, the whole image would be larger than Cairo's coordinates reach.
    let isDrawable = area.frame.expanded(by: 10_000).contains(place)
    if isDrawable, area.x.scale == .linear, area.y.scale == .linear {
      return MarkDrawing(
        items: [.image(grid.raster(colors), place, isSmooth: isSmooth)], obstacles: obstacles)
    }
    let resampled = grid.resampled(x: x, y: y, area: area)
    return MarkDrawing(
      items: [.image(resampled.raster(colors), area.frame, isSmooth: false)],
      obstacles: obstacles)
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String {
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
