/// Turns data into paths with no more detail than the pixels can show.
package struct LineSimplifier {
  /// Pixels of the output per CSS pixel.
  package var resolution: Double

  package init(resolution: Double) {
    self.resolution = resolution
  }

  /// The paths through points, broken wherever a coordinate is not a number.
  package func paths(count: Int, point: (Int) -> Point) -> [[Point]] {
    paths(count, isMonotone: Self.isMonotone(count) { point($0).x }, point)
  }

  /// The paths through the places of two columns, broken wherever a value has no place.
  ///
  /// They are the same as from the places, for half of the arithmetic: whether x only rises or only
  /// falls can be seen from the column, because every scale keeps its order.
  package func paths(x: [Double], y: [Double], in area: PlotArea) -> [[Point]] {
    let isMonotone = Self.isMonotone(x.count) { Extent.isDrawable(x[$0]) ? x[$0] : .nan }
    return paths(x.count, isMonotone: isMonotone) { area.place(x: x[$0], y: y[$0]) }
  }

  private func paths(
    _ count: Int, isMonotone: Bool, _ point: (Int) -> Point
  ) -> [[Point]] {
    isMonotone
      ? collect(ColumnReducer(resolution: resolution), count, point)
      : collect(DirectionReducer(tolerance: 0.1 / resolution), count, point)
  }

  private static func isMonotone(_ count: Int, _ value: (Int) -> Double) -> Bool {
    var last = Double.nan
    var rises = false
    var falls = false
    for index in 0..<count {
      let next = value(index)
      if next > last { rises = true }
      if next < last { falls = true }
      if rises && falls { return false }
      if !next.isNaN { last = next }
    }
    return true
  }

  private func collect<Reducer: PathReducer>(
    _ empty: Reducer, _ count: Int, _ point: (Int) -> Point
  ) -> [[Point]] {
    var reducer = empty
    var paths: [[Point]] = []
    for index in 0..<count {
      let next = point(index)
      if next.x.isNaN || next.y.isNaN {
        let path = reducer.finish()
        if !path.isEmpty { paths.append(path) }
      } else {
        reducer.add(next)
      }
    }
    let path = reducer.finish()
    if !path.isEmpty { paths.append(path) }
    return paths
  }
}

/// Takes points one by one and keeps those that can be seen.
package protocol PathReducer {
  mutating func add(_ point: Point)
  /// The path so far; the reducer starts anew.
  mutating func finish() -> [Point]
}

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
