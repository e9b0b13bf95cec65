extension Dataset {
  /// Returns points of the plane, labelled by a slope that rises to the upper right.
  ///
  /// `count` points (x₁, x₂), uniform in ±6 in both directions. The label is (x₁ + x₂) / 10, which
  /// lies between −1.2 and 1.2, mostly between −1 and 1. `noise` (0 … 1) takes the label from a
  /// point that is up to 6 · `noise` away in both directions.
  ///
  /// The data set "plane" of the TensorFlow Playground: `regressPlane` in its `dataset.ts`, whose
  /// label scale takes −10 … 10 to −1 … 1 and does not clamp. Its slider shows 100 times the noise.
  public static func plane(
    of scalar: Scalar.Type = Double.self, count: Int = 500, noise: Double = 0,
    using generator: inout SeededGenerator
  ) -> Dataset {
    var inputs: [Scalar] = []
    var targets: [Scalar] = []
    for _ in 0..<count {
      let x1 = generator.uniform(in: -6...6)
      let x2 = generator.uniform(in: -6...6)
      let shift1 = generator.uniform(in: -6...6) * noise
      let shift2 = generator.uniform(in: -6...6) * noise
      inputs += [Scalar(x1), Scalar(x2)]
      targets.append(Scalar((x1 + shift1 + x2 + shift2) / 10))
    }
    return Dataset(
      inputs: Matrix(rows: count, columns: 2, elements: inputs), targets: Matrix(column: targets))
  }
}
