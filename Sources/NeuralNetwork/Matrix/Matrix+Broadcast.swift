// A row (1×columns) that is combined with each row, a column (rows×1) with each column.
extension Matrix {
  /// Returns the matrix with a 1×columns matrix added to each of its rows.
  public func adding(row: Matrix) -> Matrix {
    var result = self
    result.add(row: row)
    return result
  }

  /// Adds a 1×columns matrix to each row.
  public mutating func add(row: Matrix) {
    requireRow(row, "Matrix.add(row:)")
    combineElements(&storage, withEachRow: row.storage, .add)
  }

  /// Returns the matrix with each of its rows multiplied by a 1×columns matrix.
  public func multiplied(byRow row: Matrix) -> Matrix {
    requireRow(row, "Matrix.multiplied(byRow:)")
    var result = self
    combineElements(&result.storage, withEachRow: row.storage, .multiply)
    return result
  }

  /// Returns the matrix with a rows×1 matrix added to each of its columns.
  public func adding(column: Matrix) -> Matrix {
    requireColumn(column, "Matrix.adding(column:)")
    var result = self
    combineElements(&result.storage, withEachColumn: column.storage, .add)
    return result
  }

  /// Returns the matrix with each of its columns multiplied by a rows×1 matrix.
  public func multiplied(byColumn column: Matrix) -> Matrix {
    requireColumn(column, "Matrix.multiplied(byColumn:)")
    var result = self
    combineElements(&result.storage, withEachColumn: column.storage, .multiply)
    return result
  }

  private func requireRow(_ row: Matrix, _ operation: String) {
    guard row.rows == 1, row.columns == columns else {
      stopForShapes(operation, shape, row.shape)
    }
  }

  private func requireColumn(_ column: Matrix, _ operation: String) {
    guard column.columns == 1, column.rows == rows else {
      stopForShapes(operation, shape, column.shape)
    }
  }
}
