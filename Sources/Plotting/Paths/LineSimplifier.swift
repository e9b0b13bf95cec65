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
