import CCairo

/// An image that Cairo draws on, in units of CSS pixels.
final class CairoCanvas: Canvas {
  let context: OpaquePointer
  let surface: OpaquePointer
  let scale: Double
  let isVector = false
  let width: Int
  let height: Int

  /// Creates a canvas of `size` CSS pixels with `scale` pixels of the image for each of them.
  ///
  /// It is opaque and black, or transparent.
  init(size: Size, scale: Double, isTransparent: Bool = false) throws(PlottingError) {
    width = Int((size.width * scale).rounded())
    height = Int((size.height * scale).rounded())
    self.scale = scale
    let format = isTransparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24
    guard let surface = cairo_image_surface_create(format, Int32(width), Int32(height)),
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

  /// Gives the pixels, 0xAARRGGBB in rows of `stride` pixels, to read or change.
  ///
  /// They are premultiplied where the canvas is transparent; elsewhere AA means nothing.
  func withPixels(_ body: (_ pixels: UnsafeMutablePointer<UInt32>, _ stride: Int) -> Void) {
    cairo_surface_flush(surface)
    guard let bytes = cairo_image_surface_get_data(surface) else { return }
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    bytes.withMemoryRebound(to: UInt32.self, capacity: stride * height) { body($0, stride) }
    cairo_surface_mark_dirty(surface)
  }

  /// A copy of the pixels.
  var raster: Raster {
    var copy: [UInt32] = []
    copy.reserveCapacity(width * height)
    withPixels { pixels, stride in
      for row in 0..<height {
        copy += UnsafeBufferPointer(start: pixels + row * stride, count: width)
      }
    }
    return Raster(width: width, height: height, pixels: copy)
  }

  func draw(_ dots: Dots, clip: Rectangle?) {
    DotRenderer(canvas: self).draw(dots, clip: clip)
  }

  func draw(_ raster: Raster, in place: Rectangle, isSmooth: Bool, clip: Rectangle?) {
    ImageRenderer(canvas: self).draw(raster, in: place, isSmooth: isSmooth)
  }
}
