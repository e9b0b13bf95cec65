extension MatrixPicture {
  /// Whether the numbers are counts of named classes against themselves.
  package var isConfusionMatrix: Bool {
    guard let rowNames, rowNames == columnNames, grid.rows == grid.columns else { return false }
    return grid.values.allSatisfy { $0 >= 0 && $0.rounded() == $0 }
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    AxisWords.heading(label) + (isConfusionMatrix ? confusion(axes) : contents(axes))
  }

  /// Few numbers one by one, of many the range.
  private func contents(_ axes: AxisWords) -> String {
    let size = "\(grid.rows) × \(grid.columns) numbers"
    if grid.values.count <= 12 {
      let numbers = grid.values.map { Extent.isDrawable($0) ? axes.number($0) : "missing" }
      let rows = (0..<grid.rows).map { row in
        numbers[row * grid.columns..<(row + 1) * grid.columns].joined(separator: ", ")
      }
      return "\(size), row by row: \(rows.joined(separator: " / "))"
    }
    let values = Extent(Column(values: grid.values))
    guard let largest = grid.values.firstIndex(of: values.upper) else { return size }
    return "\(size) from \(axes.range(values)), the largest \(place(of: largest))"
  }

  private func confusion(_ axes: AxisWords) -> String {
    let diagonal = (0..<grid.rows).reduce(0.0) { $0 + grid.values[$1 * grid.columns + $1] }
    let sum = grid.values.reduce(0, +)
    let words =
      "\(grid.rows) classes, \(count(diagonal, axes)) of \(count(sum, axes)) on the diagonal"
    let others = grid.values.indices.filter { $0 / grid.columns != $0 % grid.columns }
    guard let most = others.max(by: { grid.values[$0] < grid.values[$1] }),
      grid.values[most] > 0, let names = rowNames
    else { return words }
    let times = grid.values[most] == 1 ? "once" : "\(count(grid.values[most], axes)) times"
    let actual = AxisWords.shortened(names[most / grid.columns])
    let predicted = AxisWords.shortened(names[most % grid.columns])
    return "\(words), most confused: \(actual) taken for \(predicted), \(times)"
  }

  /// A count with all its digits, as long as it has not too many.
  private func count(_ value: Double, _ axes: AxisWords) -> String {
    value < 1e15 ? DecimalNumber.grouped(Int(value)) : axes.number(value)
  }

  private func place(of index: Int) -> String {
    func name(_ names: [String]?, _ number: Int, _ part: String) -> String {
      names.map { AxisWords.shortened($0[number]) } ?? "\(part) \(number)"
    }
    let row = name(rowNames, index / grid.columns, "row")
    return "in \(row), \(name(columnNames, index % grid.columns, "column"))"
  }
}

extension ValueGrid {
  /// Every value in percent of its row's sum, NaN where the sum is not above zero.
  package var percentOfRows: ValueGrid {
    var shares = values
    for row in 0..<rows {
      let range = row * columns..<(row + 1) * columns
      let sum = values[range].filter(Extent.isDrawable).reduce(0, +)
      for index in range { shares[index] = sum > 0 ? values[index] / sum * 100 : .nan }
    }
    return ValueGrid(columns: columns, values: shares)
  }
}
