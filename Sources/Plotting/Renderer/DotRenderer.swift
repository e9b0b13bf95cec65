/// Draws dots straight into the image, with stamps.
///
/// A marker is drawn once for each of 4 × 4 positions within a pixel; a hundred thousand dots then
/// cost a tenth of what paths cost.
struct DotRenderer {
  let canvas: CairoCanvas

  /// A layer larger than this would take more memory than it saves time.
  private static let largestLayer = 20_000_000

  func draw(_ dots: Dots, clip: Rectangle?) {
    guard let largest = dots.radii.max(), !dots.centres.isEmpty, !dots.colors.isEmpty else {
      return
    }
    let area = PixelArea(clip, canvas)
    let reach = dots.reach * 1.5 * canvas.scale
    guard reach + dots.rimWidth * canvas.scale < DotStamp.largestReach else {
      return MarkerRenderer(canvas: canvas).draw(dots)
    }
    var stamps = DotStamps(
      dots.marker, largestRadius: largest * canvas.scale, rimWidth: dots.rimWidth * canvas.scale)
    let isCrowded = Double(dots.centres.count) * reach * reach > Double(area.count)
    let rim = DotColor.parts(dots.rim)
    canvas.withPixels { pixels, stride in
      if isCrowded, area.count < Self.largestLayer {
        var layer = DotLayer(area, rim: rim)
        for index in dots.centres.indices.reversed() {
          guard let (stamp, column, row) = place(dots, index, area, &stamps) else { continue }
          layer.add(stamp, column: column, row: row, fill: DotColor.parts(dots.color(at: index)))
        }
        layer.blend(into: pixels, stride: stride)
      } else {
        for index in dots.centres.indices {
          guard let (stamp, column, row) = place(dots, index, area, &stamps) else { continue }
          stamp.blend(
            into: pixels, stride: stride, area: area, column: column, row: row,
            fill: DotColor.parts(dots.color(at: index)), rim: rim)
        }
      }
    }
  }

  private func place(
    _ dots: Dots, _ index: Int, _ area: PixelArea, _ stamps: inout DotStamps
  ) -> (stamp: DotStamp, column: Int, row: Int)? {
    let centre = Point(
      x: dots.centres[index].x * canvas.scale, y: dots.centres[index].y * canvas.scale)
    guard area.isNear(centre) else { return nil }
    return stamps.stamp(at: centre, radius: dots.radius(at: index) * canvas.scale)
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

  var count: Int { columns.count * rows.count }

  /// Whether a stamp at a place may reach into the area; false for what is not a number.
  func isNear(_ place: Point) -> Bool {
    let reach = DotStamp.largestReach + 2
    return place.x > Double(columns.lowerBound) - reach
      && place.x < Double(columns.upperBound) + reach
      && place.y > Double(rows.lowerBound) - reach && place.y < Double(rows.upperBound) + reach
  }
}
