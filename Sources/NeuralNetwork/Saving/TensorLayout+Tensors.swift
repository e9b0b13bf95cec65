extension TensorLayout {
  /// Returns a matrix as it is laid out in a file.
  func tensor<Scalar>(_ name: String, _ matrix: Matrix<Scalar>) -> SafetensorsTensor {
    let shape = shape(of: matrix.shape)
    switch self {
    case .matrix, .vector, .tensor:
      return SafetensorsTensor(name: name, shape: shape, values: matrix.storage)
    case .transposed:
      return SafetensorsTensor(name: name, shape: shape, values: matrix.transposed.storage)
    case .counter:
      return SafetensorsTensor(name: name, shape: shape, values: [Int64(matrix[0, 0])])
    }
  }

  /// Returns the matrix that a tensor of a file is, or in what it is not one of this shape.
  func matrix<Scalar>(
    from tensor: SafetensorsTensor, _ scalar: Scalar.Type, shape: Shape
  ) -> Result<Matrix<Scalar>, Unfit> {
    let expected = self.shape(of: shape)
    guard tensor.shape == expected else {
      return unfit(.shape(tensor.name, expected: expected, found: tensor.shape))
    }
    if self == .counter { return counter(tensor) }
    guard let values = tensor.values(as: scalar) else {
      return unfit(.type(tensor.name, expected: "F16, BF16, F32 or F64", found: tensor.type))
    }
    let isTurned = self == .transposed
    let matrix = Matrix(
      rows: isTurned ? shape.columns : shape.rows, columns: isTurned ? shape.rows : shape.columns,
      elements: values)
    return .success(isTurned ? matrix.transposed : matrix)
  }

  /// A difference as an error, which `Result` asks for.
  struct Unfit: Error {
    let mismatch: TensorMismatch
  }

  private func counter<Scalar>(_ tensor: SafetensorsTensor) -> Result<Matrix<Scalar>, Unfit> {
    guard let count = tensor.integers?.first else {
      return unfit(.type(tensor.name, expected: "I64", found: tensor.type))
    }
    // Beyond, not even a Double tells a count from the next one.
    guard (0..<1 << 53).contains(count) else { return unfit(.count(tensor.name, found: count)) }
    return .success(Matrix(rows: 1, columns: 1, repeating: Scalar(count)))
  }

  private func unfit<Value>(_ mismatch: TensorMismatch) -> Result<Value, Unfit> {
    .failure(Unfit(mismatch: mismatch))
  }

  /// The shape in a file of a matrix of this shape.
  private func shape(of matrix: Shape) -> [Int] {
    switch self {
    case .matrix: [matrix.rows, matrix.columns]
    case .transposed: [matrix.columns, matrix.rows]
    case .vector: [matrix.rows * matrix.columns]
    case .tensor(let shape): shape
    case .counter: []
    }
  }
}
