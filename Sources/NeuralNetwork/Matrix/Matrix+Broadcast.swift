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

  /// Returns the matrix with a 1×columns matrix subtracted from each of its rows.
  public func subtracting(row: Matrix) -> Matrix {
    combined(row: row, .subtract, "Matrix.subtracting(row:)")
  }

  /// Returns the matrix with each of its rows multiplied by a 1×columns matrix.
  public func multiplied(byRow row: Matrix) -> Matrix {
    combined(row: row, .multiply, "Matrix.multiplied(byRow:)")
  }

  /// Returns the matrix with each of its rows divided by a 1×columns matrix.
  public func divided(byRow row: Matrix) -> Matrix {
    combined(row: row, .divide, "Matrix.divided(byRow:)")
  }

  /// Returns the matrix with a rows×1 matrix added to each of its columns.
  public func adding(column: Matrix) -> Matrix {
    combined(column: column, .add, "Matrix.adding(column:)")
  }

  /// Returns the matrix with a rows×1 matrix subtracted from each of its columns.
  public func subtracting(column: Matrix) -> Matrix {
    combined(column: column, .subtract, "Matrix.subtracting(column:)")
  }

  /// Returns the matrix with each of its columns multiplied by a rows×1 matrix.
  public func multiplied(byColumn column: Matrix) -> Matrix {
    combined(column: column, .multiply, "Matrix.multiplied(byColumn:)")
  }

  /// Returns the matrix with each of its columns divided by a rows×1 matrix.
  public func divided(byColumn column: Matrix) -> Matrix {
    combined(column: column, .divide, "Matrix.divided(byColumn:)")
  }

  private func combined(
    row: Matrix, _ operation: ElementwiseOperation, _ name: String
  ) -> Matrix {
    requireRow(row, name)
    var result = self
    combineElements(&result.storage, withEachRow: row.storage, operation)
    return result
  }

  private func combined(
    column: Matrix, _ operation: ElementwiseOperation, _ name: String
  ) -> Matrix {
    requireColumn(column, name)
    var result = self
    combineElements(&result.storage, withEachColumn: column.storage, operation)
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
