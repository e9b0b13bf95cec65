import CCairo

/// Draws a scene into pixels.
struct SceneRenderer {
  let text: PangoText

  func canvas(for scene: Scene, scale: Double) throws(PlottingError) -> CairoCanvas {
    let canvas = try CairoCanvas(size: scene.size, scale: scale)
    canvas.setColor(scene.background)
    cairo_paint(canvas.context)
    for group in scene.groups {
      canvas.saved {
        if let clip = group.clip {
          canvas.addRectangle(clip)
          cairo_clip(canvas.context)
        }
        for item in group.items { draw(item, on: canvas, clip: group.clip) }
      }
      try canvas.check(group.name)
    }
    return canvas
  }

  private func draw(_ item: SceneItem, on canvas: CairoCanvas, clip: Rectangle?) {
    switch item {
    case .rectangle(let rectangle, let cornerRadius, let color):
      fill(rectangle, cornerRadius: cornerRadius, color, on: canvas)
    case .areas(let polygons, let style):
      fill(polygons, style, on: canvas)
    case .lines(let paths, let style):
      LineRenderer(canvas: canvas).draw(paths, style)
    case .dots(let dots):
      DotRenderer(canvas: canvas).draw(dots, clip: clip)
    case .image(let raster, let place, let isSmooth):
      ImageRenderer(canvas: canvas).draw(raster, in: place, isSmooth: isSmooth)
    case .text(let placed):
      text.draw(placed, on: canvas)
    }
  }

  private func fill(
    _ rectangle: Rectangle, cornerRadius: Double, _ color: Color, on canvas: CairoCanvas
  ) {
    let radius = min(cornerRadius, rectangle.width / 2, rectangle.height / 2)
    canvas.setColor(color)
    if radius <= 0 {
      canvas.addRectangle(rectangle)
    } else {
      let corners = [
        (rectangle.maxX - radius, rectangle.minY + radius),
        (rectangle.maxX - radius, rectangle.maxY - radius),
        (rectangle.minX + radius, rectangle.maxY - radius),
        (rectangle.minX + radius, rectangle.minY + radius),
      ]
      cairo_new_path(canvas.context)
      for (index, corner) in corners.enumerated() {
        let start = (Double(index) - 1) * .pi / 2
        cairo_arc(canvas.context, corner.0, corner.1, radius, start, start + .pi / 2)
      }
      cairo_close_path(canvas.context)
    }
    cairo_fill(canvas.context)
  }

  private func fill(_ polygons: [[Point]], _ style: FillStyle, on canvas: CairoCanvas) {
    cairo_new_path(canvas.context)
    for polygon in polygons {
      for (index, point) in polygon.enumerated() {
        if index == 0 {
          cairo_move_to(canvas.context, point.x, point.y)
        } else {
          cairo_line_to(canvas.context, point.x, point.y)
        }
      }
      cairo_close_path(canvas.context)
    }
    canvas.setColor(style.color)
    cairo_set_fill_rule(canvas.context, CAIRO_FILL_RULE_EVEN_ODD)
    cairo_fill(canvas.context)
  }
}
