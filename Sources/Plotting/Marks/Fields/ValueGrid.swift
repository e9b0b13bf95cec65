/// Values in rows and columns, row 0 at the bottom.
package struct ValueGrid: Sendable, Equatable {
  package let columns: Int
  package let values: [Double]
  /// The first row whose length is not that of row 0.
  package var raggedRow: RaggedRow?

  package struct RaggedRow: Sendable, Equatable {
    package var index: Int
    package var count: Int
  }

  package init(columns: Int, values: [Double]) {
    self.columns = columns
    self.values = values
  }

  package init(rows: [[Double]]) {
    columns = rows.first?.count ?? 0
    values = rows.flatMap { $0 }
    let count = columns
    if let index = rows.firstIndex(where: { $0.count != count }) {
      raggedRow = RaggedRow(index: index, count: rows[index].count)
    }
  }

  package var rows: Int { columns == 0 ? 0 : values.count / columns }

  /// The values as pixels, turned so that the last row is on top.
  package func raster(_ colors: ColorScale) -> Raster {
    var pixels: [UInt32] = []
    pixels.reserveCapacity(values.count)
    for row in (0..<rows).reversed() {
      for value in values[row * columns..<(row + 1) * columns] {
        pixels.append(colors.pixel(of: value))
      }
    }
    return Raster(width: columns, height: rows, pixels: pixels)
  }

  /// Checks a field of the values over two ranges and says what axes and colours must know of it.
  package func summary(
    named name: String, x: ClosedRange<Double>, y: ClosedRange<Double>
  ) throws(PlottingError) -> MarkSummary {
    try SeriesCheck.check(x, "\(name), x")
    try SeriesCheck.check(y, "\(name), y")
    if let row = raggedRow {
      throw .raggedRows(series: name, row: row.index, count: row.count, expected: columns)
    }
    let values = Column(values: values, isWhole: false)
    try SeriesCheck.check(name, [("its cells", values)])
    var summary = MarkSummary(
      x: Extent(x), y: Extent(y), color: Extent(values), missing: MissingValues(values.values))
    summary.filledX = summary.x
    summary.filledY = summary.y
    return summary
  }

  /// The field in words: its values, its place, and where it is low and where high.
  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String {
    let place = axes.place(of: summary)
    guard let color = summary.color else { return place }
    if color.lower == color.upper {
      return "the value is \(axes.number(color.lower)) everywhere, for \(place)"
    }
    return "values from \(axes.range(color)) over \(place)\(extremes(summary, axes))"
  }

  /// Where the lowest and the highest value are: a corner, or the nearest place on the axes.
  private func extremes(_ summary: MarkSummary, _ axes: AxisWords) -> String {
    guard rows > 1, columns > 1 else { return "" }
    let drawable = values.indices.filter { Extent.isDrawable(values[$0]) }
    guard let lowest = drawable.min(by: { values[$0] < values[$1] }),
      let highest = drawable.max(by: { values[$0] < values[$1] })
    else { return "" }
    return ", \(axes.number(values[lowest])) \(words(for: lowest, summary, axes))"
      + ", \(axes.number(values[highest])) \(words(for: highest, summary, axes))"
  }

  private func words(for index: Int, _ summary: MarkSummary, _ axes: AxisWords) -> String {
    let corners = [
      0: "at the bottom left", columns - 1: "at the bottom right",
      values.count - columns: "at the top left", values.count - 1: "at the top right",
    ]
    if let corner = corners[index] { return corner }
    func number(_ place: Int, of count: Int, _ extent: Extent) -> String {
      let value = (extent.lower...extent.upper).centres(count)[place]
      // To the hundredth of the range: where a cell is, and no more.
      let step = Mathematics.powerOfTen(Mathematics.decade(of: extent.upper - extent.lower) - 2)
      return axes.number((value / step).rounded() * step)
    }
    return "near \(axes.x ?? "x") \(number(index % columns, of: columns, summary.x)) "
      + "and \(axes.y ?? "y") \(number(index / columns, of: rows, summary.y))"
  }
}
