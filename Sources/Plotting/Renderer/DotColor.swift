/// The arithmetic of colours that dots are blended with.
enum DotColor {
  /// Red, green and blue times the opacity, 0…255, and what the colour takes from the ground's part.
  ///
  /// Added to a pixel in proportion to its coverage, this is “over”.
  static func parts(_ color: Color) -> SIMD4<Float> {
    // What is not a number counts as none.
    func part(_ value: Double) -> Float { value > 0 ? Float(min(value, 1)) : 0 }
    return part(color.opacity)
      * SIMD4(part(color.red) * 255, part(color.green) * 255, part(color.blue) * 255, -1)
  }

  /// A premultiplied colour, with the part of the ground that shows as its last part, over a pixel.
  static func blended(_ color: SIMD4<Float>, over pixel: UInt32) -> UInt32 {
    let ground = SIMD4(
      Float((pixel >> 16) & 0xFF), Float((pixel >> 8) & 0xFF), Float(pixel & 0xFF), 0)
    let mixed = color + color.w * ground + 0.5
    // Part by part, because conversions of whole vectors are slow in the standard library.
    func byte(_ part: Float) -> UInt32 { UInt32(min(max(part, 0), 255)) }
    return 0xFF00_0000 | byte(mixed.x) << 16 | byte(mixed.y) << 8 | byte(mixed.z)
  }
}
