/// Tick positions by the extended Wilkinson algorithm.
///
/// Of all sequences start·q·10ᶻ, (start + j)·q·10ᶻ, … the one is taken that maximises
/// ¼ simplicity + ⅕ coverage + ½ density + 1/20 legibility (the last is 1 here).
/// Source: Talbot, Lin & Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick
/// Labels on Axes", 2010.
package struct WilkinsonTicks {
  /// How many ticks would be best.
  package var target: Int
  /// Whether every tick must lie within the range.
  package var staysInside = false
  /// Whether every tick must be a whole number.
  package var isWhole = false

  /// The nice steps in tenths, the nicest first: 1, 5, 2, 2.5, 4, 3.
  private static let steps = [10, 50, 20, 25, 40, 30]

  package init(target: Int, staysInside: Bool = false, isWhole: Bool = false) {
    self.target = max(target, 2)
    self.staysInside = staysInside
    self.isWhole = isWhole
  }

  /// The ticks for a finite range that is not empty, or none if no sequence fits.
  package func ticks(in range: ClosedRange<Double>) -> [DecimalNumber] {
    let largest = max(abs(range.lowerBound), abs(range.upperBound))
    // Closer ends would ask for labels of more digits than a Double has.
    guard largest.isFinite, range.upperBound - range.lowerBound > largest * 1e-13 else {
      return []
    }
    // The search works on numbers of about 1, so that nothing overflows at 1e300.
    let shift = Mathematics.decade(of: largest)
    let unit = Mathematics.decimal(1, exponent: shift)
    guard unit > 0, unit.isFinite else { return [] }
    var search = Search(
      lower: range.lowerBound / unit, upper: range.upperBound / unit, shift: shift, rules: self)
    search.run()
    if let best = search.best { return best.numbers(shift: shift) }
    // Nothing is dense enough: so few whole numbers in the range that fewer ticks must do.
    guard target > 2 else { return [] }
    var rules = self
    rules.target = target / 2
    return rules.ticks(in: range)
  }

  /// A sequence of labels in integers: (start + i·stride)·q·10ᶻ for i below count.
  private struct Candidate {
    var start: Int
    var stride: Int
    var tenths: Int
    var exponent: Int
    var count: Int

    func numbers(shift: Int) -> [DecimalNumber] {
      (0..<count).map { index in
        DecimalNumber(
          mantissa: (start + index * stride) * tenths, exponent: exponent - 1 + shift)
      }
    }

    func isWhole(shift: Int) -> Bool {
      let places = 1 - exponent - shift
      guard places > 0 else { return true }
      guard places < 18 else { return false }
      let unit = Int(Mathematics.powerOfTen(places))
      return start * tenths % unit == 0 && stride * tenths % unit == 0
    }
  }

  private struct Search {
    let lower: Double
    let upper: Double
    let shift: Int
    let rules: WilkinsonTicks
    var best: Candidate?
    var bestScore = -2.0

    init(lower: Double, upper: Double, shift: Int, rules: WilkinsonTicks) {
      self.lower = lower
      self.upper = upper
      self.shift = shift
      self.rules = rules
    }

    var range: Double { upper - lower }

    /// Tries strides and steps in falling order of simplicity until none can win any more.
    mutating func run() {
      var stride = 1
      while true {
        for (rank, tenths) in WilkinsonTicks.steps.enumerated() {
          let place = Double(rank) / Double(WilkinsonTicks.steps.count - 1)
          let simplicity = 2 - place - Double(stride)
          if score(simplicity, 1, 1) < bestScore { return }
          tryCounts(stride: stride, tenths: tenths, simplicity: simplicity)
        }
        stride += 1
      }
    }

    private mutating func tryCounts(stride: Int, tenths: Int, simplicity: Double) {
      var count = 2
      while score(simplicity, 1, highestDensity(count)) >= bestScore {
        let smallestStep = range / Double(count + 1) / Double(stride) / (Double(tenths) / 10)
        var exponent = Int(Mathematics.decimalLogarithm(smallestStep).rounded(.up))
        while true {
          let step = Double(stride * tenths) * Mathematics.powerOfTen(exponent - 1)
          let coverage = highestCoverage(span: step * Double(count - 1))
          if score(simplicity, coverage, highestDensity(count)) < bestScore { break }
          let candidate = Candidate(
            start: 0, stride: stride, tenths: tenths, exponent: exponent, count: count)
          tryStarts(candidate, step: step, simplicity: simplicity - 1)
          exponent += 1
        }
        count += 1
      }
    }

    private mutating func tryStarts(_ shape: Candidate, step: Double, simplicity: Double) {
      let stride = shape.stride
      let first = (Int((upper / step).rounded(.down)) - shape.count + 1) * stride
      let last = Int((lower / step).rounded(.up)) * stride
      guard first <= last else { return }
      for start in first...last {
        var candidate = shape
        candidate.start = start
        if rules.isWhole, !candidate.isWhole(shift: shift) { continue }
        let lowest = Double(start) * step / Double(shape.stride)
        let highest = lowest + step * Double(shape.count - 1)
        let slack = range * 1e-10
        if rules.staysInside, lowest < lower - slack || highest > upper + slack { continue }
        let hasZero =
          start % shape.stride == 0 && start <= 0
          && start + (shape.count - 1) * shape.stride >= 0
        let total = score(
          simplicity + (hasZero ? 1 : 0), coverage(lowest, highest),
          density(shape.count, lowest, highest))
        if total > bestScore {
          bestScore = total
          best = candidate
        }
      }
    }

    private func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
      0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05
    }

    private func coverage(_ lowest: Double, _ highest: Double) -> Double {
      let above = (upper - highest) / range
      let below = (lower - lowest) / range
      return 1 - 0.5 * (above * above + below * below) / 0.1 / 0.1
    }

    private func highestCoverage(span: Double) -> Double {
      guard span > range else { return 1 }
      let half = (span - range) / 2 / range
      return 1 - half * half / 0.1 / 0.1
    }

    private func density(_ count: Int, _ lowest: Double, _ highest: Double) -> Double {
      let actual = Double(count - 1) / (highest - lowest)
      let wanted = Double(rules.target - 1) / (max(highest, upper) - min(lowest, lower))
      return 2 - max(actual / wanted, wanted / actual)
    }

    private func highestDensity(_ count: Int) -> Double {
      count >= rules.target ? 2 - Double(count - 1) / Double(rules.target - 1) : 1
    }
  }
}
