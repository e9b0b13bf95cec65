import CCairo

/// Stamps discs straight into the image.
///
/// A disc is computed once for each of 4 × 4 positions within a pixel; a hundred thousand of them
/// then cost a tenth of what paths cost.
struct DotRenderer {
  let canvas: CairoCanvas

  private static let phases = 4

  func draw(_ dots: Dots, clip: Rectangle?) {
    guard let firstColor = dots.colors.first, !dots.centres.isEmpty else { return }
    let area = PixelArea(clip, canvas)
    let stamps = DotStamps(
      radius: (dots.radii.first ?? 3) * canvas.scale, rimWidth: dots.rimWidth * canvas.scale,
      phases: Self.phases)
    let hasOwnColors = dots.colors.count == dots.centres.count
    canvas.withPixels { pixels, stride in
      for (index, centre) in dots.centres.enumerated() {
        stamps.stamp(
          Point(x: centre.x * canvas.scale, y: centre.y * canvas.scale),
          fill: hasOwnColors ? dots.colors[index] : firstColor, rim: dots.rim,
          pixels: pixels, stride: stride, area: area)
      }
    }
  }
}

/// The pixels that may be changed.
struct PixelArea {
  var columns: Range<Int>
  var rows: Range<Int>

  init(_ clip: Rectangle?, _ canvas: CairoCanvas) {
    func range(_ start: Double?, _ end: Double?, _ limit: Int) -> Range<Int> {
      let first = start.map { Int(($0 * canvas.scale).rounded()) } ?? 0
      let last = end.map { Int(($0 * canvas.scale).rounded()) } ?? limit
      let lower = min(max(first, 0), limit)
      return lower..<max(lower, min(last, limit))
    }
    columns = range(clip?.minX, clip?.maxX, canvas.width)
    rows = range(clip?.minY, clip?.maxY, canvas.height)
  }
}

/// Coverages of a disc and its rim at positions within a pixel.
struct DotStamps {
  private let phases: Int
  private let reach: Int
  private let side: Int
  /// For each phase, the coverage of the whole dot and of its inner disc, 0…255.
  private let outer: [[UInt8]]
  private let inner: [[UInt8]]
  private let hasRim: Bool

  init(radius: Double, rimWidth: Double, phases: Int) {
    self.phases = phases
    hasRim = rimWidth > 0
    let reach = Int((radius + rimWidth).rounded(.up)) + 1
    let side = 2 * reach + 1
    self.reach = reach
    self.side = side
    func stamps(_ radius: Double) -> [[UInt8]] {
      (0..<phases * phases).map { phase in
        let x = Double(reach) + (Double(phase % phases) + 0.5) / Double(phases)
        let y = Double(reach) + (Double(phase / phases) + 0.5) / Double(phases)
        return Self.coverage(x: x, y: y, radius: radius, side: side)
      }
    }
    inner = stamps(radius)
    outer = hasRim ? stamps(radius + rimWidth) : []
  }

  /// How much of each pixel a disc covers, to a good approximation: by the distance to its edge.
  private static func coverage(x: Double, y: Double, radius: Double, side: Int) -> [UInt8] {
    (0..<side * side).map { index in
      let dx = Double(index % side) + 0.5 - x
      let dy = Double(index / side) + 0.5 - y
      let inside = radius - (dx * dx + dy * dy).squareRoot() + 0.5
      return UInt8((min(max(inside, 0), 1) * min(1, 2 * radius) * 255).rounded())
    }
  }

  func stamp(
    _ centre: Point, fill: Color, rim: Color, pixels: UnsafeMutablePointer<UInt32>, stride: Int,
    area: PixelArea
  ) {
    let left = centre.x.rounded(.down)
    let top = centre.y.rounded(.down)
    let phase =
      Int((centre.y - top) * Double(phases)) * phases
      + Int((centre.x - left) * Double(phases))
    let origin = (column: Int(left) - reach, row: Int(top) - reach)
    if hasRim { blend(outer[phase], rim, origin, pixels, stride, area) }
    blend(inner[phase], fill, origin, pixels, stride, area)
  }

  private func blend(
    _ coverage: [UInt8], _ color: Color, _ origin: (column: Int, row: Int),
    _ pixels: UnsafeMutablePointer<UInt32>, _ stride: Int, _ area: PixelArea
  ) {
    let opacity = UInt32((min(max(color.opacity, 0), 1) * 256).rounded())
    let solid = color.opacity(1).premultiplied
    let columns = max(origin.column, area.columns.lowerBound)
    let columnEnd = min(origin.column + side, area.columns.upperBound)
    let rows = max(origin.row, area.rows.lowerBound)
    let rowEnd = min(origin.row + side, area.rows.upperBound)
    guard columns < columnEnd, rows < rowEnd else { return }
    coverage.withUnsafeBufferPointer { coverage in
      for row in rows..<rowEnd {
        let source = (row - origin.row) * side - origin.column
        for column in columns..<columnEnd {
          let amount = (UInt32(coverage[source + column]) * opacity) >> 8
          guard amount > 0 else { continue }
          let place = row * stride + column
          pixels[place] = amount == 255 ? solid : Self.mixed(pixels[place], solid, amount)
        }
      }
    }
  }

  private static func mixed(_ below: UInt32, _ above: UInt32, _ amount: UInt32) -> UInt32 {
    func part(_ shift: UInt32) -> UInt32 {
      let low = (below >> shift) & 0xFF
      let high = (above >> shift) & 0xFF
      return ((low * (255 - amount) + high * amount + 127) / 255) << shift
    }
    return part(16) | part(8) | part(0)
  }
}
