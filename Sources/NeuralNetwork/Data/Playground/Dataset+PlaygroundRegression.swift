extension Dataset {
  /// Returns points of the plane, labelled by a slope that rises to the upper right.
  ///
  /// `count` points (x₁, x₂), uniform in ±6 in both directions. The label is (x₁ + x₂) / 10, which
  /// lies between −1.2 and 1.2, mostly between −1 and 1. `noise` (0 … 0.5 in the Playground) takes
  /// the label from a point that is up to 6 · `noise` away in both directions.
  ///
  /// The data set "plane" of the TensorFlow Playground: `regressPlane` in its `dataset.ts`, whose
  /// label scale takes −10 … 10 to −1 … 1 and does not clamp. Its slider shows 100 times the noise.
  public static func plane(
    of scalar: Scalar.Type = Double.self, count: Int = 500, noise: Double = 0,
    using generator: inout SeededGenerator
  ) -> Dataset {
    Dataset("Dataset.plane", count: count, noise: noise) { _ in
      generator.regressionPoint(noise: noise) { x, y in (x + y) / 10 }
    }
  }

  /// Returns points of the plane, labelled by six cones: three hills of +1 and three pits of −1.
  ///
  /// `count` points (x₁, x₂), uniform in ±6 in both directions. The label at distance d from the
  /// nearest summit is ±(1 − d/2), and 0 from d = 2 on. The summits, with their signs:
  ///
  ///     (−4,  2.5) +    (0,  2.5) −    (4,  2.5) +
  ///     (−4, −2.5) −    (0, −2.5) +    (4, −2.5) −
  ///
  /// `noise` (0 … 0.5 in the Playground) takes the label from a point that is up to 6 · `noise`
  /// away in both directions.
  ///
  /// The data set "multi Gaussian" of the TensorFlow Playground: `regressGaussian` in its
  /// `dataset.ts`, which has straight cones in spite of the name.
  public static func gaussian(
    of scalar: Scalar.Type = Double.self, count: Int = 500, noise: Double = 0,
    using generator: inout SeededGenerator
  ) -> Dataset {
    Dataset("Dataset.gaussian", count: count, noise: noise) { _ in
      generator.regressionPoint(noise: noise, label: coneLabel)
    }
  }
}

/// Returns the height of the six cones at a place; of several, the one furthest from 0 counts.
private func coneLabel(x: Double, y: Double) -> Double {
  var label = 0.0
  for (centerY, signs) in [(2.5, [1.0, -1, 1]), (-2.5, [-1, 1, -1])] {
    for (centerX, sign) in zip([-4.0, 0, 4], signs) {
      let (dx, dy) = (x - centerX, y - centerY)
      let height = max(0, 1 - (dx * dx + dy * dy).squareRoot() / 2)
      if height > label.magnitude { label = sign * height }
    }
  }
  return label
}

extension SeededGenerator {
  /// Draws a point in ±6 and then the shift to where its label is taken, as the Playground does.
  fileprivate mutating func regressionPoint(
    noise: Double, label: (_ x: Double, _ y: Double) -> Double
  ) -> PlaygroundPoint {
    let x = uniform(in: -6...6)
    let y = uniform(in: -6...6)
    let shiftX = uniform(in: -6...6) * noise
    let shiftY = uniform(in: -6...6) * noise
    return PlaygroundPoint(x: x, y: y, label: label(x + shiftX, y + shiftY))
  }
}
