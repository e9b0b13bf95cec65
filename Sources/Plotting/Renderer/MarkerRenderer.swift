import CCairo

/// Draws dots as paths, each with its rim: those in vector formats, and those too large for stamps.
struct MarkerRenderer {
  let canvas: any Canvas

  func draw(_ dots: Dots) {
    guard !dots.colors.isEmpty, !dots.radii.isEmpty else { return }
    cairo_set_line_width(canvas.context, 2 * dots.rimWidth)
    for (index, centre) in dots.centres.enumerated() {
      MarkerPath.begin(
        dots.marker, centre: centre, radius: dots.radius(at: index), in: canvas.context)
      if dots.rimWidth > 0 {
        canvas.setColor(dots.rim)
        cairo_stroke_preserve(canvas.context)
      }
      canvas.setColor(dots.color(at: index))
      cairo_fill(canvas.context)
    }
  }
}
