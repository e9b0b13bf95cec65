extension Matrix {
  /// Returns a matrix of the same shape with `transform` of each element.
  @inlinable
  public func map(_ transform: (Scalar) throws -> Scalar) rethrows -> Matrix {
    var result = self
    for index in storage.indices { result.storage[index] = try transform(storage[index]) }
    return result
  }

  /// Returns the sum of all elements.
  public func sum() -> Scalar {
    sumElements(storage[...])
  }

  /// Returns the mean of all elements; NaN when there are none.
  public func mean() -> Scalar {
    sum() / Scalar(storage.count)
  }

  /// Returns the smallest element, or `nil` when there is none.
  public func min() -> Scalar? {
    storage.min()
  }

  /// Returns the largest element, or `nil` when there is none.
  public func max() -> Scalar? {
    storage.max()
  }

  /// Returns the sums of the columns: n×m becomes 1×m.
  public func columnSums() -> Matrix {
    var result = Matrix.zeros(0, 0)
    result.assignColumnSums(of: self)
    return result
  }

  /// Returns the sums of the rows: n×m becomes n×1.
  public func rowSums() -> Matrix {
    Matrix(column: (0..<rows).map { sumElements(storage[$0 * columns..<($0 + 1) * columns]) })
  }

  /// Returns the means of the columns: n×m becomes 1×m; NaN without rows.
  public func columnMeans() -> Matrix {
    columnSums() / Scalar(rows)
  }

  /// Returns the means of the rows: n×m becomes n×1; NaN without columns.
  public func rowMeans() -> Matrix {
    rowSums() / Scalar(columns)
  }

  /// Returns the row and the column of the largest element, or `nil` when there is none.
  ///
  /// Of equal ones it is the first, row by row.
  public func argmax() -> (row: Int, column: Int)? {
    guard !storage.isEmpty else { return nil }
    let index = storage.indices.reduce(0) { storage[$1] > storage[$0] ? $1 : $0 }
    return (index / columns, index % columns)
  }

  /// Returns the column of the largest element of each row; of equal ones, the first.
  public func rowArgmax() -> [Int] {
    (0..<rows).map { row in
      (0..<columns).reduce(0) { self[row, $1] > self[row, $0] ? $1 : $0 }
    }
  }

  /// Overwrites this matrix with the sums of another one's columns, reusing its memory.
  mutating func assignColumnSums(of source: Matrix) {
    reshape(Shape(1, source.columns))
    sumColumns(of: source.storage, into: &storage)
  }
}
