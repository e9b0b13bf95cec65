/// The five numbers by which a distribution is summed up, of the values that can be drawn.
///
/// A quantile p of n sorted values is interpolated linearly at the place (n − 1) · p: type 7 of
/// Hyndman & Fan (1996), which R, NumPy and spreadsheets use too.
package struct Quartiles: Sendable, Equatable {
  package var minimum: Double
  package var lower: Double
  package var median: Double
  package var upper: Double
  package var maximum: Double

  /// The quartiles of some values, or nil if none of them can be drawn.
  package init?(_ values: [Double]) {
    self.init(sorted: values.filter(Extent.isDrawable).sorted())
  }

  package init?(sorted: [Double]) {
    guard let first = sorted.first, let last = sorted.last else { return nil }
    minimum = first
    lower = Self.quantile(0.25, of: sorted)
    median = Self.quantile(0.5, of: sorted)
    upper = Self.quantile(0.75, of: sorted)
    maximum = last
  }

  /// The distance of the quartiles.
  package var range: Double { upper - lower }

  private static func quantile(_ part: Double, of sorted: [Double]) -> Double {
    let place = Double(sorted.count - 1) * part
    let index = Int(place)
    let next = min(index + 1, sorted.count - 1)
    return sorted[index] + (sorted[next] - sorted[index]) * (place - Double(index))
  }
}
