/// mantissa × 10ⁿ in integers, from which labels are made without rounding.
package struct DecimalNumber: Sendable, Equatable {
  package var mantissa: Int
  package var exponent: Int

  package init(mantissa: Int, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// A value rounded to some significant digits.
  package init(_ value: Double, digits: Int) {
    guard value != 0, value.isFinite else {
      self.init(mantissa: 0, exponent: 0)
      return
    }
    let exponent = Mathematics.decade(of: value) - digits + 1
    // In two steps, because 10³²⁰ alone would be infinite.
    let half = exponent / 2
    let scaled =
      exponent < 0
      ? value * Mathematics.powerOfTen(-half) * Mathematics.powerOfTen(half - exponent)
      : value / Mathematics.powerOfTen(exponent)
    self.init(mantissa: Int(scaled.rounded()), exponent: exponent)
    trim()
  }

  /// A value rounded to some digits after the point.
  package init(_ value: Double, decimals: Int) {
    let scaled = value * Mathematics.powerOfTen(decimals)
    if abs(scaled) < 9e15 {
      self.init(mantissa: Int(scaled.rounded()), exponent: -decimals)
    } else {
      // No Double of this size has that many digits.
      self.init(value, digits: 17)
    }
  }

  /// The mantissa if 10ⁿ with a smaller n than the number's own were the unit.
  package func mantissa(at exponent: Int) -> Int {
    var mantissa = mantissa
    for _ in 0..<max(0, mantissa == 0 ? 0 : self.exponent - exponent) { mantissa *= 10 }
    return mantissa
  }

  package var value: Double {
    Mathematics.decimal(mantissa, exponent: exponent)
  }

  /// U+2212, as wide as a plus and at its height, which the hyphen is not.
  package static let minusSign = "−"

  /// Moves trailing zeros from the mantissa to the exponent.
  package mutating func trim() {
    if mantissa == 0 { exponent = 0 }
    while mantissa != 0, mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
  }

  /// How many digits stand left of the decimal point, or 0 and less for fractions below 0.1.
  package var magnitude: Int {
    String(mantissa.magnitude).count + exponent
  }

  /// The number in plain notation, with at least some decimals: −1,234.50.
  package func plain(decimals: Int = 0) -> String {
    let sign = mantissa < 0 ? Self.minusSign : ""
    var digits = String(mantissa.magnitude)
    if mantissa != 0, exponent > 0 { digits += String(repeating: "0", count: exponent) }
    var fraction = ""
    if exponent < 0 {
      digits = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
      fraction = String(digits.suffix(-exponent))
      digits.removeLast(-exponent)
    }
    fraction += String(repeating: "0", count: max(0, decimals - fraction.count))
    return sign + Self.grouped(digits) + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// The number as a reader would say it: plain where that is short, else as a power of ten.
  package var spoken: RichText {
    if mantissa == 0 || (magnitude > -4 && magnitude <= 7) { return RichText(plain()) }
    let power = magnitude - 1
    let factor = DecimalNumber(mantissa: mantissa, exponent: exponent - power)
    return .powerOfTen(power, factor: factor.plain())
  }

  /// A count with commas between thousands from 10,000 on.
  package static func grouped(_ count: Int) -> String {
    grouped(String(count))
  }

  /// The digits of a whole number with commas between thousands from 10,000 on.
  package static func grouped(_ digits: String) -> String {
    guard digits.count > 4 else { return digits }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }
}
