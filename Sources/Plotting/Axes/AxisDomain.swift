/// From the extent of the data to the range that an axis shows.
package struct AxisDomain {
  package var scale: Scale
  /// Fraction of the span that is added at each end.
  package var padding: Double

  package init(scale: Scale, padding: Double) {
    self.scale = scale
    self.padding = padding
  }

  /// The range for data that keep a distance to the axes' ends.
  package func padded(_ extent: Extent) -> ClosedRange<Double> {
    let range = widened(extent)
    let lower = scale.transformed(range.lowerBound)
    let upper = scale.transformed(range.upperBound)
    let distance = (upper - lower) * padding
    let first = scale.restored(lower - distance)
    let last = scale.restored(upper + distance)
    // Near the ends of what a Double holds a log axis' margin would fall off.
    return scale.kind == .log
      ? max(first, .leastNormalMagnitude)...min(last, 1e308)
      : max(first, -1e308)...min(last, 1e308)
  }

  /// The extent itself, or a range around it if it is a single value.
  package func widened(_ extent: Extent) -> ClosedRange<Double> {
    if extent.isEmpty { return scale.kind == .log ? 1...10 : 0...1 }
    let largest = max(abs(extent.lower), abs(extent.upper))
    // Below this distance neither labels nor pixels could tell the ends apart.
    if extent.upper - extent.lower > largest * 1e-12, largest > 1e-290 {
      return extent.lower...extent.upper
    }
    let middle = extent.lower / 2 + extent.upper / 2
    switch scale.kind {
    case .log:
      return max(middle / 2, .leastNormalMagnitude)...middle * 2
    case .date:
      return middle - 43_200...middle + 43_200
    case .linear, .symlog, .categorical:
      if largest <= 1e-290 { return -1...1 }
      let distance = extent.isWhole ? max(1, largest * 0.02) : largest * 0.1
      return middle - distance...middle + distance
    }
  }
}
