/// A number that tells people how good predictions are; nothing is derived from it.
///
/// `metric(prediction, target)` is the number; both matrices have one sample per row.
public protocol Metric: Sendable {
  /// What it is called in a ``History`` and in progress lines, as in `accuracy`.
  var name: String { get }
  /// Whether more is better.
  var isBetterWhenHigher: Bool { get }

  /// Returns the metric of some predictions.
  func evaluate<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>
  ) -> Double
}

extension Metric {
  /// More is better.
  public var isBetterWhenHigher: Bool {
    true
  }

  /// Returns the metric of some predictions; both matrices must have one shape.
  public func callAsFunction<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>
  ) -> Double {
    guard prediction.shape == target.shape else {
      stopForShapes("\(Self.self), prediction and target", prediction.shape, target.shape)
    }
    return evaluate(prediction, target)
  }
}
