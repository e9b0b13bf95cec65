/// Many dots over one another, drawn from the uppermost to the lowest.
///
/// In this order a pixel is finished as soon as its dots cover it, and a dot whose pixels are all
/// finished costs next to nothing: a million points cost what can be seen of them. Source of the
/// order's arithmetic: Porter & Duff (1984), “over” read from its left side.
struct DotLayer {
  /// What no longer changes a pixel's last bit.
  private static let leastTransparency: Float = 1.0 / 512
  /// Columns beyond the area's edges into which stamps may reach.
  private static let margin = 64

  private let area: PixelArea
  private let width: Int
  private let words: Int
  private let rim: SIMD4<Float>
  /// Premultiplied colours, with what of the ground still shows through as the last part.
  private var colors: [SIMD4<Float>]
  /// A bit for each finished pixel, in rows of whole words with the margins at both ends.
  private var finished: [UInt64]

  init(_ area: PixelArea, rim: SIMD4<Float>) {
    self.area = area
    self.rim = rim
    width = area.columns.count
    words = (width + 2 * Self.margin) / 64 + 2
    colors = Array(repeating: [0, 0, 0, 1], count: width * area.rows.count)
    finished = Array(repeating: .max, count: words * area.rows.count)
    for row in 0..<area.rows.count {
      for column in Self.margin..<Self.margin + width {
        finished[row * words + column / 64] &= ~(1 << UInt64(column % 64))
      }
    }
  }

  /// Adds a dot below all others; its colour is as ``DotColor`` has it.
  mutating func add(
    _ stamp: DotStamp, column: Int, row: Int, fill: SIMD4<Float>
  ) {
    let left = column - area.columns.lowerBound + Self.margin
    guard left >= 0, left < width + Self.margin else { return }
    let word = left / 64
    let shift = UInt64(left % 64)
    let rows = row + stamp.filledRows.lowerBound..<row + stamp.filledRows.upperBound
    for y in rows.clamped(to: area.rows) {
      let bits = stamp.rows[y - row]
      let place = (y - area.rows.lowerBound) * words + word
      let low = (bits &<< shift) & ~finished[place]
      let high = ((bits &>> 1) &>> (63 - shift)) & ~finished[place + 1]
      if low | high == 0 { continue }
      paint(low, word: word, y: y, stamp, row: row, left: left, fill)
      paint(high, word: word + 1, y: y, stamp, row: row, left: left, fill)
    }
  }

  private mutating func paint(
    _ bits: UInt64, word: Int, y: Int, _ stamp: DotStamp, row: Int, left: Int,
    _ fill: SIMD4<Float>
  ) {
    guard bits != 0 else { return }
    var bits = bits
    let line = y - area.rows.lowerBound
    while bits != 0 {
      let bit = bits.trailingZeroBitCount
      bits &= bits - 1
      let x = word * 64 + bit
      let coverage = stamp.coverage[(y - row) * stamp.side + x - left]
      let index = line * width + x - Self.margin
      let color = colors[index]
      let painted = color + color.w * (coverage.x * fill + coverage.y * rim)
      colors[index] = painted
      if painted.w < Self.leastTransparency {
        finished[line * words + word] |= 1 << UInt64(bit)
      }
    }
  }

  /// Lays the dots over the pixels below.
  func blend(into pixels: UnsafeMutablePointer<UInt32>, stride: Int) {
    for row in 0..<area.rows.count {
      let line = pixels + (row + area.rows.lowerBound) * stride + area.columns.lowerBound
      for column in 0..<width {
        let color = colors[row * width + column]
        if color.w < 1 { line[column] = DotColor.blended(color, over: line[column]) }
      }
    }
  }
}
