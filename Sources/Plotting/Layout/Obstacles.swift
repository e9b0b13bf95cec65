/// What a legend should not cover.
package struct Obstacles: Sendable, Equatable {
  package var paths: [[Point]]
  package var points: [Point]
  package var areas: [Rectangle]

  package init(paths: [[Point]] = [], points: [Point] = [], areas: [Rectangle] = []) {
    self.paths = paths
    self.points = points
    self.areas = areas
  }

  /// Dots within a frame as obstacles: one of those that share a few pixels stands for them all.
  package init(_ dots: Dots, in frame: Rectangle) {
    // A legend keeps a greater distance than a cell is wide.
    var cells = CellSet(frame, cellsPerPixel: 0.5)
    let isMany = dots.centres.count > Self.mostDots
    self.init()
    for (index, centre) in dots.centres.enumerated() {
      if isMany, !frame.contains(centre) || !cells.insert(centre) { continue }
      let radius = dots.radius(at: index)
      if radius <= Self.smallRadius {
        points.append(centre)
      } else {
        areas.append(Rectangle(x: centre.x, y: centre.y, width: 0, height: 0).expanded(by: radius))
      }
    }
  }

  /// A dot of at most this radius counts as a point.
  private static let smallRadius = 4.0
  private static let mostDots = 10_000

  package mutating func add(_ other: Obstacles) {
    paths += other.paths
    points += other.points
    areas += other.areas
  }

  /// How much a rectangle would cover: points, pieces of lines, and areas inside it.
  package func badness(of rectangle: Rectangle) -> Int {
    points.count(where: rectangle.contains)
      + areas.count(where: rectangle.intersects)
      + paths.reduce(0) { $0 + crossings(of: $1, rectangle) }
  }

  private func crossings(of path: [Point], _ rectangle: Rectangle) -> Int {
    guard path.count > 1 else { return path.count(where: rectangle.contains) }
    var count = 0
    for index in 1..<path.count
    where Self.segment(path[index - 1], path[index], meets: rectangle) {
      count += 1
    }
    return count
  }

  /// Whether a segment passes through a rectangle, even with both ends outside.
  private static func segment(
    _ start: Point, _ end: Point, meets rectangle: Rectangle
  ) -> Bool {
    if max(start.x, end.x) < rectangle.minX || min(start.x, end.x) > rectangle.maxX { return false }
    if max(start.y, end.y) < rectangle.minY || min(start.y, end.y) > rectangle.maxY { return false }
    if rectangle.contains(start) || rectangle.contains(end) { return true }
    // The corners all lie on one side of the line exactly when it passes beside the rectangle.
    let sides = [
      (rectangle.minX, rectangle.minY), (rectangle.maxX, rectangle.minY),
      (rectangle.minX, rectangle.maxY), (rectangle.maxX, rectangle.maxY),
    ].map { corner in
      (end.x - start.x) * (corner.1 - start.y) - (end.y - start.y) * (corner.0 - start.x)
    }
    return sides.contains { $0 >= 0 } && sides.contains { $0 <= 0 }
  }
}
