/// Where the cells of a grid stand: each takes the first place, row by row, that has room for it.
package struct GridPlaces {
  package private(set) var places: [(columns: Range<Int>, rows: Range<Int>)] = []

  package init(_ cells: [GridCell], columns: Int) {
    var taken: Set<[Int]> = []
    for cell in cells {
      let width = min(cell.columns, columns)
      var row = 0
      var column = 0
      func isFree() -> Bool {
        (row..<row + cell.rows).allSatisfy { row in
          (column..<column + width).allSatisfy { !taken.contains([row, $0]) }
        }
      }
      while column + width > columns || !isFree() {
        column += 1
        if column + width > columns {
          column = 0
          row += 1
        }
      }
      for row in row..<row + cell.rows {
        for column in column..<column + width { taken.insert([row, column]) }
      }
      places.append((column..<column + width, row..<row + cell.rows))
    }
    closeRows()
  }

  /// Takes out the rows in which no cell begins, which a span beyond the grid's end would leave.
  private mutating func closeRows() {
    let starts = Set(places.map(\.rows.lowerBound)).sorted()
    func rank(_ row: Int) -> Int { starts.firstIndex { $0 >= row } ?? starts.count }
    places = places.map { ($0.columns, rank($0.rows.lowerBound)..<rank($0.rows.upperBound)) }
  }

  package var rowCount: Int {
    places.map(\.rows.upperBound).max() ?? 0
  }

  /// Whether another cell stands below one, in any of its columns.
  package func hasCellBelow(_ index: Int) -> Bool {
    let cell = places[index]
    return places.contains {
      $0.rows.lowerBound >= cell.rows.upperBound && $0.columns.overlaps(cell.columns)
    }
  }
}
