/// The stamps of one marker in all radii and at all positions that a drawing needs.
///
/// Radii are rounded to a quarter of a pixel, and so are positions: no eye sees the difference.
struct DotStamps {
  private static let phases = 4
  private static let radiiPerPixel = 4.0
  /// No centre is further left of, or above, the image than this.
  private static let origin = 64.0

  private let marker: Marker
  private let rimWidth: Double
  /// By radius and phase; drawn when they are first needed.
  private var stamps: [DotStamp?]

  /// Stamps with a rim and radii of at most so many pixels.
  init(_ marker: Marker, largestRadius: Double, rimWidth: Double) {
    self.marker = marker
    // The edges of squares are sharp, because they lie between pixels.
    self.rimWidth = marker == .square ? rimWidth.rounded() : rimWidth
    // The smallest stamp has a quarter of a pixel, even for dots of no size.
    let radii = max(Int((largestRadius * Self.radiiPerPixel).rounded()), 1) + 1
    stamps = Array(repeating: nil, count: radii * Self.phases * Self.phases)
  }

  /// The stamp for a dot, and the pixel under the stamp's upper left corner.
  mutating func stamp(
    at centre: Point, radius: Double
  ) -> (stamp: DotStamp, column: Int, row: Int) {
    let size = max(Int(radius * Self.radiiPerPixel + 0.5), 1)
    let place = marker == .square ? Self.sharp(centre, size: size) : centre
    // Quarters of pixels, counted from the left of all places, because to truncate is faster than
    // to round.
    let x = Int((place.x + Self.origin) * Double(Self.phases))
    let y = Int((place.y + Self.origin) * Double(Self.phases))
    let column = x % Self.phases
    let row = y % Self.phases
    let index = (size * Self.phases + row) * Self.phases + column
    let stamp = stamps[index] ?? draw(index, size: size, column: column, row: row)
    let corner = Int(Self.origin) + stamp.reach
    return (stamp, x / Self.phases - corner, y / Self.phases - corner)
  }

  private mutating func draw(_ index: Int, size: Int, column: Int, row: Int) -> DotStamp {
    let isSquare = marker == .square
    // In the middle of what is rounded to it; squares have only whole and half pixels.
    let shift = isSquare ? 0 : 0.5
    let phase = Point(
      x: (Double(column) + shift) / Double(Self.phases),
      y: (Double(row) + shift) / Double(Self.phases))
    let radius =
      isSquare
      ? Self.sharpSide(size: size) / MarkerShape.squareSide : Double(size) / Self.radiiPerPixel
    let stamp = DotStamp(marker, radius: radius, rimWidth: rimWidth, phase: phase)
    stamps[index] = stamp
    return stamp
  }

  /// The nearest centre whose square lies between pixels.
  private static func sharp(_ centre: Point, size: Int) -> Point {
    let half = sharpSide(size: size) / 2
    return Point(
      x: (centre.x - half).rounded() + half, y: (centre.y - half).rounded() + half)
  }

  /// A square's side in whole pixels.
  private static func sharpSide(size: Int) -> Double {
    max((Double(size) / radiiPerPixel * MarkerShape.squareSide).rounded(), 1)
  }
}
