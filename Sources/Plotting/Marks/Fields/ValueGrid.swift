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

  /// One value for each pixel of the area, for axes on which cells are not equally wide.
  package func resampled(
    x: ClosedRange<Double>, y: ClosedRange<Double>, area: PlotArea
  ) -> ValueGrid {
    let width = max(1, Int(area.frame.width * area.resolution))
    let height = max(1, Int(area.frame.height * area.resolution))
    let sources = (0..<width).map { pixel in
      let place = area.frame.minX + (Double(pixel) + 0.5) / Double(width) * area.frame.width
      return cell(at: area.x.value(at: place), in: x, count: columns)
    }
    var sampled: [Double] = []
    sampled.reserveCapacity(width * height)
    for pixel in 0..<height {
      let place = area.frame.maxY - (Double(pixel) + 0.5) / Double(height) * area.frame.height
      let row = cell(at: area.y.value(at: place), in: y, count: rows)
      for column in sources {
        if let row, let column {
          sampled.append(values[row * columns + column])
        } else {
          sampled.append(.nan)
        }
      }
    }
    return ValueGrid(columns: width, values: sampled)
  }

  private func cell(at value: Double, in range: ClosedRange<Double>, count: Int) -> Int? {
    guard range.contains(value) else { return nil }
    let place = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return min(Int(place * Double(count)), count - 1)
  }

  /// Where the values are low and where high, by the cells in the four corners.
  package func slope(_ axes: AxisWords) -> String {
    guard rows > 1, columns > 1 else { return "" }
    let corners = [
      ("bottom left", values[0]), ("bottom right", values[columns - 1]),
      ("top left", values[(rows - 1) * columns]), ("top right", values[rows * columns - 1]),
    ].filter { Extent.isDrawable($0.1) }
    guard let low = corners.min(by: { $0.1 < $1.1 }), let high = corners.max(by: { $0.1 < $1.1 }),
      low.1 < high.1
    else { return "" }
    return ", \(axes.number(low.1)) at the \(low.0), \(axes.number(high.1)) at the \(high.0)"
  }
}
