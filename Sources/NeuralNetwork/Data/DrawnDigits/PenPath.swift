/// The path of a pen in short straight steps.
struct PenPath: Sendable {
  /// Where the steps begin and end.
  var points: [SheetPoint] = []
  /// Whether the pen comes down at this point, rather than from the point before it.
  private(set) var isStart: [Bool] = []

  /// Follows the strokes of a glyph in steps of about 7 of its units.
  init(_ glyph: Glyph) {
    for stroke in glyph.strokes {
      append(stroke.points[0], isStart: true)
      for index in stroke.points.indices.dropLast() { follow(stroke, from: index) }
    }
  }

  /// Adds the steps from a point of a stroke to the next one.
  private mutating func follow(_ stroke: Glyph.Stroke, from index: Int) {
    let points = stroke.points
    let (start, end) = (points[index], points[index + 1])
    let before = index > 0 ? points[index - 1] : start + (start - end)
    let after = index + 2 < points.count ? points[index + 2] : end + (end - start)
    let steps = max(2, Int(((end - start).length / 7).rounded(.up)))
    for step in 1...steps {
      let t = Float(step) / Float(steps)
      let place =
        stroke.isSmooth
        ? Self.spline(t, before, start, end, after) : start + t * (end - start)
      append(place, isStart: false)
    }
  }

  private mutating func append(_ point: SheetPoint, isStart: Bool) {
    points.append(point)
    self.isStart.append(isStart)
  }

  /// The cubic from `start` (t = 0) to `end` (t = 1) whose slope at each is half the chord between
  /// the point's two neighbours.
  ///
  /// E. Catmull and R. Rom, "A Class of Local Interpolating Splines", Computer Aided Geometric
  /// Design, 1974.
  private static func spline(
    _ t: Float, _ before: SheetPoint, _ start: SheetPoint, _ end: SheetPoint, _ after: SheetPoint
  ) -> SheetPoint {
    let eased = t * t * (3 - 2 * t)
    let leaving = 0.5 * t * (1 - t) * (1 - t)
    let arriving = 0.5 * t * t * (t - 1)
    return start + eased * (end - start) + leaving * (end - before) + arriving * (after - start)
  }
}

extension SheetPoint {
  /// The distance from (0, 0).
  var length: Float {
    (self * self).sum().squareRoot()
  }
}
