/// A colour map with the range of values that it covers.
package struct ColorScale: Sendable, Equatable {
  package var map: ColorMap
  package var lower: Double
  package var upper: Double
  /// The ends of bands of one colour each, in rising order; empty for colours without steps.
  package let levels: [Double]
  /// Colours at close distances, so that a value costs one look-up.
  private let table: [Color]
  private let packedTable: [UInt32]

  package init(map: ColorMap, range: ClosedRange<Double>, levels: [Double] = []) {
    self.map = map
    self.levels = levels
    lower = range.lowerBound
    upper = range.upperBound
    table = (0...Self.steps).map { map.color(at: Double($0) / Double(Self.steps)) }
    packedTable = table.map(\.premultiplied)
  }

  /// An even number, so that the middle of a diverging map is hit exactly.
  private static let steps = 1024

  /// The colour of a value; values beyond the range take the colour of its end.
  package func color(of value: Double) -> Color? {
    index(of: value).map { table[$0] }
  }

  /// The colour as 0xAARRGGBB, premultiplied; transparent for a value that is not a number.
  package func pixel(of value: Double) -> UInt32 {
    index(of: value).map { packedTable[$0] } ?? 0
  }

  private func index(of value: Double) -> Int? {
    guard Extent.isDrawable(value) else { return nil }
    let place = (middle(of: value) - lower) / (upper - lower)
    return Int((min(max(place, 0), 1) * Double(Self.steps)).rounded())
  }

  /// The middle of the band that a value is in, or the value itself where there are no bands.
  private func middle(of value: Double) -> Double {
    guard levels.count > 1 else { return value }
    let band = levels.dropFirst().dropLast().count { $0 < value }
    return levels[band] / 2 + levels[band + 1] / 2
  }

  /// The values that a colour bar shows.
  package var shown: ClosedRange<Double> {
    guard let first = levels.first, let last = levels.last, first < last else {
      return lower...upper
    }
    return first...last
  }

  /// The map as a column of pixels, the highest value on top.
  package var raster: Raster {
    Raster(
      width: 1, height: 257,
      pixels: (0...256).map { map.color(at: 1 - Double($0) / 256).premultiplied })
  }
}
