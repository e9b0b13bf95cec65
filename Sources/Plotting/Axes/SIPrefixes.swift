/// Labels with the prefixes of the International System of Units: 20 k, 5 µs.
package enum SIPrefixes {
  private static let prefixes = [
    "q", "r", "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y",
    "R", "Q",
  ]

  /// Labels that share the prefix of the largest where the values are evenly spaced.
  package static func labels(
    for numbers: [DecimalNumber], unit: String, areEven: Bool
  ) -> [RichText] {
    let unit = String(unit.drop(while: \.isWhitespace))
    let largest = numbers.map { rank(of: $0) }.max() ?? 0
    let ranks = numbers.map { areEven ? largest : rank(of: $0) }
    let scaled = zip(numbers, ranks).map { number, rank in
      DecimalNumber(
        mantissa: number.mantissa, exponent: number.mantissa == 0 ? 0 : number.exponent - 3 * rank)
    }
    let decimals = areEven ? max(0, -(scaled.map(\.exponent).min() ?? 0)) : 0
    return zip(scaled, ranks).map { number, rank in
      let symbol = number.mantissa == 0 ? unit : prefixes[rank + 10] + unit
      let label = RichText(number.plain(decimals: number.mantissa == 0 ? 0 : decimals))
      return label + (symbol.isEmpty ? "" : " \(symbol)")
    }
  }

  /// Which power of a thousand a number has, as far as there are prefixes.
  private static func rank(of number: DecimalNumber) -> Int {
    if number.mantissa == 0 { return -10 }
    return min(max(Mathematics.flooredQuotient(number.magnitude - 1, 3), -10), 10)
  }
}
