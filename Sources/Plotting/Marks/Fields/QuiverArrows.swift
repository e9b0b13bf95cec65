/// The arrows of a vector field on the figure.
package struct QuiverArrows {
  private let area: PlotArea
  private let centres: [Point]
  /// Each vector in CSS pixels for one unit of time, y downwards.
  private let motions: [Point]
  /// The length that the longest arrow may have.
  private let room: Double

  /// Below this length an arrow has no direction that could be seen.
  private static let shortest = 1.5

  package init(
    x: [Double], y: [Double], u: [Double], v: [Double], area: PlotArea,
    cells: (columns: Int, rows: Int)?
  ) {
    self.area = area
    centres = zip(x, y).map { area.place(x: $0, y: $1) }
    motions = x.indices.map { index in
      Point(x: u[index] * area.x.slope(at: x[index]), y: v[index] * area.y.slope(at: y[index]))
    }
    let spacing =
      cells.map { min(area.frame.width / Double($0.columns), area.frame.height / Double($0.rows)) }
      ?? Self.spacing(of: centres.filter { area.frame.contains($0) })
    room = min(max(spacing, 6), 64) * 0.92
  }

  /// The distance of neighbours, if the points were spread evenly over the room that they take.
  private static func spacing(of points: [Point]) -> Double {
    guard points.count > 1 else { return 40 }
    let bounds = Rectangle(around: points)
    let steps = Double(points.count - 1)
    if min(bounds.width, bounds.height) < 1 { return max(bounds.width, bounds.height) / steps }
    return (bounds.width * bounds.height).squareRoot() / (Double(points.count).squareRoot() - 1)
  }

  package func drawing(width: Double, color: (Int) -> Color) -> MarkDrawing {
    let lengths = motions.map { Mathematics.length($0.x, $0.y) }
    let longest = lengths.filter(Extent.isDrawable).max() ?? 0
    let shape = ArrowShape(width: min(width, room / 8))
    var rims: [[Point]] = []
    var items: [SceneItem] = []
    for (index, centre) in centres.enumerated()
    where area.frame.expanded(by: room / 2).contains(centre) && Extent.isDrawable(lengths[index]) {
      let part = longest > 0 ? lengths[index] / longest : 0
      if part * room < Self.shortest {
        items.append(dot(centre, shape, color(index)))
        continue
      }
      let half = part * room / 2
      let x = motions[index].x / lengths[index] * half
      let y = motions[index].y / lengths[index] * half
      let outline = shape.outline(
        from: Point(x: centre.x - x, y: centre.y - y),
        to: Point(x: centre.x + x, y: centre.y + y))
      rims.append(outline.closed)
      items.append(.areas([outline], FillStyle(color: color(index))))
    }
    let rim = LineStyle(color: area.theme.background.opacity(0.7), width: 1.6)
    let shown = centres.filter { area.frame.contains($0) }
    return MarkDrawing(
      items: [.lines(rims, rim)] + items, obstacles: Obstacles(paths: rims, points: shown),
      overhang: min(room / 2, area.theme.tickLength + area.theme.tickLabelGap))
  }

  private func dot(_ centre: Point, _ shape: ArrowShape, _ color: Color) -> SceneItem {
    .dots(
      Dots(
        centres: [centre], colors: [color], radii: [max(shape.width * 0.7, 0.8)],
        rim: area.theme.background.opacity(0.7), rimWidth: 0.8))
  }
}

extension AxisMapping {
  /// CSS pixels for each unit of the axis at a value.
  package func slope(at value: Double) -> Double {
    let domain = domain
    let span = domain.upperBound - domain.lowerBound
    if scale.isLinear {
      return (position(of: domain.upperBound) - position(of: domain.lowerBound)) / span
    }
    let step = (value == 0 ? span : abs(value)) * 1e-6
    return (position(of: value + step) - position(of: value)) / step
  }
}
