/// Cross-entropy of yes-or-no answers, for a network that ends in ``Sigmoid``.
///
///     loss       −Σ (t·ln y + (1 − t)·ln(1 − y)) / (samples × outputs)
///     gradient   (y − t) / (y(1 − y)) / (samples × outputs)
///     shapes     y, t, gradient: samples×outputs; y and t are probabilities
///
/// So that a certain but wrong answer gives a number, each logarithm is taken to be at least −100, and
/// the divisor y(1 − y) at least 10⁻¹², as `Float` rounds it: PyTorch's `BCELoss` has the same bounds.
/// Without a `Sigmoid`, ``BinaryCrossEntropyWithLogits`` needs none and is more exact.
public struct BinaryCrossEntropy: Loss, Hashable {
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
    requireProbabilities(
      prediction, "prediction",
      "end the network in Sigmoid, or take BinaryCrossEntropyWithLogits for plain scores")
    let smallestDivisor = Scalar(1e-12 as Float)
    return evaluateElements(
      prediction, target, weight: prediction.elementWeight, gradient: &gradient
    ) { y, t in
      let loss = -t * max(log(y), -100) - (1 - t) * max(log1p(-y), -100)
      return (loss, (y - t) / max(y * (1 - y), smallestDivisor))
    }
  }
}
