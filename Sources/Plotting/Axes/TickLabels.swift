/// The labels of one axis, which share their notation and their number of decimals.
package enum TickLabels {
  /// Plain decimals from 0.0001 to below ten million, beyond that whichever notation is shorter.
  package static func labels(for numbers: [DecimalNumber]) -> [RichText] {
    let numbers = withCommonExponent(numbers)
    guard let largest = numbers.max(by: { abs($0.value) < abs($1.value) }), largest.mantissa != 0
    else { return numbers.map { RichText($0.plain()) } }
    let decimals = max(0, -(numbers.first?.exponent ?? 0))
    let plain = numbers.map { $0.plain(decimals: decimals) }
    if largest.magnitude > -3, largest.magnitude <= 7, decimals <= 6 {
      return plain.map { RichText($0) }
    }
    let scientific = self.scientific(numbers, power: largest.magnitude - 1)
    return longest(plain) <= longest(scientific.map(\.letters))
      ? plain.map { RichText($0) } : scientific
  }

  private static func scientific(_ numbers: [DecimalNumber], power: Int) -> [RichText] {
    numbers.map { number in
      if number.mantissa == 0 { return RichText("0") }
      let factor = DecimalNumber(mantissa: number.mantissa, exponent: number.exponent - power)
      return .powerOfTen(power, factor: factor.plain(decimals: max(0, power - number.exponent)))
    }
  }

  private static func longest(_ labels: [String]) -> Int {
    labels.map(\.count).max() ?? 0
  }

  /// The numbers with one exponent, the largest at which all mantissas stay whole.
  private static func withCommonExponent(_ numbers: [DecimalNumber]) -> [DecimalNumber] {
    let trimmed = numbers.map { number in
      var number = number
      number.trim()
      return number
    }
    let nonzero = trimmed.filter { $0.mantissa != 0 }
    guard let exponent = nonzero.map(\.exponent).min() else { return trimmed }
    return trimmed.map { number in
      var mantissa = number.mantissa
      for _ in 0..<max(0, number.mantissa == 0 ? 0 : number.exponent - exponent) { mantissa *= 10 }
      return DecimalNumber(mantissa: mantissa, exponent: exponent)
    }
  }
}
