import CCairo

/// Something that Cairo draws on, in units of CSS pixels: an image, or a page of a vector file.
protocol Canvas: AnyObject {
  var context: OpaquePointer { get }
  var surface: OpaquePointer { get }
  /// Pixels per CSS pixel: those of the image, or of images within a vector file.
  var scale: Double { get }
  /// Whether shapes stay shapes, to be drawn by another program at any size.
  var isVector: Bool { get }

  func draw(_ dots: Dots, clip: Rectangle?) throws(PlottingError)
  func draw(
    _ raster: Raster, in place: Rectangle, isSmooth: Bool, clip: Rectangle?
  ) throws(PlottingError)
}

extension Canvas {
  /// Cairo keeps the first error and draws nothing more: it must be asked after every part.
  func check(_ part: String) throws(PlottingError) {
    var status = cairo_status(context)
    if status == CAIRO_STATUS_SUCCESS { status = cairo_surface_status(surface) }
    guard status != CAIRO_STATUS_SUCCESS else { return }
    let reason = cairo_status_to_string(status).map { String(cString: $0) }
    throw .drawingFailed(part: part, reason: reason ?? "status \(status.rawValue)")
  }

  func setColor(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.opacity)
  }

  /// Covers everything.
  func fill(with color: Color) {
    setColor(color)
    cairo_paint(context)
  }

  func saved<Failure>(_ body: () throws(Failure) -> Void) throws(Failure) {
    cairo_save(context)
    defer { cairo_restore(context) }
    try body()
  }

  func addRectangle(_ rectangle: Rectangle) {
    cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
  }

  /// Adds a polygon to the path, closed.
  func addPolygon(_ points: [Point]) {
    for (index, point) in points.enumerated() {
      if index == 0 {
        cairo_move_to(context, point.x, point.y)
      } else {
        cairo_line_to(context, point.x, point.y)
      }
    }
    cairo_close_path(context)
  }

  /// Adds an upright rectangle with round corners to the path.
  func addRectangle(_ rectangle: Rectangle, cornerRadius radius: Double) {
    let inner = rectangle.expanded(by: -radius)
    cairo_new_path(context)
    for (index, corner) in [
      (inner.maxX, inner.minY), (inner.maxX, inner.maxY), (inner.minX, inner.maxY),
      (inner.minX, inner.minY),
    ].enumerated() {
      let start = (Double(index) - 1) * .pi / 2
      cairo_arc(context, corner.0, corner.1, radius, start, start + .pi / 2)
    }
    cairo_close_path(context)
  }
}
