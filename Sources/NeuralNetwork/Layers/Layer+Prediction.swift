extension Layer {
  /// Returns the outputs for many samples, `batchSize` of them at a time.
  ///
  /// It is `self(inputs)`, without the memory that the layers in between would take for all samples
  /// at once: a convolution needs many times that of its input.
  public func predictions(
    for inputs: Matrix<Scalar>, batchSize: Int = 1000
  ) -> Matrix<Scalar> {
    guard batchSize > 0 else {
      stop("predictions(for:batchSize: \(batchSize)): a batch needs samples; give 1 or more")
    }
    guard inputs.rows > batchSize else { return self(inputs) }
    var elements: [Scalar] = []
    for start in stride(from: 0, to: inputs.rows, by: batchSize) {
      let outputs = self(inputs[rows: start..<min(start + batchSize, inputs.rows)])
      if start == 0 { elements.reserveCapacity(inputs.rows * outputs.columns) }
      elements += outputs.storage
    }
    return Matrix(
      rows: inputs.rows, columns: elements.count / inputs.rows, elements: elements)
  }
}
