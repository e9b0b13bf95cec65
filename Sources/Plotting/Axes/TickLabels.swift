/// The labels of one axis, which share their notation and their number of decimals.
package enum TickLabels {
  /// Plain decimals from 0.0001 to below ten million, beyond that whichever notation is shorter.
  package static func labels(for numbers: [DecimalNumber]) -> [RichText] {
    guard haveCommonDigits(numbers) else { return eachOnItsOwn(numbers) }
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

  /// Powers of ten for all, with the exponent of the largest.
  package static func scientific(_ numbers: [DecimalNumber]) -> [RichText] {
    guard haveCommonDigits(numbers) else { return numbers.map(scientificAlone) }
    let numbers = withCommonExponent(numbers)
    let power = numbers.filter { $0.mantissa != 0 }.map { $0.magnitude - 1 }.max()
    return scientific(numbers, power: power ?? 0)
  }

  /// A power of ten in digits of its own: 2×10⁻³, or 10⁻³ for the power itself.
  package static func scientificAlone(_ number: DecimalNumber) -> RichText {
    var number = number
    number.trim()
    if number.mantissa == 0 { return RichText("0") }
    let power = number.magnitude - 1
    switch number.mantissa {
    case 1: return .powerOfTen(power)
    case -1: return .powerOfTen(power, factor: DecimalNumber.minusSign)
    default:
      let factor = DecimalNumber(mantissa: number.mantissa, exponent: number.exponent - power)
      return .powerOfTen(power, factor: factor.plain())
    }
  }

  /// Each in its own decimals, 0.5, 1, 2, or all as powers of ten where some would be long.
  package static func eachOnItsOwn(_ numbers: [DecimalNumber]) -> [RichText] {
    let areShort = numbers.allSatisfy {
      $0.mantissa == 0 || $0.magnitude > -3 && $0.magnitude <= 6
    }
    return numbers.map { areShort ? RichText($0.plain()) : scientificAlone($0) }
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

  /// Whether all digits, from the first of the largest to the last of the smallest, are few enough
  /// for one integer.
  private static func haveCommonDigits(_ numbers: [DecimalNumber]) -> Bool {
    let nonzero = numbers.filter { $0.mantissa != 0 }
    guard let first = nonzero.map(\.magnitude).max(), let last = nonzero.map(\.exponent).min()
    else { return true }
    return first - last <= 18
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
    return trimmed.map { DecimalNumber(mantissa: $0.mantissa(at: exponent), exponent: exponent) }
  }
}
