/// A colour in Oklab (Björn Ottosson, 2020), where equal steps look equally large.
package struct Oklab: Sendable {
  package var lightness: Double
  package var greenRed: Double
  package var blueYellow: Double

  package init(_ color: Color) {
    let red = Self.linear(color.red)
    let green = Self.linear(color.green)
    let blue = Self.linear(color.blue)
    let l = Mathematics.cubeRoot(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = Mathematics.cubeRoot(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = Mathematics.cubeRoot(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    greenRed = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// The colour back in sRGB; what lies outside is cut off.
  package var color: Color {
    let l = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow)
    let m = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow)
    let s = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow)
    return Color(
      red: Self.encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      green: Self.encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      blue: Self.encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
  }

  /// A mixture: 0 gives this colour, 1 the other.
  package func mixed(with other: Oklab, _ amount: Double) -> Oklab {
    var mixture = self
    mixture.lightness += (other.lightness - lightness) * amount
    mixture.greenRed += (other.greenRed - greenRed) * amount
    mixture.blueYellow += (other.blueYellow - blueYellow) * amount
    return mixture
  }

  private func cube(_ value: Double) -> Double {
    value * value * value
  }

  private static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : Mathematics.power((part + 0.055) / 1.055, 2.4)
  }

  private static func encoded(_ part: Double) -> Double {
    let inside = min(max(part, 0), 1)
    return inside <= 0.0031308
      ? 12.92 * inside : 1.055 * Mathematics.power(inside, 1 / 2.4) - 0.055
  }
}
