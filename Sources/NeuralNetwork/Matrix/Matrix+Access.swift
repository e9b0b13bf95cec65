extension Matrix {
  /// The element in a row and a column, both counted from 0.
  @inlinable
  public subscript(row: Int, column: Int) -> Scalar {
    get {
      requireElement(row, column)
      return storage[row &* columns &+ column]
    }
    set {
      requireElement(row, column)
      storage[row &* columns &+ column] = newValue
    }
  }

  /// One row.
  public subscript(row row: Int) -> [Scalar] {
    requireRows(row..<row + 1)
    return Array(storage[row * columns..<(row + 1) * columns])
  }

  /// One column.
  public subscript(column column: Int) -> [Scalar] {
    guard column >= 0, column < columns else {
      stop("Matrix: there is no column \(column) in a shape of \(shape)")
    }
    return (0..<rows).map { storage[$0 * columns + column] }
  }

  /// Consecutive rows, as a matrix of their own.
  public subscript(rows range: Range<Int>) -> Matrix {
    requireRows(range)
    let slice = storage[range.lowerBound * columns..<range.upperBound * columns]
    return Matrix(rows: range.count, columns: columns, elements: Array(slice))
  }

  /// The rows with these numbers, in this order, as a matrix of their own.
  public subscript(rows indices: [Int]) -> Matrix {
    var result = Matrix.zeros(indices.count, columns)
    result.assign(rows: indices[...], of: self)
    return result
  }

  /// The rows as arrays.
  public var rowArrays: [[Scalar]] {
    (0..<rows).map { self[row: $0] }
  }

  /// Overwrites this matrix with chosen rows of another one, reusing its memory.
  mutating func assign(rows indices: ArraySlice<Int>, of source: Matrix) {
    for index in indices { source.requireRows(index..<index + 1) }
    reshape(Shape(indices.count, source.columns))
    gatherRows(indices, of: source.storage, rowLength: source.columns, into: &storage)
  }

  @inlinable
  func requireElement(_ row: Int, _ column: Int) {
    guard row >= 0, row < rows, column >= 0, column < columns else {
      stop("Matrix: there is no element [\(row), \(column)] in a shape of \(shape)")
    }
  }

  private func requireRows(_ range: Range<Int>) {
    guard range.lowerBound >= 0, range.upperBound <= rows else {
      stop("Matrix: a shape of \(shape) does not hold the rows \(range)")
    }
  }
}
