import CCairo

/// A page of SVG or PDF that Cairo draws on, in units of CSS pixels.
final class VectorCanvas: Canvas {
  enum Format {
    case svg, pdf
  }

  let context: OpaquePointer
  let surface: OpaquePointer
  let scale = VectorCanvas.imageScale
  let isVector = true
  private let file = ByteStream()

  /// Pixels per CSS pixel of what is an image within a vector file.
  static let imageScale = 2.0

  /// Above this number dots become an image: as shapes each takes half a kilobyte.
  private static let mostDots = 10_000

  /// Creates a page of `size` CSS pixels.
  init(_ format: Format, size: Size) throws(PlottingError) {
    let closure = Unmanaged.passUnretained(file).toOpaque()
    let surface =
      switch format {
      case .svg: cairo_svg_surface_create_for_stream(appendBytes, closure, size.width, size.height)
      case .pdf:
        cairo_pdf_surface_create_for_stream(
          appendBytes, closure, size.width * Self.pointsPerPixel, size.height * Self.pointsPerPixel)
      }
    guard let surface, let context = cairo_create(surface) else {
      throw .drawingFailed(part: "the figure", reason: "out of memory")
    }
    self.surface = surface
    self.context = context
    switch format {
    case .svg: cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX)
    case .pdf: cairo_scale(context, Self.pointsPerPixel, Self.pointsPerPixel)
    }
    try check("the figure")
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// A CSS pixel is 1/96 inch, a point 1/72.
  private static let pointsPerPixel = 0.75

  /// Sets what a PDF says of itself, which has no date: the same figure gives the same file.
  func setDocument(title: String, subject: String) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "")
  }

  /// The whole file; nothing can be drawn after it.
  func finishedFile() throws(PlottingError) -> [UInt8] {
    cairo_show_page(context)
    try check("the figure")
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .encodingFailed(reason: String(cString: cairo_status_to_string(status)))
    }
    return file.bytes
  }

  func draw(_ dots: Dots, clip: Rectangle?) throws(PlottingError) {
    guard dots.centres.count > Self.mostDots else {
      return MarkerRenderer(canvas: self).draw(dots)
    }
    let image = try DotImage(dots, clip: clip, scale: scale)
    ImageRenderer(canvas: self).draw(image.raster, in: image.place, isSmooth: false)
  }

  func draw(
    _ raster: Raster, in place: Rectangle, isSmooth: Bool, clip: Rectangle?
  ) throws(PlottingError) {
    let part = place.intersection(clip ?? place)
    guard raster.width > 0, raster.height > 0, part.width > 0, part.height > 0 else { return }
    let enlarged = try raster.enlarged(part, of: place, scale: scale, isSmooth: isSmooth)
    ImageRenderer(canvas: self).draw(enlarged, in: part, isSmooth: isSmooth)
  }
}

/// Collects what Cairo writes.
private final class ByteStream {
  var bytes: [UInt8] = []
}

private func appendBytes(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
  let file = Unmanaged<ByteStream>.fromOpaque(closure).takeUnretainedValue()
  file.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}
