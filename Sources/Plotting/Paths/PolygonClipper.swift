/// Cuts polygons at the edges of a rectangle, so that no coordinate is beyond what Cairo can draw.
///
/// The edges are taken one after the other (Sutherland & Hodgman, 1974). What a concave polygon
/// loses in between stays connected along the edge, which a filled area does not show.
package struct PolygonClipper {
  private let bounds: Rectangle

  package init(bounds: Rectangle) {
    self.bounds = bounds
  }

  /// The parts of the polygons within the bounds.
  package func clipped(_ polygons: [[Point]]) -> [[Point]] {
    polygons.map { $0.allSatisfy(bounds.contains) ? $0 : clipped($0) }.filter { $0.count > 2 }
  }

  private func clipped(_ polygon: [Point]) -> [Point] {
    var points = polygon.filter { !$0.x.isNaN && !$0.y.isNaN }
    points = Self.cut(points) { $0.x - bounds.minX }
    points = Self.cut(points) { bounds.maxX - $0.x }
    points = Self.cut(points) { $0.y - bounds.minY }
    return Self.cut(points) { bounds.maxY - $0.y }
  }

  /// What of a polygon lies where the depth is not negative.
  private static func cut(_ polygon: [Point], depth: (Point) -> Double) -> [Point] {
    guard var last = polygon.last else { return [] }
    var kept: [Point] = []
    for point in polygon {
      let first = depth(last)
      let second = depth(point)
      if first < 0 && second >= 0 || first >= 0 && second < 0 {
        let part = first / (first - second)
        kept.append(
          Point(x: last.x + part * (point.x - last.x), y: last.y + part * (point.y - last.y)))
      }
      if second >= 0 { kept.append(point) }
      last = point
    }
    return kept
  }
}
