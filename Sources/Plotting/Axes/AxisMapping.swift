/// Where on the figure an axis puts a value.
package struct AxisMapping: Sendable, Equatable {
  package let scale: Scale
  /// The number of each name on a categorical axis.
  private let places: [String: Double]
  private let start: Double
  private let end: Double
  private let lower: Double
  private let upper: Double
  /// Asked for every point, where looking into the scale would take longer than the arithmetic.
  private let isLinear: Bool

  /// Maps the domain's lower end to `start` and its upper end to `end`, in CSS pixels.
  package init(
    scale: Scale, domain: ClosedRange<Double>, start: Double, end: Double,
    places: [String: Double] = [:]
  ) {
    self.scale = scale
    self.places = places
    self.start = start
    self.end = end
    isLinear = scale.isLinear
    lower = scale.transformed(domain.lowerBound)
    upper = scale.transformed(domain.upperBound)
  }

  /// The values of a column on this axis: its own numbers, or for names those of the categories.
  package func values(of column: Column) -> [Double] {
    guard column.kind == .names else { return column.values }
    let numbers = column.names.map { places[$0] ?? .nan }
    return column.values.map { numbers[Int($0)] }
  }

  /// The coordinate of a value, or NaN for one that has none.
  package func position(of value: Double) -> Double {
    guard Extent.isDrawable(value) else { return .nan }
    let even = isLinear ? value : scale.transformed(value)
    let place = start + (even - lower) / (upper - lower) * (end - start)
    // Far outside of every canvas, yet small enough that the clipping's arithmetic is exact.
    return min(max(place, -1e12), 1e12)
  }

  /// The value at a coordinate.
  package func value(at position: Double) -> Double {
    scale.restored(lower + (position - start) / (end - start) * (upper - lower))
  }

  /// The least and the greatest value of the axis.
  package var domain: ClosedRange<Double> {
    scale.restored(lower)...scale.restored(upper)
  }
}
