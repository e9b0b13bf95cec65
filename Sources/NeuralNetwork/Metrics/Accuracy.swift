/// The share of samples whose largest score is that of the right class.
///
///     accuracy   samples with argmax y = argmax t / samples
///     shapes     y, t: samples×classes, scores or probabilities against one-hot rows
///
/// With a single column, a sample is right when its score and its target lie on the same side: both
/// above the threshold or both not. That is ½ for probabilities of 0 and 1, 0 for labels of ±1.
/// NaN without samples.
public struct Accuracy: Metric, Hashable {
  /// `accuracy`.
  public let name = "accuracy"
  /// What divides the two classes of a single column.
  public var threshold: Double

  /// Creates the metric.
  public init(threshold: Double = 0.5) {
    self.threshold = threshold
  }

  /// Returns the share of right samples, 0 … 1.
  public func evaluate<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>
  ) -> Double {
    let right: Int
    if prediction.columns == 1 {
      let threshold = Scalar(threshold)
      right = zip(prediction.elements, target.elements)
        .count { ($0 > threshold) == ($1 > threshold) && !$0.isNaN }
    } else {
      let classes = (prediction.rowArgmax(), target.rowArgmax())
      // A score that is not a number is not right.
      right = (0..<prediction.rows).count {
        classes.0[$0] == classes.1[$0] && !prediction[$0, classes.0[$0]].isNaN
      }
    }
    return Double(right) / Double(prediction.rows)
  }
}
