/// The outlines of markers whose radius is 1.
///
/// All shapes look equally large beside each other: those that are filled have nearly the area of
/// the disc, and strokes reach a little beyond it.
package enum MarkerShape {
  /// The radius of a ring's hole.
  package static let ringHole = 0.5

  /// The corners in order, or nil for what is round.
  package static func outline(_ marker: Marker) -> [Point]? {
    switch marker {
    case .circle, .ring: nil
    case .square: corners([(-1, -1), (1, -1), (1, 1), (-1, 1)], scale: squareSide / 2)
    case .diamond: corners([(0, -1), (1, 0), (0, 1), (-1, 0)], scale: 1.25)
    case .triangle: corners([(0, -1), (rightAngleSide, 0.5), (-rightAngleSide, 0.5)], scale: 1.45)
    case .triangleDown: outline(.triangle)?.map { Point(x: $0.x, y: -$0.y) }
    case .plus: corners(strokes, scale: 1.25)
    case .cross:
      outline(.plus)?.map {
        Point(x: ($0.x - $0.y) * 0.5.squareRoot(), y: ($0.x + $0.y) * 0.5.squareRoot())
      }
    }
  }

  /// A square of this side has the area of the disc.
  package static let squareSide = 1.7725

  /// Half of the side of a triangle whose corners are at distance 1.
  private static let rightAngleSide = 0.75.squareRoot()

  /// The outline of an upright and a level stroke of length 2.
  private static let strokes: [(Double, Double)] = {
    let half = 0.26
    return [
      (-half, -1), (half, -1), (half, -half), (1, -half), (1, half), (half, half), (half, 1),
      (-half, 1), (-half, half), (-1, half), (-1, -half), (-half, -half),
    ]
  }()

  private static func corners(_ places: [(Double, Double)], scale: Double) -> [Point] {
    places.map { Point(x: $0.0 * scale, y: $0.1 * scale) }
  }
}
