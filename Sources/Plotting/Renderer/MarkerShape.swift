/// The outlines of points, all about as large to the eye as the disc of their radius.
enum MarkerShape {
  /// The part of a ring's radius that is empty.
  static let ringHole = 0.55

  /// The corners of a shape of radius 1 around the origin, y downwards; nil for what is round.
  static func outline(_ marker: Marker) -> [Point]? {
    switch marker {
    case .circle, .ring: nil
    case .square: square
    case .diamond: turned(square)
    case .triangle: triangle(upwards: true)
    case .triangleDown: triangle(upwards: false)
    case .plus: plus
    case .cross: turned(plus)
    }
  }

  /// A square with the area of the disc: its half side is √π / 2.
  private static let square: [Point] = {
    let half = Double.pi.squareRoot() / 2
    return Rectangle(x: -half, y: -half, width: 2 * half, height: 2 * half).corners
  }()

  /// An equilateral triangle around its centre of mass, with nine tenths of the disc's area.
  private static func triangle(upwards: Bool) -> [Point] {
    let reach = (0.9 * 4 * Double.pi / (3 * 3.0.squareRoot())).squareRoot()
    let half = reach * 3.0.squareRoot() / 2
    let sign = upwards ? 1.0 : -1.0
    return [
      Point(x: 0, y: -sign * reach), Point(x: half, y: sign * reach / 2),
      Point(x: -half, y: sign * reach / 2),
    ]
  }

  private static let plus: [Point] = {
    let (long, thick) = (1.25, 0.3)
    return [
      (-thick, -long), (thick, -long), (thick, -thick), (long, -thick), (long, thick),
      (thick, thick), (thick, long), (-thick, long), (-thick, thick), (-long, thick),
      (-long, -thick), (-thick, -thick),
    ].map { Point(x: $0.0, y: $0.1) }
  }()

  /// The shape turned by an eighth.
  private static func turned(_ shape: [Point]) -> [Point] {
    let half = 0.5.squareRoot()
    return shape.map { Point(x: ($0.x - $0.y) * half, y: ($0.x + $0.y) * half) }
  }
}
