/// Cuts paths at the edges of a rectangle, so that no coordinate is beyond what Cairo can draw.
package struct PathClipper {
  private let bounds: Rectangle

  package init(bounds: Rectangle) {
    self.bounds = bounds
  }

  /// The parts of the paths within the bounds, in order.
  package func clipped(_ paths: [[Point]]) -> [[Point]] {
    paths.flatMap { path in
      path.allSatisfy(bounds.contains) ? [path] : parts(of: path)
    }
  }

  private func parts(of path: [Point]) -> [[Point]] {
    var parts: [[Point]] = []
    var current: [Point] = []
    for (start, end) in zip(path, path.dropFirst()) {
      guard let (first, last) = visiblePart(from: start, to: end) else { continue }
      if current.last != first {
        if current.count > 1 { parts.append(current) }
        current = [first]
      }
      current.append(last)
    }
    if current.count > 1 { parts.append(current) }
    return parts
  }

  /// The piece of a segment inside the bounds (Liang & Barsky, 1984).
  private func visiblePart(from start: Point, to end: Point) -> (Point, Point)? {
    let x = end.x - start.x
    let y = end.y - start.y
    var entry = 0.0
    var exit = 1.0
    let edges = [
      (-x, start.x - bounds.minX), (x, bounds.maxX - start.x),
      (-y, start.y - bounds.minY), (y, bounds.maxY - start.y),
    ]
    for (speed, distance) in edges {
      if speed == 0 {
        if distance < 0 { return nil }
      } else if speed < 0 {
        entry = max(entry, distance / speed)
      } else {
        exit = min(exit, distance / speed)
      }
    }
    guard entry <= exit else { return nil }
    let first = entry == 0 ? start : Point(x: start.x + entry * x, y: start.y + entry * y)
    let last = exit == 1 ? end : Point(x: start.x + exit * x, y: start.y + exit * y)
    return (inside(first), inside(last))
  }

  /// The point moved onto the bounds where rounding, at 10¹² pixels, has put it beside them.
  private func inside(_ point: Point) -> Point {
    Point(
      x: min(max(point.x, bounds.minX), bounds.maxX),
      y: min(max(point.y, bounds.minY), bounds.maxY))
  }
}
