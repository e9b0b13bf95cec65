/// The area between two lines over one x as polygons, broken where either line is.
package struct BandShapes {
  /// The polygons in the area, cut a little beyond the frame.
  package private(set) var polygons: [[Point]] = []
  /// The upper and the lower line, as far as both are there.
  package private(set) var uppers: [[Point]] = []
  package private(set) var lowers: [[Point]] = []

  package init(xs: [Double], lower: [Double], upper: [Double], in area: PlotArea) {
    var run: [(lower: Point, upper: Point)] = []
    for index in xs.indices {
      let low = area.place(x: xs[index], y: lower[index])
      let high = area.place(x: xs[index], y: upper[index])
      if low.x.isNaN || low.y.isNaN || high.y.isNaN {
        add(run, area)
        run = []
      } else {
        run.append((low, high))
      }
    }
    add(run, area)
    let bounds = area.frame.expanded(by: 16)
    polygons = PolygonClipper(bounds: bounds).clipped(polygons)
    uppers = PathClipper(bounds: bounds).clipped(uppers)
    lowers = PathClipper(bounds: bounds).clipped(lowers)
  }

  private mutating func add(_ run: [(lower: Point, upper: Point)], _ area: PlotArea) {
    guard !run.isEmpty else { return }
    var run = run
    if run.count == 1 {
      // A single place has no width of its own: a strip that can be seen.
      let (low, high) = (run[0].lower, run[0].upper)
      run = [-1.0, 1].map { (Point(x: low.x + $0, y: low.y), Point(x: high.x + $0, y: high.y)) }
    }
    let simplifier = LineSimplifier(resolution: area.resolution)
    let lower = simplifier.paths(count: run.count) { run[$0].lower }.flatMap { $0 }
    let upper = simplifier.paths(count: run.count) { run[$0].upper }.flatMap { $0 }
    polygons.append(upper + lower.reversed())
    uppers.append(upper)
    lowers.append(lower)
  }

  /// What a legend should not cover: the lines, and upright strokes through what is between them.
  package var obstacles: Obstacles {
    Obstacles(paths: uppers + lowers + strokes)
  }

  private var strokes: [[Point]] {
    zip(uppers, lowers).flatMap { upper, lower -> [[Point]] in
      guard upper.count > 0, upper.count == lower.count else { return [] }
      return stride(from: 0, to: upper.count, by: max(upper.count / 64, 1)).map {
        [upper[$0], lower[$0]]
      }
    }
  }
}
