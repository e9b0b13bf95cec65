/// A text with its place.
package struct PlacedText: Sendable, Equatable {
  package var block: TextBlock
  /// The middle of the box that the text fills.
  package var centre: Point
  /// The size of that box before it is turned.
  package var size: Size
  /// How far the text is turned around its centre, clockwise, in degrees: −90 reads upwards.
  package var angle: Double
  package var color: Color
  /// A rim of this colour around the letters keeps them readable over lines and images.
  package var halo: Color?

  package init(
    block: TextBlock, centre: Point, size: Size, angle: Double = 0, color: Color,
    halo: Color? = nil
  ) {
    self.block = block
    self.centre = centre
    self.size = size
    self.angle = angle
    self.color = color
    self.halo = halo
  }

  /// The corners of the turned box, in order.
  package var corners: [Point] {
    let turn = Mathematics.turn(degrees: angle)
    return [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { side in
      let x = side.0 * size.width / 2
      let y = side.1 * size.height / 2
      return Point(
        x: centre.x + x * turn.cosine - y * turn.sine, y: centre.y + x * turn.sine + y * turn.cosine
      )
    }
  }

  /// The upright box around the text as it is drawn.
  package var bounds: Rectangle {
    Rectangle(around: corners)
  }

  /// Whether the turned boxes of two texts have an area in common.
  ///
  /// Two convex shapes are apart exactly if a line along one of their edges separates them.
  package func overlaps(_ other: PlacedText) -> Bool {
    let first = corners
    let second = other.corners
    return !Self.edgeSeparates(first, second) && !Self.edgeSeparates(second, first)
  }

  private static func edgeSeparates(_ shape: [Point], _ other: [Point]) -> Bool {
    [(shape[0], shape[1]), (shape[1], shape[2])].contains { start, end in
      func place(_ point: Point) -> Double {
        (point.x - start.x) * (end.x - start.x) + (point.y - start.y) * (end.y - start.y)
      }
      let own = shape.map(place)
      let others = other.map(place)
      guard let ownLow = own.min(), let ownHigh = own.max(), let low = others.min(),
        let high = others.max()
      else { return true }
      // Touching edges do not overlap, rounding included.
      let slack = (ownHigh - ownLow) * 1e-9
      return high <= ownLow + slack || low >= ownHigh - slack
    }
  }
}
