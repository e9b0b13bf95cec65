import CCairo

/// How much of each pixel a marker at one position within a pixel covers.
final class DotStamp {
  /// From the pixel that the centre is in to the first column and row.
  let reach: Int
  let side: Int
  /// The coverage of each pixel, row by row: x for the marker itself, y for its rim, 0…1.
  let coverage: [SIMD2<Float>]
  /// For each row the pixels that are covered at all, the first of them as the lowest bit.
  let rows: [UInt64]
  /// The rows that are not empty.
  let filledRows: Range<Int>

  /// The largest distance from the centre to the rim's edge, in pixels: a row must fit into 64 bits.
  static let largestReach = 30.0

  /// Draws a marker of a radius in pixels, its centre at a place within a pixel, 0…1.
  init(_ marker: Marker, radius: Double, rimWidth: Double, phase: Point) {
    // A triangle's corner is further away than its radius, and so is that of its rim.
    reach = Int((radius * 1.5 + rimWidth * 2).rounded(.up)) + 1
    side = 2 * reach + 1
    let centre = Point(x: Double(reach) + phase.x, y: Double(reach) + phase.y)
    let inner = Self.mask(side) { context in
      MarkerPath.begin(marker, centre: centre, radius: radius, in: context)
      cairo_fill(context)
    }
    let outer = Self.mask(side) { context in
      MarkerPath.begin(marker, centre: centre, radius: radius, in: context)
      cairo_fill_preserve(context)
      cairo_set_line_width(context, 2 * rimWidth)
      if rimWidth > 0 { cairo_stroke(context) }
    }
    let pairs = zip(inner, outer).map { inner, outer in
      SIMD2(Float(inner), Float(outer > inner ? outer - inner : 0)) / 255
    }
    coverage = pairs
    let rows = (0..<side).map { [side] row in
      (0..<side).reduce(UInt64(0)) { bits, column in
        pairs[row * side + column] == .zero ? bits : bits | 1 << UInt64(column)
      }
    }
    self.rows = rows
    let first = rows.firstIndex { $0 != 0 } ?? 0
    filledRows = first..<(rows.lastIndex { $0 != 0 } ?? first - 1) + 1
  }

  /// Draws the stamp over pixels; colours are as ``DotColor`` has them.
  func blend(
    into pixels: UnsafeMutablePointer<UInt32>, stride: Int, area: PixelArea, column: Int, row: Int,
    fill: SIMD4<Float>, rim: SIMD4<Float>
  ) {
    let columns = (column..<column + side).clamped(to: area.columns)
    for y in (row..<row + side).clamped(to: area.rows) {
      for x in columns {
        let covered = coverage[(y - row) * side + x - column]
        if covered == .zero { continue }
        let color = SIMD4<Float>(0, 0, 0, 1) + covered.x * fill + covered.y * rim
        pixels[y * stride + x] = DotColor.blended(color, over: pixels[y * stride + x])
      }
    }
  }

  /// The coverages, 0…255, of what is drawn on a square.
  private static func mask(_ side: Int, _ draw: (OpaquePointer) -> Void) -> [UInt8] {
    let empty = [UInt8](repeating: 0, count: side * side)
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(side), Int32(side)),
      let context = cairo_create(surface)
    else { return empty }
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    // Cairo's own tolerance, a tenth of a pixel, would show: a disc is drawn once for many dots.
    cairo_set_tolerance(context, 0.01)
    draw(context)
    cairo_surface_flush(surface)
    guard let bytes = cairo_image_surface_get_data(surface) else { return empty }
    let stride = Int(cairo_image_surface_get_stride(surface))
    return (0..<side * side).map { bytes[$0 / side * stride + $0 % side] }
  }
}
