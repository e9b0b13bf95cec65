import CCairo

/// Draws a scene on a canvas of any kind.
struct SceneRenderer {
  let text: PangoText

  func draw(_ scene: Scene, on canvas: any Canvas) throws(PlottingError) {
    canvas.fill(with: scene.background)
    for group in scene.groups {
      try canvas.saved { () throws(PlottingError) in
        if let clip = group.clip {
          canvas.addRectangle(clip)
          cairo_clip(canvas.context)
        }
        for item in group.items { try draw(item, on: canvas, clip: group.clip) }
      }
      try canvas.check(group.name)
    }
  }

  private func draw(
    _ item: SceneItem, on canvas: any Canvas, clip: Rectangle?
  ) throws(PlottingError) {
    switch item {
    case .rectangle(let rectangle, let cornerRadius, let color):
      fill(rectangle, cornerRadius: cornerRadius, color, on: canvas)
    case .areas(let polygons, let style):
      AreaRenderer(canvas: canvas).draw(polygons, style, clip: clip)
    case .lines(let paths, let style):
      LineRenderer(canvas: canvas).draw(paths, style)
    case .dots(let dots):
      try canvas.draw(dots, clip: clip)
    case .image(let raster, let place, let isSmooth):
      try canvas.draw(raster, in: place, isSmooth: isSmooth, clip: clip)
    case .text(let placed):
      text.draw(placed, on: canvas)
    }
  }

  private func fill(
    _ rectangle: Rectangle, cornerRadius: Double, _ color: Color, on canvas: any Canvas
  ) {
    let radius = min(cornerRadius, rectangle.width / 2, rectangle.height / 2)
    if radius > 0 {
      canvas.addRectangle(rectangle, cornerRadius: radius)
    } else {
      canvas.addRectangle(rectangle)
    }
    canvas.setColor(color)
    cairo_fill(canvas.context)
  }
}
