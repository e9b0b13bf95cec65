// Written out here rather than left to the standard library, whose way from random bits to a number
// may change from one version to the next.
extension SeededGenerator {
  /// Returns a number that is equally likely anywhere in 0 ≤ x < 1, a multiple of 2⁻⁵³.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Returns a number that is equally likely anywhere in the range.
  public mutating func uniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + uniform() * (range.upperBound - range.lowerBound)
  }

  /// Returns a number from a normal distribution.
  ///
  /// The polar method: G. Marsaglia and T. Bray, "A Convenient Method for Generating Normal
  /// Variables", SIAM Review 6 (1964). The second number of each pair is not used, so that the
  /// state of the generator is all there is to know.
  public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
    while true {
      let u = uniform(in: -1...1)
      let v = uniform(in: -1...1)
      let square = u * u + v * v
      guard square > 0, square < 1 else { continue }
      return mean + standardDeviation * u * (-2 * log(square) / square).squareRoot()
    }
  }

  /// Returns a whole number that is equally likely to be any of 0 ..< `bound`.
  ///
  /// D. Lemire, "Fast Random Integer Generation in an Interval", ACM Transactions on Modeling and
  /// Computer Simulation 29 (2019).
  public mutating func index(below bound: Int) -> Int {
    guard bound > 0 else {
      stop("SeededGenerator.index(below: \(bound)): no index is below that; give 1 or more")
    }
    let bound = UInt64(bound)
    let rejected = (0 &- bound) % bound
    while true {
      let product = next().multipliedFullWidth(by: bound)
      if product.low >= rejected { return Int(product.high) }
    }
  }

  /// Puts the elements into a random order, each order as likely as any other (Fisher and Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, index(below: last + 1))
    }
  }
}
