/// Writes digits on a sheet of 28×28 pixels, one after the other, reusing its memory.
struct DigitWriter {
  /// The sheet with the digit that was written last.
  private(set) var sheet = PixelSheet()

  /// Clears the sheet and writes a digit in the middle of it.
  mutating func write(_ digit: Int, by hand: Hand, using generator: inout SeededGenerator) {
    let posture = Posture(of: hand, using: &generator)
    var path = hand.path(of: digit)
    for index in path.points.indices { path.points[index] = posture(path.points[index]) }
    let size = Float(generator.uniform(in: 16...20.5))
    let radius = Float(hand.penRadius * exp(generator.normal(standardDeviation: 0.1))) * size / 20
    let shift = SheetPoint(
      Float(generator.uniform(in: -1.6...1.6)), Float(generator.uniform(in: -1.6...1.6)))
    path.fit(size - 2 * radius, around: Float(PixelSheet.side) / 2 + shift, margin: radius + 1.5)
    sheet.clear()
    ink(path, radius: radius, using: &generator)
    sheet.addGrain(0.15, using: &generator)
  }

  /// Moves the pen along a path, pressing now more, now less.
  private mutating func ink(
    _ path: PenPath, radius: Float, using generator: inout SeededGenerator
  ) {
    let pressure = radius * Float(generator.uniform(in: 0...0.2))
    let phase = Float(generator.uniform(in: 0...2 * Double.pi))
    let periods = Float(generator.uniform(in: 0.5...2))
    let pace = 2 * Float.pi * periods / Float(path.points.count)
    var previous = radius
    for (index, point) in path.points.enumerated() {
      let current = radius + pressure * sine(phase + pace * Float(index))
      if !path.isStart[index] {
        sheet.draw(from: path.points[index - 1], radius: previous, to: point, radius: current)
      }
      previous = current
    }
  }
}

extension PenPath {
  /// Scales the path until its longer side measures `size`, and moves the middle of its ink, the
  /// mean of its steps weighted by their lengths, to `center`, or less far where it would come nearer
  /// than `margin` to an edge of the sheet.
  fileprivate mutating func fit(_ size: Float, around center: SheetPoint, margin: Float) {
    var (low, high) = (points[0], points[0])
    var (mass, moment) = (Float(0), SheetPoint.zero)
    for index in points.indices {
      low = pointwiseMin(low, points[index])
      high = pointwiseMax(high, points[index])
      if isStart[index] { continue }
      let ink = (points[index] - points[index - 1]).length
      mass += ink
      moment += ink / 2 * (points[index] + points[index - 1])
    }
    let scale = size / (high - low).max()
    let shift = (center - moment / mass * scale).clamped(
      lowerBound: margin - low * scale,
      upperBound: Float(PixelSheet.side) - margin - high * scale)
    for index in points.indices { points[index] = points[index] * scale + shift }
  }
}
