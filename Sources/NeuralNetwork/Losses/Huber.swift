/// The mean of losses that are squares near the target and straight lines further away.
///
///     loss       Σ h(y − t) / (samples × outputs)     where h(d) = ½d² for |d| ≤ δ,
///                                                     and δ(|d| − ½δ) elsewhere
///     gradient   d / (samples × outputs)              with d = y − t brought into −δ … δ
///     shapes     y, t, gradient: samples×outputs
///
/// P. Huber, "Robust Estimation of a Location Parameter", 1964. It is PyTorch's `HuberLoss`.
public struct Huber: Loss, Hashable {
  /// δ: up to which difference it is a square.
  public var delta: Double

  /// Creates the loss; δ must be positive.
  public init(delta: Double = 1) {
    guard delta > 0 else { stop("Huber(delta: \(delta)): delta must be positive") }
    self.delta = delta
  }

  /// Returns the loss and writes its gradient.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func evaluate<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>, gradient: inout Matrix<Scalar>
  ) -> Scalar {
    prepare(&gradient, for: prediction, target)
    let delta = Scalar(delta)
    return evaluateElements(
      prediction, target, weight: prediction.elementWeight, gradient: &gradient
    ) { y, t in
      let difference = y - t
      let size = difference.magnitude
      guard size > delta else { return (difference * difference / 2, difference) }
      return (delta * (size - delta / 2), difference > 0 ? delta : -delta)
    }
  }
}
