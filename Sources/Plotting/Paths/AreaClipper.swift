/// Cuts polygons at the edges of a rectangle, edge by edge (Sutherland & Hodgman, 1974).
package struct AreaClipper {
  private let bounds: Rectangle

  package init(bounds: Rectangle) {
    self.bounds = bounds
  }

  /// The parts of the polygons within the bounds; parts of one polygon stay one, joined along the
  /// bounds.
  package func clipped(_ polygons: [[Point]]) -> [[Point]] {
    polygons.map { polygon in
      if polygon.allSatisfy(bounds.contains) { return polygon }
      var cut = polygon
      cut = Self.cut(cut, at: bounds.minX, along: \.x, keepsAbove: true)
      cut = Self.cut(cut, at: bounds.maxX, along: \.x, keepsAbove: false)
      cut = Self.cut(cut, at: bounds.minY, along: \.y, keepsAbove: true)
      return Self.cut(cut, at: bounds.maxY, along: \.y, keepsAbove: false)
    }.filter { $0.count > 2 }
  }

  private static func cut(
    _ polygon: [Point], at edge: Double, along axis: WritableKeyPath<Point, Double>,
    keepsAbove: Bool
  ) -> [Point] {
    guard var previous = polygon.last else { return [] }
    var kept: [Point] = []
    func isInside(_ point: Point) -> Bool {
      keepsAbove ? point[keyPath: axis] >= edge : point[keyPath: axis] <= edge
    }
    for point in polygon {
      if isInside(point) != isInside(previous) {
        let part =
          (edge - previous[keyPath: axis]) / (point[keyPath: axis] - previous[keyPath: axis])
        var crossing = Point(
          x: previous.x + (point.x - previous.x) * part,
          y: previous.y + (point.y - previous.y) * part)
        crossing[keyPath: axis] = edge
        kept.append(crossing)
      }
      if isInside(point) { kept.append(point) }
      previous = point
    }
    return kept
  }
}
