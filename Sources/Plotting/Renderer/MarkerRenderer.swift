import CCairo

/// Draws dots as shapes, each with its rim.
struct MarkerRenderer {
  let canvas: any Canvas

  func draw(_ dots: Dots) {
    guard let firstColor = dots.colors.first, let firstRadius = dots.radii.first else { return }
    let context = canvas.context
    cairo_set_line_width(context, dots.rimWidth * 2)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
    for (index, centre) in dots.centres.enumerated() {
      let radius = dots.radii.indices.contains(index) ? dots.radii[index] : firstRadius
      cairo_new_path(context)
      addShape(dots.marker, centre, radius)
      if dots.rimWidth > 0 {
        canvas.setColor(dots.rim)
        cairo_stroke_preserve(context)
      }
      canvas.setColor(dots.colors.indices.contains(index) ? dots.colors[index] : firstColor)
      cairo_fill(context)
    }
  }

  private func addShape(_ marker: Marker, _ centre: Point, _ radius: Double) {
    guard let outline = MarkerShape.outline(marker) else {
      addCircle(centre, radius)
      if marker == .ring { addCircle(centre, radius * MarkerShape.ringHole) }
      return
    }
    canvas.addPolygon(
      outline.map { Point(x: centre.x + radius * $0.x, y: centre.y + radius * $0.y) })
  }

  private func addCircle(_ centre: Point, _ radius: Double) {
    cairo_new_sub_path(canvas.context)
    cairo_arc(canvas.context, centre.x, centre.y, radius, 0, 2 * .pi)
    cairo_close_path(canvas.context)
  }
}
