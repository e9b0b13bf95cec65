/// Merges points that lie on one straight line, whichever way the line runs.
///
/// Points are merged while they stay within a distance of the first segment's direction; the
/// furthest point on either side is kept, so that a stroke back over itself loses nothing.
package struct DirectionReducer: PathReducer {
  private let tolerance: Double
  private var path: [Point] = []
  private var anchor: Point?
  private var direction = Point(x: 0, y: 0)
  private var forward = 0.0
  private var backward = 0.0
  private var furthest: Point?
  private var nearest: Point?
  private var last = Point(x: 0, y: 0)

  package init(tolerance: Double) {
    self.tolerance = tolerance
  }

  package mutating func add(_ point: Point) {
    guard let origin = anchor else {
      path.append(point)
      anchor = point
      last = point
      return
    }
    if furthest == nil {
      start(from: origin, towards: point)
      return
    }
    let offset = Point(x: point.x - origin.x, y: point.y - origin.y)
    let along = offset.x * direction.x + offset.y * direction.y
    let across = offset.x * direction.y - offset.y * direction.x
    guard abs(across) <= tolerance else {
      flush()
      start(from: last, towards: point)
      return
    }
    if along > forward {
      forward = along
      furthest = point
    } else if along < backward {
      backward = along
      nearest = point
    }
    last = point
  }

  package mutating func finish() -> [Point] {
    flush()
    let finished = path
    path = []
    anchor = nil
    furthest = nil
    return finished
  }

  private mutating func start(from origin: Point, towards point: Point) {
    anchor = origin
    let x = point.x - origin.x
    let y = point.y - origin.y
    let length = (x * x + y * y).squareRoot()
    guard length > tolerance else { return }
    direction = Point(x: x / length, y: y / length)
    forward = length
    backward = 0
    furthest = point
    nearest = nil
    last = point
  }

  private mutating func flush() {
    guard let furthest else { return }
    if let nearest, path.last != nearest { path.append(nearest) }
    if path.last != furthest { path.append(furthest) }
    if path.last != last { path.append(last) }
    self.furthest = nil
    nearest = nil
  }
}
