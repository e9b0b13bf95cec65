/// Softmax and cross-entropy in one, for a classifier whose last layer gives plain scores.
///
///     loss       −Σ t·log softmax(x) / samples     with softmax(x)ᵢ = e^xᵢ / Σⱼ e^xⱼ in each row
///     gradient   (softmax(x) · Σt − t) / samples   where Σt, a row's sum of targets, is mostly 1
///     shapes     x, t, gradient: samples×classes
///
/// The targets are one-hot rows or probabilities. Together the two are faster and more exact than a
/// `Softmax` layer under ``CrossEntropy``: nothing overflows and nothing has to be clipped. It is
/// PyTorch's `CrossEntropyLoss`.
public struct SoftmaxCrossEntropy: Loss, Hashable {
  /// Creates the loss.
  public init() {}

  /// Returns the loss and writes its gradient.
  public func evaluate<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>, gradient: inout Matrix<Scalar>
  ) -> Scalar {
    prepare(&gradient, for: prediction, target)
    guard prediction.columns != 1 else {
      stop(
        "SoftmaxCrossEntropy: softmax of a single column is always 1; give one column per class, or "
          + "take BinaryCrossEntropyWithLogits")
    }
    return softmaxCrossEntropyRows(
      of: prediction.storage, target: target.storage, rowLength: prediction.columns,
      into: &gradient.storage)
  }
}
