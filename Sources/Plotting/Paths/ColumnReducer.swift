/// Keeps the first, lowest, highest and last point of each column of pixels.
///
/// The drawn line is the same to the pixel. Source: M4 (Jugel, Jerzak, Hackenbroich & Markl, 2014).
package struct ColumnReducer: PathReducer {
  private let resolution: Double
  private var path: [Point] = []
  private var column = -Double.infinity
  private var first = Point(x: 0, y: 0)
  private var last = Point(x: 0, y: 0)
  private var lowest = Point(x: 0, y: 0)
  private var highest = Point(x: 0, y: 0)
  private var lowestCameFirst = true
  private var count = 0

  package init(resolution: Double) {
    self.resolution = resolution
  }

  package mutating func add(_ point: Point) {
    let next = (point.x * resolution).rounded(.down)
    if count == 0 || next != column {
      flush()
      column = next
      first = point
      lowest = point
      highest = point
    } else if point.y < lowest.y {
      lowest = point
      lowestCameFirst = false
    } else if point.y > highest.y {
      highest = point
      lowestCameFirst = true
    }
    last = point
    count += 1
  }

  package mutating func finish() -> [Point] {
    flush()
    let finished = path
    path = []
    return finished
  }

  private mutating func flush() {
    guard count > 0 else { return }
    path.append(first)
    for extreme in lowestCameFirst ? [lowest, highest] : [highest, lowest]
    where extreme != first && extreme != last {
      path.append(extreme)
    }
    if last != first || count > 1 && path.count == 1 { path.append(last) }
    count = 0
  }
}
