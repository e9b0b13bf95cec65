// Where the Playground makes two halves, the first has the odd point; its own loops, which run to
// count / 2, would make one point more than asked for.
extension Dataset {
  /// Returns points of a disc, labelled 1, and of a ring around it, labelled −1.
  ///
  /// The first half of the points has a radius r uniform in 0 … 2.5, the second in 3.5 … 5, each
  /// with an angle φ uniform in 0 … 2π: (x₁, x₂) = (r sin φ, r cos φ). The label is 1 where the
  /// distance from the origin is less than 2.5. `noise` (0 … 0.5 in the Playground) takes the label
  /// from a point that is up to 5 · `noise` away in both directions.
  ///
  /// Shuffle before splitting, as the Playground does, or use ``stratifiedSplit(_:using:)``.
  /// The data set "circle" of the TensorFlow Playground: `classifyCircleData` in its `dataset.ts`.
  public static func circle(
    of scalar: Scalar.Type = Double.self, count: Int = 500, noise: Double = 0,
    using generator: inout SeededGenerator
  ) -> Dataset {
    Dataset("Dataset.circle", count: count, noise: noise) { index in
      let r = generator.uniform(in: 2 * index < count ? 0...2.5 : 3.5...5)
      let angle = generator.uniform(in: 0...2 * Double.pi)
      let (x, y) = (r * sine(angle), r * cosine(angle))
      return generator.classifiedPoint(x, y, noise: noise) { x, y in
        (x * x + y * y).squareRoot() < 2.5
      }
    }
  }

  /// Returns points of a square, labelled 1 where x₁ and x₂ have the same sign and −1 elsewhere.
  ///
  /// Each coordinate is uniform in ±5 and then moved 0.3 away from 0, which leaves a cross of 0.6
  /// between the quarters. The label is 1 where x₁ · x₂ ≥ 0. `noise` (0 … 0.5 in the Playground)
  /// takes the label from a point that is up to 5 · `noise` away in both directions.
  ///
  /// The data set "exclusive or" of the TensorFlow Playground: `classifyXORData` in its
  /// `dataset.ts`.
  public static func xor(
    of scalar: Scalar.Type = Double.self, count: Int = 500, noise: Double = 0,
    using generator: inout SeededGenerator
  ) -> Dataset {
    Dataset("Dataset.xor", count: count, noise: noise) { _ in
      let x = generator.paddedCoordinate()
      let y = generator.paddedCoordinate()
      return generator.classifiedPoint(x, y, noise: noise) { x, y in x * y >= 0 }
    }
  }

  /// Returns points of two round clouds: one around (2, 2), labelled 1, one around (−2, −2), −1.
  ///
  /// The first half of the points belongs to the first cloud. Both coordinates are normal with
  /// variance 0.5 + 7 · `noise`, which is 0.5 … 4 for the Playground's noise of 0 … 0.5.
  ///
  /// Shuffle before splitting, as the Playground does, or use ``stratifiedSplit(_:using:)``.
  /// The data set "Gaussian" of the TensorFlow Playground: `classifyTwoGaussData` in its
  /// `dataset.ts`.
  public static func twoGaussians(
    of scalar: Scalar.Type = Double.self, count: Int = 500, noise: Double = 0,
    using generator: inout SeededGenerator
  ) -> Dataset {
    let deviation = (0.5 + 7 * noise).squareRoot()
    return Dataset("Dataset.twoGaussians", count: count, noise: noise) { index in
      let label = 2 * index < count ? 1.0 : -1
      let x = generator.normal(mean: 2 * label, standardDeviation: deviation)
      let y = generator.normal(mean: 2 * label, standardDeviation: deviation)
      return PlaygroundPoint(x: x, y: y, label: label)
    }
  }

  /// Returns points of two spirals that wind around each other, labelled 1 and −1.
  ///
  /// Point i of the n = `count`/2 of the first spiral has the radius r = 5 i/n and the angle
  /// φ = 1.75 · 2π i/n: (x₁, x₂) = (r sin φ, r cos φ). The second spiral, the second half of the
  /// points, is turned by π. `noise` (0 … 0.5 in the Playground) moves the points themselves, by up
  /// to `noise` in both directions.
  ///
  /// Shuffle before splitting, as the Playground does, or use ``stratifiedSplit(_:using:)``.
  /// The data set "spiral" of the TensorFlow Playground: `classifySpiralData` in its `dataset.ts`.
  public static func spiral(
    of scalar: Scalar.Type = Double.self, count: Int = 500, noise: Double = 0,
    using generator: inout SeededGenerator
  ) -> Dataset {
    let first = (count + 1) / 2
    return Dataset("Dataset.spiral", count: count, noise: noise) { index in
      let isFirst = index < first
      let part = Double(isFirst ? index : index - first) / (Double(count) / 2)
      let angle = 1.75 * part * 2 * Double.pi + (isFirst ? 0 : Double.pi)
      let x = 5 * part * sine(angle) + generator.uniform(in: -1...1) * noise
      let y = 5 * part * cosine(angle) + generator.uniform(in: -1...1) * noise
      return PlaygroundPoint(x: x, y: y, label: isFirst ? 1 : -1)
    }
  }
}

extension SeededGenerator {
  /// Draws a coordinate in ±5 and moves it 0.3 away from 0.
  fileprivate mutating func paddedCoordinate() -> Double {
    let coordinate = uniform(in: -5...5)
    return coordinate + (coordinate > 0 ? 0.3 : -0.3)
  }

  /// Draws the shift to where a point's label is taken, as the Playground does.
  fileprivate mutating func classifiedPoint(
    _ x: Double, _ y: Double, noise: Double, isPositive: (_ x: Double, _ y: Double) -> Bool
  ) -> PlaygroundPoint {
    let shiftX = uniform(in: -5...5) * noise
    let shiftY = uniform(in: -5...5) * noise
    return PlaygroundPoint(x: x, y: y, label: isPositive(x + shiftX, y + shiftY) ? 1 : -1)
  }
}
