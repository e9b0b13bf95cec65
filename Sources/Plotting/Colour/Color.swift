/// A colour of the sRGB space.
public struct Color: Sendable, Hashable {
  /// The red part, 0…1.
  public var red: Double
  /// The green part, 0…1.
  public var green: Double
  /// The blue part, 0…1.
  public var blue: Double
  /// 0 for transparent to 1 for opaque.
  public var opacity: Double

  /// Creates a colour from its parts, each 0…1.
  public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
  }

  /// Creates a colour from its hexadecimal notation: `Color(0x0072B2)`.
  public init(_ hex: UInt32, opacity: Double = 1) {
    self.init(
      red: Double((hex >> 16) & 0xFF) / 255, green: Double((hex >> 8) & 0xFF) / 255,
      blue: Double(hex & 0xFF) / 255, opacity: opacity)
  }

  /// The same colour with another opacity.
  public func opacity(_ opacity: Double) -> Color {
    var color = self
    color.opacity = opacity
    return color
  }

  /// The colour as 0xAARRGGBB with its parts multiplied by the opacity.
  package var premultiplied: UInt32 {
    // A part that is not a number has no byte, and counts as none.
    let alpha = opacity.isNaN ? 0 : min(max(opacity, 0), 1)
    func byte(_ part: Double) -> UInt32 {
      part.isNaN ? 0 : UInt32((min(max(part, 0), 1) * alpha * 255).rounded())
    }
    return UInt32((alpha * 255).rounded()) << 24 | byte(red) << 16 | byte(green) << 8 | byte(blue)
  }
}

extension Color {
  /// Black.
  public static let black = Color(0x000000)
  /// White.
  public static let white = Color(0xFFFFFF)
  /// A middle grey.
  public static let gray = Color(0x808080)
  /// Blue of the Okabe–Ito palette, which people with colour-vision deficiency tell apart.
  public static let blue = Color(0x0072B2)
  /// Vermilion of the Okabe–Ito palette.
  public static let red = Color(0xD55E00)
  /// Reddish purple of the Okabe–Ito palette.
  public static let purple = Color(0xCC79A7)
  /// Orange of the Okabe–Ito palette.
  public static let orange = Color(0xE69F00)
  /// Sky blue of the Okabe–Ito palette.
  public static let skyBlue = Color(0x56B4E9)
  /// Bluish green of the Okabe–Ito palette.
  public static let green = Color(0x009E73)
  /// Yellow of the Okabe–Ito palette, too pale for thin lines on white.
  public static let yellow = Color(0xF0E442)
}
