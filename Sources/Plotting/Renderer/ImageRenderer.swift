import CCairo

/// Draws small pictures at any size.
struct ImageRenderer {
  let canvas: any Canvas

  func draw(_ raster: Raster, in place: Rectangle, isSmooth: Bool) {
    guard raster.width > 0, raster.height > 0, place.width > 0, place.height > 0 else { return }
    var pixels = raster.pixels
    pixels.withUnsafeMutableBytes { bytes in
      let surface = cairo_image_surface_create_for_data(
        bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_ARGB32,
        Int32(raster.width), Int32(raster.height), Int32(raster.width * 4))
      canvas.saved { paint(surface, raster, place, isSmooth: isSmooth) }
      // The pixels end with this closure, so no trace of the surface may remain.
      cairo_surface_finish(surface)
      cairo_surface_destroy(surface)
    }
  }

  private func paint(
    _ surface: OpaquePointer?, _ raster: Raster, _ place: Rectangle, isSmooth: Bool
  ) {
    let context = canvas.context
    let isShrunk =
      Double(raster.width) > place.width * canvas.scale
      || Double(raster.height) > place.height * canvas.scale
    if !canvas.isVector {
      canvas.addRectangle(place)
      cairo_clip(context)
    }
    cairo_translate(context, place.x, place.y)
    cairo_scale(context, place.width / Double(raster.width), place.height / Double(raster.height))
    cairo_set_source_surface(context, surface, 0, 0)
    let pattern = cairo_get_source(context)
    // Without this, smooth edges would fade; a vector file would repeat the picture as a tile.
    cairo_pattern_set_extend(pattern, canvas.isVector ? CAIRO_EXTEND_NONE : CAIRO_EXTEND_PAD)
    let enlarging = isSmooth ? CAIRO_FILTER_BILINEAR : CAIRO_FILTER_NEAREST
    cairo_pattern_set_filter(
      pattern, isShrunk && !canvas.isVector ? CAIRO_FILTER_GOOD : enlarging)
    cairo_paint(context)
    cairo_set_source_rgb(context, 0, 0, 0)
  }
}
