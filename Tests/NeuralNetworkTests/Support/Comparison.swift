import NeuralNetwork

/// The largest difference between two matrices of one shape, infinite when the shapes differ.
func distance<Scalar>(_ left: Matrix<Scalar>, _ right: Matrix<Scalar>) -> Scalar {
  guard left.shape == right.shape else { return .infinity }
  return (left - right).elements.reduce(0) { $1.isNaN ? .infinity : max($0, $1.magnitude) }
}

/// A matrix of numbers from a normal distribution.
func randomMatrix<Scalar>(
  _ rows: Int, _ columns: Int, of scalar: Scalar.Type = Double.self,
  using generator: inout SeededGenerator
) -> Matrix<Scalar> {
  var result = Matrix<Scalar>.zeros(rows, columns)
  for row in 0..<rows {
    for column in 0..<columns { result[row, column] = Scalar(generator.normal()) }
  }
  return result
}
