import NeuralNetwork
import Testing

/// The product by its definition, in plain loops.
private func naiveProduct<Scalar>(
  _ left: Matrix<Scalar>, _ right: Matrix<Scalar>
) -> Matrix<Scalar> {
  var result = Matrix<Scalar>.zeros(left.rows, right.columns)
  for row in 0..<left.rows {
    for column in 0..<right.columns {
      for index in 0..<left.columns {
        result[row, column] += left[row, index] * right[index, column]
      }
    }
  }
  return result
}

@Suite("Matrix products")
struct MatrixProductTests {
  // Rows, inner and columns all differ, so that a turned operand cannot pass for a straight one;
  // the first two stay with the plain loop, the others go to BLAS.
  static let shapes = [
    [2, 3, 4], [1, 1, 1], [7, 11, 13], [33, 64, 17], [1, 200, 30], [40, 1, 50],
  ]

  @Test("agree with the definition in Double", arguments: shapes)
  func double(shape: [Int]) {
    #expect(worstDifference(shape, Double.self) < 1e-12)
  }

  @Test("agree with the definition in Float", arguments: shapes)
  func float(shape: [Int]) {
    #expect(worstDifference(shape, Float.self) < 1e-4)
  }

  private func worstDifference<Scalar: NetworkScalar>(
    _ shape: [Int], _ scalar: Scalar.Type
  ) -> Scalar {
    var generator = SeededGenerator(seed: 3)
    let left = randomMatrix(shape[0], shape[1], of: scalar, using: &generator)
    let right = randomMatrix(shape[1], shape[2], of: scalar, using: &generator)
    let expected = naiveProduct(left, right)
    return [
      distance(left.product(with: right), expected),
      distance(left.product(withTransposed: right.transposed), expected),
      distance(left.transposed.transposedProduct(with: right), expected),
    ].max() ?? .infinity
  }

  @Test("are row-major: a known product comes out the right way round")
  func orientation() {
    let a: Matrix<Double> = [[1, 2, 3], [4, 5, 6]]
    let b: Matrix<Double> = [[7, 8], [9, 10], [11, 12]]
    #expect(a.product(with: b) == [[58, 64], [139, 154]])
  }

  @Test("of an empty inner dimension are zero")
  func empty() {
    let product = Matrix<Double>.zeros(30, 0).product(with: .zeros(0, 40))
    #expect(product == .zeros(30, 40))
  }

  @Test("reuse the memory of a result of another shape")
  func reuse() {
    var result: Matrix<Double> = [[1, 2, 3, 4], [5, 6, 7, 8]]
    result.assignProduct([[1, 2]], [[3], [4]])
    #expect(result == [[11]])
    result.assignProduct([[3], [4]], [[1, 2]])
    #expect(result == [[3, 6], [4, 8]])
  }
}
