/// The mean of the squared differences, averaged as PyTorch's `MSELoss` does.
///
///     loss       Σ (y − t)² / (samples × outputs)
///     gradient   2 (y − t) / (samples × outputs)
///     shapes     y, t, gradient: samples×outputs
///
/// Texts that write ½(y − t)² get half of this loss and half of its gradients when they average in
/// the same way: for those, take `SquaredError(reduction: .mean)`, or half the learning rate.
public struct MeanSquaredError: Loss, Hashable {
  /// Creates the loss.
  public init() {}

  /// Returns the loss and writes its gradient.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func evaluate<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>, gradient: inout Matrix<Scalar>
  ) -> Scalar {
    prepare(&gradient, for: prediction, target)
    return evaluateElements(
      prediction, target, weight: prediction.elementWeight, gradient: &gradient
    ) { y, t in
      let difference = y - t
      return (difference * difference, 2 * difference)
    }
  }
}
