/// Ticks of an axis that is logarithmic on both sides of zero.
///
/// Zero and the powers of ten from the threshold on; 1-2-5 where these are few. Within the threshold,
/// where the axis is nearly linear, the ticks are too.
package struct SymlogTicks {
  private let domain: ClosedRange<Double>
  private let threshold: Double
  private let target: Int

  package init(domain: ClosedRange<Double>, threshold: Double, target: Int) {
    self.domain = domain
    self.threshold = threshold
    self.target = max(target, 2)
  }

  package var ticks: Ticks {
    if domain.lowerBound >= threshold { return LogTicks(domain: domain, target: target).ticks }
    if domain.upperBound <= -threshold { return mirrored }
    let powers = numbers(of: [1])
    if powers.filter({ $0.mantissa != 0 }).count >= 3 { return decades(powers) }
    let fine = numbers(of: [1, 2, 5])
    if fine.count >= 3, fine.count <= target + 2 {
      return Ticks(
        values: fine.map(\.value), labels: TickLabels.eachOnItsOwn(fine), minorValues: minorValues)
    }
    return powers.count >= 3 ? decades(powers) : .linear(domain, target: target, isWhole: false)
  }

  /// The ticks of the positive side with the other sign.
  private var mirrored: Ticks {
    let opposite = LogTicks(domain: -domain.upperBound ... -domain.lowerBound, target: target).ticks
    let labels = opposite.labels.map { label in
      RichText(runs: [RichText.Run(DecimalNumber.minusSign)] + label.runs)
    }
    return Ticks(
      values: opposite.values.reversed().map { -$0 }, labels: labels.reversed(),
      minorValues: opposite.minorValues.map { -$0 })
  }

  /// Zero, and on both sides one decade in so many.
  private func decades(_ powers: [DecimalNumber]) -> Ticks {
    let step = max(1, (powers.count + target - 1) / target)
    let first = exponents.lowerBound
    // Counted from the outermost decade, because those near zero are crowded.
    let last = powers.filter { $0.mantissa != 0 }.map(\.exponent).max() ?? first
    let chosen = powers.filter {
      $0.mantissa == 0 || (last - $0.exponent).isMultiple(of: step)
    }
    let others = powers.filter { !chosen.contains($0) }.map(\.value)
    return Ticks(
      values: chosen.map(\.value),
      labels: chosen.map { number in
        if number.mantissa == 0 { return RichText("0") }
        let sign = number.mantissa < 0 ? DecimalNumber.minusSign : ""
        return .powerOfTen(number.exponent, factor: sign)
      }, minorValues: step == 1 && powers.count <= 10 ? minorValues : others)
  }

  /// From the threshold's decade to that of the domain's farther end.
  private var exponents: ClosedRange<Int> {
    let largest = max(abs(domain.lowerBound), abs(domain.upperBound))
    let first = Int((Mathematics.decimalLogarithm(threshold) - 1e-9).rounded(.up))
    return first...max(first, Mathematics.decade(of: max(largest, threshold)))
  }

  /// Zero and ±mantissa × 10ⁿ from the threshold on, in rising order.
  private func numbers(of mantissas: [Int]) -> [DecimalNumber] {
    let positive = exponents.flatMap { exponent in
      mantissas.map { DecimalNumber(mantissa: $0, exponent: exponent) }
    }
    let negative = positive.reversed().map {
      DecimalNumber(mantissa: -$0.mantissa, exponent: $0.exponent)
    }
    return (negative + [DecimalNumber(mantissa: 0, exponent: 0)] + positive)
      .filter { domain.contains($0.value) }
  }

  private var minorValues: [Double] {
    numbers(of: Array(2...9)).filter { $0.mantissa != 0 }.map(\.value)
  }
}
