extension ValueGrid {
  /// A function's values at every pair of places.
  package init<Value: PlottableNumber>(
    x: [Double], y: [Double], value: (_ x: Double, _ y: Double) throws -> Value
  ) rethrows {
    var values: [Double] = []
    values.reserveCapacity(x.count * y.count)
    for y in y {
      for x in x { values.append(try value(x, y).plotValue) }
    }
    self.init(columns: x.count, values: values)
  }
}

extension ClosedRange<Double> {
  /// The value at a part of the way from the lower to the upper bound.
  package func value(at part: Double) -> Double {
    lowerBound * (1 - part) + upperBound * part
  }

  /// Evenly spaced values, the first and the last of which are the bounds.
  package func places(_ count: Int) -> [Double] {
    (0..<count).map { value(at: Double($0) / Double(Swift.max(count - 1, 1))) }
  }

  /// The centres of equal parts.
  package func centres(_ count: Int) -> [Double] {
    (0..<count).map { value(at: (Double($0) + 0.5) / Double(count)) }
  }
}
