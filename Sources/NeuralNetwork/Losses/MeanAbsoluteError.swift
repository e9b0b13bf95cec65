/// The mean of the absolute differences, which outliers sway less than their squares.
///
///     loss       Σ |y − t| / (samples × outputs)
///     gradient   sign(y − t) / (samples × outputs), and 0 where y = t
///     shapes     y, t, gradient: samples×outputs
///
/// It is PyTorch's `L1Loss`.
public struct MeanAbsoluteError: Loss, Hashable {
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
      return (difference.magnitude, difference > 0 ? 1 : difference < 0 ? -1 : difference)
    }
  }
}
