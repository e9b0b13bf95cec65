/// The share of the targets' variance that a regression explains.
///
///     R² = 1 − Σ (t − y)² / Σ (t − mean t)²
///     shapes     y, t: samples×outputs; the mean is that of each output, the sums run over all
///
/// 1 is perfect, 0 is no better than always saying the mean, and less than 0 is worse than that.
/// With targets that are all the same it is 1 for perfect predictions and −∞ for others.
public struct RSquared: Metric, Hashable {
  /// `R²`.
  public let name = "R²"

  /// Creates the metric.
  public init() {}

  /// Returns R².
  public func evaluate<Scalar: NetworkScalar>(
    _ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>
  ) -> Double {
    let means = target.columnMeans()
    var (unexplained, total) = (0.0, 0.0)
    for row in 0..<target.rows {
      for column in 0..<target.columns {
        let value = Double(target[row, column])
        let error = value - Double(prediction[row, column])
        let deviation = value - Double(means[0, column])
        unexplained += error * error
        total += deviation * deviation
      }
    }
    return unexplained == 0 ? 1 : 1 - unexplained / total
  }
}
