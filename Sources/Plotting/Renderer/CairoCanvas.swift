import CCairo

/// An image that Cairo draws on, in units of CSS pixels.
final class CairoCanvas {
  let context: OpaquePointer
  let surface: OpaquePointer
  let scale: Double
  let width: Int
  let height: Int

  /// Creates a canvas of `size` CSS pixels with `scale` pixels of the image for each of them.
  init(size: Size, scale: Double) throws(PlottingError) {
    width = Int((size.width * scale).rounded())
    height = Int((size.height * scale).rounded())
    self.scale = scale
    guard
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      let context = cairo_create(surface)
    else { throw .drawingFailed(part: "the figure", reason: "out of memory") }
    self.surface = surface
    self.context = context
    cairo_scale(context, scale, scale)
    try check("the figure")
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Cairo keeps the first error and draws nothing more: it must be asked after every part.
  func check(_ part: String) throws(PlottingError) {
    var status = cairo_status(context)
    if status == CAIRO_STATUS_SUCCESS { status = cairo_surface_status(surface) }
    guard status != CAIRO_STATUS_SUCCESS else { return }
    let reason = cairo_status_to_string(status).map { String(cString: $0) }
    throw .drawingFailed(part: part, reason: reason ?? "status \(status.rawValue)")
  }

  /// Gives the pixels, 0x00RRGGBB in rows of `stride` pixels, to read or change.
  func withPixels(_ body: (_ pixels: UnsafeMutablePointer<UInt32>, _ stride: Int) -> Void) {
    cairo_surface_flush(surface)
    guard let bytes = cairo_image_surface_get_data(surface) else { return }
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    bytes.withMemoryRebound(to: UInt32.self, capacity: stride * height) { body($0, stride) }
    cairo_surface_mark_dirty(surface)
  }

  func setColor(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.opacity)
  }

  func saved(_ body: () -> Void) {
    cairo_save(context)
    body()
    cairo_restore(context)
  }

  func addRectangle(_ rectangle: Rectangle) {
    cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
  }
}
