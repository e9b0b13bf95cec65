extension MatrixPicture: MarkContent {
  package var kind: String { "matrix" }
  package var chartName: String { isConfusionMatrix ? "Confusion matrix" : "Matrix" }

  package var coloring: ColoringRequest? {
    isColored ? ColoringRequest(map: map, range: range) : nil
  }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    if let range { try SeriesCheck.check(range, "\(name), range") }
    if let row = grid.raggedRow {
      throw .raggedRows(series: name, row: row.index, count: row.count, expected: grid.columns)
    }
    try SeriesCheck.check(name, [("its cells", Column(values: grid.values))])
    try check(rowNames, count: grid.rows, of: "rows", name)
    try check(columnNames, count: grid.columns, of: "columns", name)
    for highlight in highlights { try check(highlight, name) }
    let shown = shown.values
    try SeriesCheck.check(name, [("its shares of the rows", Column(values: shown))])
    var summary = MarkSummary(
      x: extent(columnNames, count: grid.columns), y: extent(rowNames, count: grid.rows),
      color: isColored ? Extent(Column(values: shown)) : nil, missing: MissingValues(shown),
      wishes: [.downwards, .noGrid])
    summary.filledX = summary.x
    summary.filledY = summary.y
    let shape = Double(grid.columns) / Double(grid.rows)
    if (1.0 / 3...3).contains(shape) { summary.wishes.insert(.equalAspect) }
    if rowNames == nil, columnNames == nil { summary.wishes.insert(.hidden) }
    return summary
  }

  /// Names take their places on the axis; numbers run from half a cell before the first on.
  private func extent(_ names: [String]?, count: Int) -> Extent {
    if let names { return Extent(Column(names)) }
    var extent = Extent(-0.5...Double(count) - 0.5)
    extent.isWhole = true
    return extent
  }

  private func check(
    _ names: [String]?, count: Int, of part: String, _ name: String
  ) throws(PlottingError) {
    guard let names else { return }
    if names.count != count {
      throw .unequalCounts(
        series: name, part: "names", count: names.count, whole: part, expected: count)
    }
    var known: Set<String> = []
    for text in names where !known.insert(text).inserted {
      throw .repeatedName(series: name, name: text)
    }
  }

  private func check(_ highlight: Highlight, _ name: String) throws(PlottingError) {
    if let row = highlight.row, !(0..<grid.rows).contains(row) {
      throw .noSuchPart(of: name, part: "row", index: row, count: grid.rows)
    }
    if let column = highlight.column, !(0..<grid.columns).contains(column) {
      throw .noSuchPart(of: name, part: "column", index: column, count: grid.columns)
    }
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    MatrixDrawing(picture: self, area: area).drawing
  }
}
