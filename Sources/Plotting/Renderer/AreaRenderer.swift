import CCairo

/// Fills polygons so that neighbours meet without seams, and hatches them.
///
/// Where the edge between two areas crosses a pixel, each covers it in part, and what is behind
/// them shows through. In images, edges of upright rectangles are therefore moved onto pixels;
/// other opaque areas get a hair's breadth of their own colour around them.
struct AreaRenderer {
  let canvas: any Canvas

  func draw(_ polygons: [[Point]], _ style: FillStyle, clip: Rectangle?) {
    let polygons = polygons.filter { $0.count > 2 }
    guard !polygons.isEmpty else { return }
    let areRectangles = polygons.allSatisfy(Self.isUprightRectangle)
    let isSnapped = areRectangles && !canvas.isVector
    let shapes = isSnapped ? polygons.map(snapped) : polygons
    addPath(shapes)
    canvas.setColor(style.color)
    cairo_fill(canvas.context)
    if style.color.opacity >= 1, !isSnapped { drawEdges(shapes, style.color) }
    guard let hatch = style.hatch else { return }
    canvas.saved {
      addPath(shapes)
      cairo_clip(canvas.context)
      HatchRenderer(canvas: canvas)
        .draw(hatch, style.hatchColor, over: Rectangle(around: shapes.flatMap { $0 }), clip: clip)
    }
  }

  private func addPath(_ polygons: [[Point]]) {
    cairo_new_path(canvas.context)
    for polygon in polygons { canvas.addPolygon(polygon) }
    cairo_set_fill_rule(canvas.context, CAIRO_FILL_RULE_EVEN_ODD)
  }

  private func drawEdges(_ polygons: [[Point]], _ color: Color) {
    let style = LineStyle(color: color, width: canvas.isVector ? 0.7 : 1 / canvas.scale)
    let closed = polygons.filter(Self.hasArea).map { $0 + $0.prefix(1) }
    LineRenderer(canvas: canvas).draw(closed, style)
  }

  /// A bar of height 0 must not become a line.
  private static func hasArea(_ polygon: [Point]) -> Bool {
    let bounds = Rectangle(around: polygon)
    return bounds.width > 1e-6 && bounds.height > 1e-6
  }

  private static func isUprightRectangle(_ polygon: [Point]) -> Bool {
    let corners = polygon.first == polygon.last ? polygon.dropLast() : polygon[...]
    guard corners.count == 4 else { return false }
    return zip(corners, corners.dropFirst() + corners.prefix(1)).enumerated().allSatisfy {
      index, edge in
      let isLevel = (corners[0].y == corners[1].y) == (index % 2 == 0)
      return isLevel ? edge.0.y == edge.1.y : edge.0.x == edge.1.x
    }
  }

  /// The rectangle with its edges between pixels, unless it is thinner than one.
  private func snapped(_ polygon: [Point]) -> [Point] {
    let bounds = Rectangle(around: polygon)
    func snap(_ place: Double, _ length: Double) -> Double {
      length * canvas.scale < 1 ? place : (place * canvas.scale).rounded() / canvas.scale
    }
    return polygon.map { Point(x: snap($0.x, bounds.width), y: snap($0.y, bounds.height)) }
  }
}
