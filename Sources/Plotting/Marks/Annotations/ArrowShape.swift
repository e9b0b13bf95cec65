/// The outline of an arrow, whose parts shrink together when it is too short for them.
package struct ArrowShape {
  /// The thickness of the shaft.
  package var width: Double

  package init(width: Double) {
    self.width = width
  }

  /// From the tip to the barbs.
  package var headLength: Double { 4.5 + 2.4 * width }
  private var headHalfWidth: Double { 1.8 + 1.1 * width }

  /// Shaft and head as one polygon.
  package func outline(from tail: Point, to tip: Point) -> [Point] {
    let length = Mathematics.length(tip.x - tail.x, tip.y - tail.y)
    guard length > 0 else { return [] }
    let size = min(1, length / (headLength * 1.2))
    let half = width / 2 * size
    let head = headLength * size
    let barb = headHalfWidth * size
    let frame = Frame(tip: tip, tail: tail, length: length)
    return [
      frame.point(length, half), frame.point(head * 0.88, half), frame.point(head, barb),
      frame.point(0, 0), frame.point(head, -barb), frame.point(head * 0.88, -half),
      frame.point(length, -half),
    ]
  }

  /// The head alone, on a line that comes from a point.
  package func head(at tip: Point, from tail: Point) -> [Point] {
    let length = Mathematics.length(tip.x - tail.x, tip.y - tail.y)
    guard length > 0 else { return [] }
    let frame = Frame(tip: tip, tail: tail, length: length)
    return [
      tip, frame.point(headLength, headHalfWidth), frame.point(headLength * 0.88, 0),
      frame.point(headLength, -headHalfWidth),
    ]
  }

  /// Distances backwards from the tip and sideways.
  private struct Frame {
    let tip: Point
    let x: Double
    let y: Double

    init(tip: Point, tail: Point, length: Double) {
      self.tip = tip
      x = (tail.x - tip.x) / length
      y = (tail.y - tip.y) / length
    }

    func point(_ back: Double, _ side: Double) -> Point {
      Point(x: tip.x + back * x - side * y, y: tip.y + back * y + side * x)
    }
  }
}

extension [Point] {
  /// The polygon with its first point repeated, as closed lines have it.
  package var closed: [Point] {
    self + prefix(1)
  }
}
