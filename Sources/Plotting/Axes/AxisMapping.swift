/// Where on the figure an axis puts a value.
package struct AxisMapping: Sendable, Equatable {
  package let scale: Scale
  private let start: Double
  private let end: Double
  private let lower: Double
  private let upper: Double

  /// Maps the domain's lower end to `start` and its upper end to `end`, in CSS pixels.
  package init(scale: Scale, domain: ClosedRange<Double>, start: Double, end: Double) {
    self.scale = scale
    self.start = start
    self.end = end
    lower = scale.transformed(domain.lowerBound)
    upper = scale.transformed(domain.upperBound)
  }

  /// The coordinate of a value, or NaN for one that has none.
  package func position(of value: Double) -> Double {
    guard Extent.isDrawable(value) else { return .nan }
    let place = start + (scale.transformed(value) - lower) / (upper - lower) * (end - start)
    // Far outside of every canvas, yet small enough that the clipping's arithmetic is exact.
    return min(max(place, -1e12), 1e12)
  }

  /// The value at a coordinate.
  package func value(at position: Double) -> Double {
    scale.restored(lower + (position - start) / (end - start) * (upper - lower))
  }
}
