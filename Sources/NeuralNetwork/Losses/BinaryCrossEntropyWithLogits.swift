/// Sigmoid and the cross-entropy of yes-or-no answers in one, for a network that gives plain scores.
///
///     loss       −Σ (t·ln σ(x) + (1 − t)·ln(1 − σ(x))) / (samples × outputs)
///     gradient   (σ(x) − t) / (samples × outputs)          where σ(x) = 1 / (1 + e⁻ˣ)
///     shapes     x, t, gradient: samples×outputs; t are probabilities
///
/// An element's loss is computed as max(x, 0) − x·t + ln(1 + e^−|x|), in which nothing overflows and
/// nothing has to be clipped. It is PyTorch's `BCEWithLogitsLoss`.
public struct BinaryCrossEntropyWithLogits: Loss, Hashable {
  /// Creates the loss.
  public init() {}

  /// Returns the loss and writes its gradient.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func evaluate<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>, gradient: inout Matrix<Scalar>
  ) -> Scalar {
    prepare(&gradient, for: prediction, target)
    requireProbabilities(
      target, "target", "labels of −1 and 1 become (t + 1) / 2, or go with MeanSquaredError")
    return evaluateElements(
      prediction, target, weight: prediction.elementWeight, gradient: &gradient
    ) { x, t in
      let power = exp(-x.magnitude)
      let sigmoid = (x < 0 ? power : 1) / (1 + power)
      return (max(x, 0) - x * t + log1p(power), sigmoid - t)
    }
  }
}
