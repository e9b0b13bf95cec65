import CCairo

/// Draws patterns of thin lines or dots.
///
/// They start at the lower left corner of the axes, so that equal plots of a grid look equal, and
/// their distances are whole pixels, so that level and upright lines are sharp.
struct HatchRenderer {
  let canvas: any Canvas

  /// Distances in CSS pixels: between parallel lines, of diagonals along an axis, between dots.
  private static let (lineGap, diagonalGap, dotGap) = (6.0, 8.0, 6.0)
  private static let (lineWidth, dotWidth) = (1.0, 2.0)

  /// Draws the pattern where the path that is clipped to may be.
  func draw(_ hatch: Hatch, _ color: Color, over bounds: Rectangle, clip: Rectangle?) {
    let area = bounds.intersection(clip ?? bounds)
    guard area.width > 0, area.height > 0 else { return }
    let start = clip ?? bounds
    let origin = Point(x: start.minX.rounded(.down) + 0.5, y: start.maxY.rounded(.up) - 0.5)
    let context = canvas.context
    cairo_new_path(context)
    for family in Self.families(hatch) { add(family, area, origin) }
    canvas.setColor(color)
    cairo_set_dash(context, nil, 0, 0)
    cairo_set_line_width(context, hatch == .dotted ? Self.dotWidth : Self.lineWidth)
    cairo_set_line_cap(
      context, hatch == .dotted ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_stroke(context)
  }

  private enum Family {
    case vertical, horizontal, rising, falling, dots
  }

  private static func families(_ hatch: Hatch) -> [Family] {
    switch hatch {
    case .rising: [.rising]
    case .falling: [.falling]
    case .crossed: [.rising, .falling]
    case .vertical: [.vertical]
    case .horizontal: [.horizontal]
    case .dotted: [.dots]
    }
  }

  private func add(_ family: Family, _ area: Rectangle, _ origin: Point) {
    switch family {
    case .vertical:
      for x in places(area.minX, area.maxX, from: origin.x, Self.lineGap) {
        addLine(Point(x: x, y: area.minY), Point(x: x, y: area.maxY))
      }
    case .horizontal:
      for y in places(area.minY, area.maxY, from: origin.y, Self.lineGap) {
        addLine(Point(x: area.minX, y: y), Point(x: area.maxX, y: y))
      }
    case .rising, .falling:
      addDiagonals(area, origin, slope: family == .rising ? -1 : 1)
    case .dots:
      addDots(area, origin)
    }
  }

  /// Lines y = slope · x + c that cross the area.
  private func addDiagonals(_ area: Rectangle, _ origin: Point, slope: Double) {
    let (left, right) = (area.minX - 1, area.maxX + 1)
    let crossings = [left, right].map { slope * $0 }.sorted()
    let start = origin.y - slope * origin.x
    for offset in places(
      area.minY - crossings[1], area.maxY - crossings[0], from: start, Self.diagonalGap)
    {
      addLine(Point(x: left, y: slope * left + offset), Point(x: right, y: slope * right + offset))
    }
  }

  /// Rows of dots, every other moved by half a step; a line of no length has two round ends.
  private func addDots(_ area: Rectangle, _ origin: Point) {
    let around = area.expanded(by: Self.dotWidth)
    let rowGap = Self.dotGap / 2
    for y in places(around.minY, around.maxY, from: origin.y, rowGap) {
      let isOdd = Int(((y - origin.y) / rowGap).rounded()) % 2 != 0
      let start = isOdd ? origin.x + rowGap : origin.x
      for x in places(around.minX, around.maxX, from: start, Self.dotGap) {
        addLine(Point(x: x, y: y), Point(x: x, y: y))
      }
    }
  }

  /// The places start + n · step within a range.
  private func places(
    _ lower: Double, _ upper: Double, from start: Double, _ step: Double
  ) -> StrideThrough<Double> {
    stride(from: start + ((lower - start) / step).rounded(.up) * step, through: upper, by: step)
  }

  private func addLine(_ start: Point, _ end: Point) {
    cairo_move_to(canvas.context, start.x, start.y)
    cairo_line_to(canvas.context, end.x, end.y)
  }
}
