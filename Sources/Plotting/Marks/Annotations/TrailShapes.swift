/// The parts of a path with a direction.
package struct TrailShapes {
  package var theme: Theme
  package var color: Color
  package var dashes: [Double]
  package var width: Double

  /// The distance between arrow heads.
  private static let headDistance = 110.0
  /// Into how many pieces of one colour a fading path is cut.
  private static let fadingSteps = 48

  package init(theme: Theme, color: Color, dashes: [Double], width: Double) {
    self.theme = theme
    self.color = color
    self.dashes = dashes
    self.width = width
  }

  /// How far the marker of the end reaches from its centre.
  package var reach: Double { width + 4 }

  package func lines(_ paths: [[Point]], isFading: Bool) -> [SceneItem] {
    let rim = LineStyle(color: theme.background, width: width + 2.4, hasRoundEnds: true)
    let style = LineStyle(
      color: color, width: width, dashes: dashes.map { $0 * width }, hasRoundEnds: dashes.isEmpty)
    let rulers = paths.map(PathRuler.init)
    let total = rulers.reduce(0) { $0 + $1.length }
    guard isFading, total > 0 else { return [.lines(paths, rim), .lines(paths, style)] }
    let pale = Oklab(theme.background).mixed(with: Oklab(color), 0.25)
    var items: [SceneItem] = [.lines(paths, rim)]
    var travelled = 0.0
    for ruler in rulers {
      let count = max(1, Int(ruler.length / total * Double(Self.fadingSteps)))
      for piece in 0..<count {
        let start = ruler.length * Double(piece) / Double(count)
        let end = ruler.length * Double(piece + 1) / Double(count)
        var pieceStyle = style
        pieceStyle.color = pale.mixed(with: Oklab(color), (travelled + end) / total).color
        items.append(.lines([ruler.part(start...end)], pieceStyle))
      }
      travelled += ruler.length
    }
    return items
  }

  /// Arrow heads in the middles of steps, evenly along each path.
  package func heads(_ paths: [[Point]]) -> [SceneItem] {
    let shape = ArrowShape(width: width)
    var tips: [Point] = []
    var heads: [[Point]] = []
    for path in paths {
      let ruler = PathRuler(path)
      let count = max(1, Int((ruler.length / Self.headDistance).rounded()))
      for index in 0..<count where ruler.length > 3 * shape.headLength {
        let place = ruler.length * (Double(index) + 0.5) / Double(count)
        let (tip, tail) = ruler.arrow(
          around: place, length: shape.headLength, longestStep: Self.headDistance)
        // Where a path swings to and fro in one place, one head is enough.
        if tips.contains(where: { Mathematics.length($0.x - tip.x, $0.y - tip.y) < 28 }) {
          continue
        }
        tips.append(tip)
        heads.append(shape.head(at: tip, from: tail))
      }
    }
    let rim = LineStyle(color: theme.background, width: 2)
    return [.lines(heads.map(\.closed), rim)]
      + heads.map { .areas([$0], FillStyle(color: color)) }
  }

  package func steps(_ points: [Point]) -> SceneItem {
    .dots(
      Dots(
        centres: points, colors: [color], radii: [width * 0.5 + 1], rim: theme.background,
        rimWidth: 0.8))
  }

  /// A ring at the start and a disc at the end.
  package func ends(_ start: Point, _ end: Point) -> [(centre: Point, item: SceneItem)] {
    let ground = Dots(
      centres: [start], colors: [theme.background], radii: [width + 3.2], rim: theme.background,
      rimWidth: 0)
    let ring = Dots(
      centres: [start], colors: [theme.background], radii: [width + 0.4], rim: color,
      rimWidth: 1.6)
    let disc = Dots(
      centres: [end], colors: [color], radii: [width + 2.4], rim: theme.background, rimWidth: 1.4)
    return [(start, .dots(ground)), (start, .dots(ring)), (end, .dots(disc))]
  }
}

extension PathRuler {
  /// The ends of an arrow head around a place: in the middle of the step there, if it fits that.
  fileprivate func arrow(
    around place: Double, length: Double, longestStep: Double
  ) -> (tip: Point, tail: Point) {
    let step = self.step(at: place)
    let size = step.upperBound - step.lowerBound
    let isCentred = size > length * 1.5 && size < longestStep * 1.5
    let middle = isCentred ? (step.lowerBound + step.upperBound) / 2 : place
    return (point(at: middle + length / 2), point(at: middle - length / 2))
  }
}
