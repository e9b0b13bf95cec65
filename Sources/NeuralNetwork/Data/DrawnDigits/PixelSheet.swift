/// A sheet of 28×28 pixels and a round pen: 0 is paper, 1 is ink.
struct PixelSheet: Sendable {
  /// The number of pixels in a row and in a column.
  static let side = 28

  /// The grey values, row after row.
  private(set) var pixels = [Float](repeating: 0, count: side * side)

  /// Takes all ink away.
  mutating func clear() {
    for index in pixels.indices { pixels[index] = 0 }
  }

  /// Draws a straight step with a pen whose radius changes evenly, all in pixels.
  ///
  /// The middle of the pixel in row 0 and column 0 is at (0.5, 0.5). A pixel's ink is its depth in
  /// the stroke, radius − distance + ½, cut to 0 … 1, and never less than it was. Only pixels that
  /// the step can reach are visited.
  mutating func draw(
    from start: SheetPoint, radius: Float, to end: SheetPoint, radius endRadius: Float
  ) {
    let step = end - start
    let scale = 1 / max((step * step).sum(), 1e-12)
    let reach = max(radius, endRadius) + 0.5
    let columns = Self.range(start.x, end.x, reach: reach)
    for row in Self.range(start.y, end.y, reach: reach) {
      for column in columns {
        let offset = SheetPoint(Float(column) + 0.5, Float(row) + 0.5) - start
        let part = min(max((offset * step).sum() * scale, 0), 1)
        let depth = radius + part * (endRadius - radius) + 0.5 - (offset - part * step).length
        let index = row &* Self.side &+ column
        pixels[index] = max(pixels[index], min(depth, 1))
      }
    }
  }

  /// Thins the ink of each pixel by a random part of up to `grain`, and rounds to whole 255ths.
  mutating func addGrain(_ grain: Float, using generator: inout SeededGenerator) {
    for index in pixels.indices where pixels[index] > 0 {
      let ink = pixels[index] * (1 - grain * Float(generator.uniform()))
      pixels[index] = (ink * 255).rounded() / 255
    }
  }

  /// The pixels whose middles can be within `reach` of a step between two coordinates.
  private static func range(_ a: Float, _ b: Float, reach: Float) -> Range<Int> {
    let first = max(0, (min(a, b) - reach - 0.5).rounded(.up))
    let last = min(Float(side - 1), (max(a, b) + reach - 0.5).rounded(.down))
    return first <= last ? Int(first)..<Int(last) + 1 : 0..<0
  }
}
