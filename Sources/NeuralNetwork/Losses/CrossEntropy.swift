/// Cross-entropy of probabilities, for a classifier that ends in ``Softmax``.
///
///     loss       −Σ t·ln max(y, ε) / samples
///     gradient   −t/y / samples where y ≥ ε, and 0 elsewhere
///     shapes     y, t, gradient: samples×classes; each row of y and t adds up to 1
///
/// ε is the clip, which keeps the loss of a certain but wrong answer finite; where it holds, the loss
/// is flat. Without a `Softmax`, ``SoftmaxCrossEntropy`` is faster, more exact and has nothing to clip.
public struct CrossEntropy: Loss, Hashable {
  /// ε: the least probability whose logarithm is taken.
  public var clip: Double

  /// Creates the loss; the clip must be positive.
  public init(clip: Double = 1e-12) {
    guard clip > 0 else { stop("CrossEntropy(clip: \(clip)): the clip must be positive") }
    self.clip = clip
  }

  /// Returns the loss and writes its gradient.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func evaluate<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>, gradient: inout Matrix<Scalar>
  ) -> Scalar {
    prepare(&gradient, for: prediction, target)
    requireProbabilities(
      prediction, "prediction",
      "end the network in Softmax, or take SoftmaxCrossEntropy for plain scores")
    let clip = Scalar(clip)
    return evaluateElements(
      prediction, target, weight: 1 / Double(prediction.rows), gradient: &gradient
    ) { y, t in
      (-t * log(max(y, clip)), y < clip ? 0 : -t / y)
    }
  }
}
