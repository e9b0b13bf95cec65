import NeuralNetwork
import Testing

@Suite("Products that skip zeros")
struct SparseProductTests {
  /// Images whose middle is drawn on: three of sixteen numbers are not zero.
  private func image<Scalar: NetworkScalar>(
    _ rows: Int, _ columns: Int, _ scalar: Scalar.Type, _ generator: inout SeededGenerator
  ) -> Matrix<Scalar> {
    let elements = (0..<rows * columns).map { index in
      index % 16 < 3 ? Scalar(generator.normal()) : 0
    }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }

  // Widths with whole blocks of 32 columns, with rests, and with none; one row and many.
  @Test("agree with the dense ones", arguments: [1, 2, 7, 32, 100], [16, 32, 50, 128])
  func agree(rows: Int, columns: Int) {
    #expect(worstDifference(rows, columns, Double.self) < 1e-12)
    #expect(worstDifference(rows, columns, Float.self) < 1e-4)
  }

  private func worstDifference<Scalar: NetworkScalar>(
    _ rows: Int, _ columns: Int, _ scalar: Scalar.Type
  ) -> Scalar {
    var generator = SeededGenerator(seed: 5)
    let left = image(rows, 611, scalar, &generator)
    let right = randomMatrix(611, columns, of: scalar, using: &generator)
    let gradient = randomMatrix(rows, columns, of: scalar, using: &generator)
    // A dense operand is one whose zeros are tiny numbers instead.
    let dense = left.map { $0 == 0 ? Scalar(1e-30) : $0 }
    return max(
      distance(left.product(with: right), dense.product(with: right)),
      distance(left.transposedProduct(with: gradient), dense.transposedProduct(with: gradient)))
  }

  @Test("give zero for rows and columns of zeros alone")
  func zeros() {
    var generator = SeededGenerator(seed: 5)
    let right = randomMatrix(100, 40, using: &generator)
    #expect(Matrix<Double>.zeros(30, 100).product(with: right) == .zeros(30, 40))
    #expect(Matrix<Double>.zeros(100, 30).transposedProduct(with: right) == .zeros(30, 40))
  }
}
