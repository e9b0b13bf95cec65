/// Values at the crossings of a grid over two ranges, with their contours.
package struct ContourField: Sendable {
  package let x: ClosedRange<Double>
  package let y: ClosedRange<Double>
  package let grid: ValueGrid
  package let extent: Extent

  package init(x: ClosedRange<Double>, y: ClosedRange<Double>, grid: ValueGrid) {
    self.x = x
    self.y = y
    self.grid = grid
    extent = Extent(Column(values: grid.values))
  }

  /// A function sampled at the corners of columns × rows cells.
  package init<Value: PlottableNumber>(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int,
    value: (_ x: Double, _ y: Double) throws -> Value
  ) rethrows {
    let grid = try ValueGrid(
      x: x.places(max(columns, 1) + 1), y: y.places(max(rows, 1) + 1), value: value)
    self.init(x: x, y: y, grid: grid)
  }

  /// Rows of values, the first and the last of which stand at the ends of the ranges.
  package init(
    _ rows: some Sequence<some Sequence<some PlottableNumber>>, x: ClosedRange<Double>?,
    y: ClosedRange<Double>?
  ) {
    let grid = ValueGrid(rows: rows.map { Column($0).values })
    self.init(
      x: x ?? 0...Double(max(grid.columns - 1, 1)), y: y ?? 0...Double(max(grid.rows - 1, 1)),
      grid: grid)
  }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    var summary = try grid.summary(named: name, x: x, y: y)
    if grid.columns < 2 || grid.rows < 2 {
      throw .fieldTooSmall(series: name, columns: grid.columns, rows: grid.rows)
    }
    summary.wishes = [.noGrid]
    return summary
  }

  /// The lines at each level, on the figure.
  package func lines(at levels: [Double], in area: PlotArea) -> [[[Point]]] {
    let squares = MarchingSquares(grid)
    let clipper = PathClipper(bounds: area.frame.expanded(by: 16))
    return levels.map { level in
      clipper.clipped(squares.lines(at: level).map { $0.map { place($0, area) } })
    }
  }

  /// The polygons around what is above each level, on the figure.
  package func regions(above levels: [Double], in area: PlotArea) -> [[[Point]]] {
    let squares = MarchingSquares(grid)
    let clipper = PolygonClipper(bounds: area.frame.expanded(by: 16))
    return levels.map { level in
      clipper.clipped(squares.regions(above: level).map { $0.map { place($0, area) } })
    }
  }

  private func place(_ point: Point, _ area: PlotArea) -> Point {
    area.place(
      x: x.value(at: point.x / Double(grid.columns - 1)),
      y: y.value(at: point.y / Double(grid.rows - 1)))
  }
}
