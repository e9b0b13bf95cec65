/// Ticks of a logarithmic axis.
///
/// Three powers of ten and more stand alone; over fewer it is 1-2-5, and below one decade the linear
/// ticks.
package struct LogTicks {
  private let domain: ClosedRange<Double>
  private let target: Int
  private let lower: Double
  private let upper: Double

  package init(domain: ClosedRange<Double>, target: Int) {
    self.domain = domain
    self.target = max(target, 2)
    lower = Mathematics.decimalLogarithm(domain.lowerBound)
    upper = Mathematics.decimalLogarithm(domain.upperBound)
  }

  package var ticks: Ticks {
    if decadeExponents.count >= 3 { return decades }
    if upper - lower >= 1 {
      let fine = numbers(of: [1, 2, 5])
      if fine.count <= max(target + 2, 4) {
        return Ticks(
          values: fine.map(\.value), labels: TickLabels.eachOnItsOwn(fine), minorValues: minorValues
        )
      }
      if numbers(of: [1]).count > 1 { return decades }
    }
    return .linear(domain, target: target, isWhole: false)
  }

  private var decades: Ticks {
    let exponents = decadeExponents
    let count = exponents.count
    // Rounded up: one decade in so many gets a label.
    let step = Self.roundStep(atLeast: max(1, (count + target - 1) / target))
    let labelled = exponents.filter { $0.quotientAndRemainder(dividingBy: step).remainder == 0 }
    let ends = [exponents.first, exponents.last].compactMap { $0 }
    let chosen = labelled.count > 1 ? labelled : ends
    let others = exponents.filter { !chosen.contains($0) }
      .map { Mathematics.decimal(1, exponent: $0) }
    return Ticks(
      values: chosen.map { Mathematics.decimal(1, exponent: $0) },
      labels: chosen.map { .powerOfTen($0) },
      minorValues: step == 1 && count <= 10 ? minorValues : count <= 60 ? others : [])
  }

  /// The next round number of decades.
  private static func roundStep(atLeast step: Int) -> Int {
    [1, 2, 3, 5, 10, 20, 30, 50, 100, 200].first { $0 >= step } ?? step
  }

  /// The exponents of the powers of ten in the domain, its ends included despite rounding.
  private var decadeExponents: [Int] {
    let first = Int((lower - 1e-9).rounded(.up))
    let last = Int((upper + 1e-9).rounded(.down))
    return first <= last ? Array(first...last) : []
  }

  private func numbers(of mantissas: [Int]) -> [DecimalNumber] {
    let first = Int(lower.rounded(.down))
    let last = Int(upper.rounded(.up))
    return (first...last).flatMap { exponent in
      mantissas.map { DecimalNumber(mantissa: $0, exponent: exponent) }
    }.filter { domain.contains($0.value) }
  }

  private var minorValues: [Double] {
    numbers(of: Array(2...9)).map(\.value)
  }
}
