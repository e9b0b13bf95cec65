/// Finds the place of a text beside a point.
package struct AnnotationPlace {
  package var anchor: Point
  package var size: Size
  package var frame: Rectangle
  package var hasLeader: Bool

  /// From the point to the text: beside a dot, or far enough for a leader to be seen.
  private var distance: Double { hasLeader ? 30 : 7 }

  package init(anchor: Point, size: Size, frame: Rectangle, hasLeader: Bool) {
    self.anchor = anchor
    self.size = size
    self.frame = frame
    self.hasLeader = hasLeader
  }

  /// The middle of a text that is moved away from the point.
  package func centre(_ offset: Point) -> Point {
    Point(x: anchor.x + offset.x, y: anchor.y + offset.y)
  }

  /// The middle of the text at the first side that has room, or where it sticks out least.
  package var best: Point {
    let straight = [(0.0, -1.0), (1, 0), (0, 1), (-1, 0)]
    let diagonal = [(1.0, -1.0), (-1, -1), (1, 1), (-1, 1)]
    let sides = hasLeader ? diagonal + straight : straight + diagonal
    let inner = frame.expanded(by: -2)
    var best = anchor
    var least = Double.infinity
    for side in sides {
      // A leader on the diagonal needs less of a distance on either axis.
      let reach = side.0 != 0 && side.1 != 0 ? distance * 0.75 : distance
      let middle = Point(
        x: anchor.x + side.0 * (size.width / 2 + reach),
        y: anchor.y + side.1 * (size.height / 2 + reach))
      let box = box(around: middle)
      let excess =
        max(inner.minX - box.minX, 0) + max(box.maxX - inner.maxX, 0)
        + max(inner.minY - box.minY, 0) + max(box.maxY - inner.maxY, 0)
      if excess < least {
        least = excess
        best = middle
      }
    }
    return best
  }

  /// The line from the edge of the text to just before the point, or nil if there is no room.
  package func leader(from text: Rectangle) -> [Point]? {
    let box = text.expanded(by: 2)
    let start = Point(
      x: min(max(anchor.x, box.minX), box.maxX), y: min(max(anchor.y, box.minY), box.maxY))
    let length = Mathematics.length(anchor.x - start.x, anchor.y - start.y)
    guard length > 8 else { return nil }
    let part = (length - 4) / length
    return [
      start,
      Point(
        x: start.x + (anchor.x - start.x) * part, y: start.y + (anchor.y - start.y) * part),
    ]
  }

  private func box(around middle: Point) -> Rectangle {
    Rectangle(
      x: middle.x - size.width / 2, y: middle.y - size.height / 2, width: size.width,
      height: size.height)
  }
}
