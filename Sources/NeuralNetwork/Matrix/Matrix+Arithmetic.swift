extension Matrix {
  /// The sum of two matrices of one shape, element by element.
  public static func + (left: Matrix, right: Matrix) -> Matrix {
    combined(left, right, .add)
  }

  /// The difference of two matrices of one shape, element by element.
  public static func - (left: Matrix, right: Matrix) -> Matrix {
    combined(left, right, .subtract)
  }

  /// The product of two matrices of one shape, element by element; see ``product(with:)`` for A·B.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    combined(left, right, .multiply)
  }

  /// The quotient of two matrices of one shape, element by element.
  public static func / (left: Matrix, right: Matrix) -> Matrix {
    combined(left, right, .divide)
  }

  /// Every element plus a number.
  public static func + (left: Matrix, right: Scalar) -> Matrix {
    combined(left, right, .add)
  }

  /// Every element minus a number.
  public static func - (left: Matrix, right: Scalar) -> Matrix {
    combined(left, right, .subtract)
  }

  /// A number plus every element.
  public static func + (left: Scalar, right: Matrix) -> Matrix {
    combined(right, left, .add)
  }

  /// A number minus every element.
  public static func - (left: Scalar, right: Matrix) -> Matrix {
    combined(combined(right, -1, .multiply), left, .add)
  }

  /// Every element times a number.
  public static func * (left: Matrix, right: Scalar) -> Matrix {
    combined(left, right, .multiply)
  }

  /// A number times every element.
  public static func * (left: Scalar, right: Matrix) -> Matrix {
    combined(right, left, .multiply)
  }

  /// Every element divided by a number.
  public static func / (left: Matrix, right: Scalar) -> Matrix {
    combined(left, right, .divide)
  }

  /// Every element with its sign turned.
  public static prefix func - (matrix: Matrix) -> Matrix {
    combined(matrix, -1, .multiply)
  }

  /// Adds a matrix of the same shape, element by element.
  public static func += (left: inout Matrix, right: Matrix) {
    left.add(right, scaledBy: 1)
  }

  /// Subtracts a matrix of the same shape, element by element.
  public static func -= (left: inout Matrix, right: Matrix) {
    left.add(right, scaledBy: -1)
  }

  /// Multiplies every element by a number.
  public static func *= (left: inout Matrix, right: Scalar) {
    combineElements(&left.storage, with: right, .multiply)
  }

  /// Adds `factor` times a matrix of the same shape.
  public mutating func add(_ addend: Matrix, scaledBy factor: Scalar) {
    guard shape == addend.shape else { stopForShapes("Matrix.add", shape, addend.shape) }
    addElements(addend.storage, scaledBy: factor, to: &storage)
  }

  private static func combined(
    _ left: Matrix, _ right: Matrix, _ operation: ElementwiseOperation
  ) -> Matrix {
    guard left.shape == right.shape else {
      stopForShapes("Matrix \(operation.rawValue)", left.shape, right.shape)
    }
    var result = left
    combineElements(left.storage, right.storage, into: &result.storage, operation)
    return result
  }

  private static func combined(
    _ left: Matrix, _ right: Scalar, _ operation: ElementwiseOperation
  ) -> Matrix {
    var result = left
    combineElements(&result.storage, with: right, operation)
    return result
  }
}
