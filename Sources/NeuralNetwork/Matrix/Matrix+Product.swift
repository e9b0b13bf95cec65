extension Matrix {
  /// Returns the matrix product A·B: (n×k)·(k×m) is n×m, and element i, j is Σ aᵢₖ bₖⱼ.
  public func product(with right: Matrix) -> Matrix {
    var result = Matrix.zeros(0, 0)
    result.assignProduct(self, right)
    return result
  }

  /// Returns A·Bᵀ, without building Bᵀ: (n×k)·(m×k)ᵀ is n×m.
  public func product(withTransposed right: Matrix) -> Matrix {
    var result = Matrix.zeros(0, 0)
    result.assignProduct(self, transposed: right)
    return result
  }

  /// Returns Aᵀ·B, without building Aᵀ: (k×n)ᵀ·(k×m) is n×m.
  public func transposedProduct(with right: Matrix) -> Matrix {
    var result = Matrix.zeros(0, 0)
    result.assignProduct(transposed: self, right)
    return result
  }

  /// Overwrites this matrix with A·B, reusing its memory.
  public mutating func assignProduct(_ left: Matrix, _ right: Matrix) {
    guard left.columns == right.rows else {
      stopForShapes("Matrix product A·B", left.shape, right.shape)
    }
    assignProduct(
      left, right,
      ProductShape(rows: left.rows, inner: left.columns, columns: right.columns))
  }

  /// Overwrites this matrix with A·Bᵀ, reusing its memory.
  public mutating func assignProduct(_ left: Matrix, transposed right: Matrix) {
    guard left.columns == right.columns else {
      stopForShapes("Matrix product A·Bᵀ", left.shape, right.shape)
    }
    assignProduct(
      left, right,
      ProductShape(
        rows: left.rows, inner: left.columns, columns: right.rows, transposesRight: true))
  }

  /// Overwrites this matrix with Aᵀ·B, reusing its memory.
  public mutating func assignProduct(transposed left: Matrix, _ right: Matrix) {
    guard left.rows == right.rows else {
      stopForShapes("Matrix product Aᵀ·B", left.shape, right.shape)
    }
    assignProduct(
      left, right,
      ProductShape(
        rows: left.columns, inner: left.rows, columns: right.columns, transposesLeft: true))
  }

  private mutating func assignProduct(
    _ left: Matrix, _ right: Matrix, _ product: ProductShape
  ) {
    reshape(Shape(product.rows, product.columns))
    multiply(left.storage, right.storage, into: &storage, as: product)
  }

  /// Returns the matrix with its rows as columns.
  public var transposed: Matrix {
    Matrix(rows: columns, columns: rows, elements: elementsByColumns())
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private func elementsByColumns() -> [Scalar] {
    var result: [Scalar] = []
    result.reserveCapacity(storage.count)
    for column in 0..<columns {
      for row in 0..<rows { result.append(storage[row * columns + column]) }
    }
    return result
  }
}
