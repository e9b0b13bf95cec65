import CCairo

/// Fills polygons, and hatches them.
///
/// The polygons of one item are one shape, so that neighbours among them meet without a seam.
struct AreaRenderer {
  let canvas: any Canvas

  func draw(_ polygons: [[Point]], _ style: FillStyle, clip: Rectangle?) {
    addPath(polygons)
    canvas.setColor(style.color)
    cairo_fill(canvas.context)
    guard let hatch = style.hatch else { return }
    canvas.saved {
      addPath(polygons)
      cairo_clip(canvas.context)
      HatchRenderer(canvas: canvas)
        .draw(hatch, style.hatchColor, over: Rectangle(around: polygons.flatMap { $0 }), clip: clip)
    }
  }

  private func addPath(_ polygons: [[Point]]) {
    cairo_new_path(canvas.context)
    for polygon in polygons { canvas.addPolygon(polygon) }
    cairo_set_fill_rule(canvas.context, CAIRO_FILL_RULE_EVEN_ODD)
  }
}
