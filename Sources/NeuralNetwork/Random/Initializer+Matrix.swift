extension Initializer {
  /// Returns a matrix of drawn numbers for a layer with `inputs` inputs and `outputs` outputs.
  func matrix<Scalar: NetworkScalar>(
    _ shape: Shape, inputs: Int, outputs: Int, using generator: inout SeededGenerator
  ) -> Matrix<Scalar> {
    let elements = (0..<shape.rows * shape.columns).map { _ in
      Scalar(draw(inputs: inputs, outputs: outputs, using: &generator))
    }
    return Matrix(rows: shape.rows, columns: shape.columns, elements: elements)
  }
}
