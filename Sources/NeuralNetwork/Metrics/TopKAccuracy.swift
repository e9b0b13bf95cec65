/// The share of samples whose right class is among the k largest scores.
///
///     shapes     y, t: samples×classes, scores or probabilities against one-hot rows
///
/// Of equal scores, that of the lower class counts as larger. NaN without samples.
public struct TopKAccuracy: Metric, Hashable {
  /// How many classes may be named.
  public let k: Int

  /// Creates the metric.
  public init(_ k: Int) {
    guard k > 0 else { stop("TopKAccuracy(\(k)): at least one class must be named") }
    self.k = k
  }

  /// `top-5 accuracy`, and so on.
  public var name: String {
    "top-\(k) accuracy"
  }

  /// Returns the share of samples whose class is among the k, 0 … 1.
  public func evaluate<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>
  ) -> Double {
    let classes = target.rowArgmax()
    let right = classes.indices.count { row in
      let scores = prediction[row: row]
      let wanted = scores[classes[row]]
      let larger = scores.indices.count {
        scores[$0] > wanted || (scores[$0] == wanted && $0 < classes[row])
      }
      return larger < k && !wanted.isNaN
    }
    return Double(right) / Double(classes.count)
  }
}
