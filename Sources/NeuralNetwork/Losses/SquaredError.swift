/// Half the sum of the squared differences; the ½ makes the gradient plain y − t.
///
///     loss       ½ Σ (y − t)²                              with `.sum`
///                ½ Σ (y − t)² / (samples × outputs)        with `.mean`
///     gradient   y − t, or (y − t) / (samples × outputs)
///     shapes     y, t, gradient: samples×outputs
///
/// With `.mean` it is half of ``MeanSquaredError``, and so are its gradients.
public struct SquaredError: Loss, Hashable {
  /// Whether the elements' losses are added or averaged.
  public var reduction: Reduction

  /// Creates the loss, which adds unless told to average.
  public init(reduction: Reduction = .sum) {
    self.reduction = reduction
  }

  /// Returns the loss and writes its gradient.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func evaluate<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>, gradient: inout Matrix<Scalar>
  ) -> Scalar {
    prepare(&gradient, for: prediction, target)
    let weight = reduction.weight(of: prediction.storage.count)
    return evaluateElements(prediction, target, weight: weight, gradient: &gradient) { y, t in
      let difference = y - t
      return (difference * difference / 2, difference)
    }
  }
}
