#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few functions of the C library that the plots need, so that no other file imports it.
package enum Mathematics {
  /// log₁₀ of a value.
  package static func decimalLogarithm(_ value: Double) -> Double {
    log10(value)
  }

  /// 10 to a real exponent.
  package static func powerOfTen(_ exponent: Double) -> Double {
    pow(10, exponent)
  }

  /// The number nearest to 10ⁿ.
  package static func powerOfTen(_ exponent: Int) -> Double {
    exactPowers.indices.contains(exponent) ? exactPowers[exponent] : pow(10, Double(exponent))
  }

  /// mantissa × 10ⁿ, rounded once wherever 10ⁿ is exact: 3 × 10⁻¹ is 0.3 and nothing else.
  package static func decimal(_ mantissa: Int, exponent: Int) -> Double {
    guard exponent < 0 else { return Double(mantissa) * powerOfTen(exponent) }
    guard exponent > -300 else {
      return Double(mantissa) / powerOfTen(300) / powerOfTen(-exponent - 300)
    }
    return Double(mantissa) / powerOfTen(-exponent)
  }

  /// The exponent n of the decade 10ⁿ ≤ |value| < 10ⁿ⁺¹.
  package static func decade(of value: Double) -> Int {
    let size = abs(value)
    var exponent = Int(log10(size).rounded(.down))
    // The logarithm of a number just below a power of ten may round up to it, and back.
    if decimal(1, exponent: exponent) > size { exponent -= 1 }
    if decimal(1, exponent: exponent + 1) <= size { exponent += 1 }
    return exponent
  }

  /// The quotient of whole numbers rounded down, for negative numbers too.
  package static func flooredQuotient(_ number: Int, _ divisor: Int) -> Int {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  /// x to a real power.
  package static func power(_ base: Double, _ exponent: Double) -> Double {
    pow(base, exponent)
  }

  /// ∛x, for negative x too.
  package static func cubeRoot(_ value: Double) -> Double {
    cbrt(value)
  }

  /// sin x, x in radians.
  package static func sine(_ angle: Double) -> Double {
    sin(angle)
  }

  /// cos x, x in radians.
  package static func cosine(_ angle: Double) -> Double {
    cos(angle)
  }

  /// The angle of the direction (x, y) in radians, −π…π.
  package static func angle(x: Double, y: Double) -> Double {
    atan2(y, x)
  }

  /// √(x² + y²) without overflow.
  package static func length(_ x: Double, _ y: Double) -> Double {
    hypot(x, y)
  }

  /// asinh x: nearly x around zero, a logarithm far from it.
  package static func inverseHyperbolicSine(_ value: Double) -> Double {
    asinh(value)
  }

  /// sinh x.
  package static func hyperbolicSine(_ value: Double) -> Double {
    sinh(value)
  }

  /// Sine and cosine of an angle, exact for multiples of a right angle.
  package static func turn(degrees: Double) -> (sine: Double, cosine: Double) {
    switch degrees {
    case 0: (0, 1)
    case 90: (1, 0)
    case -90: (-1, 0)
    default: (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
    }
  }

  private static let exactPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
