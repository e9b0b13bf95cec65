/// How much time may be spent on a small PNG file.
public enum PNGCompression: Sendable, Hashable {
  /// Little: for pictures to look at.
  case fast
  /// Twice as much, for files of lines and letters that are smaller by a third: for pictures to keep.
  case small
}

extension Figure {
  /// Draws the figure and encodes it as PNG.
  ///
  /// - Parameter scale: Pixels of the picture per CSS pixel; the picture says so (pHYs), and a page
  ///   that shows it at ``size`` shows it sharply on screens of that density.
  /// - Parameter compression: Whether to be done soon or to make a small file.
  /// - Returns: The bytes of the file; the same figure gives the same bytes.
  /// - Throws: A ``PlottingError`` if data, axes or size leave nothing that could be drawn.
  public func png(
    scale: Double = 2, compression: PNGCompression = .fast
  ) throws(PlottingError) -> [UInt8] {
    try checkSize(scale: scale)
    let text = try PangoText()
    return try scene(measurer: text, resolution: scale)
      .png(scale: scale, compression: compression, text: text)
  }

  /// Draws the figure as SVG, for pages that show it sharply at any size.
  ///
  /// Letters are shapes, so that the figure looks the same without its fonts; its title and its
  /// alternative text stay text. Names in the file differ from those of every other figure, so that
  /// many may stand in one page. More than 10,000 points of one mark become an image.
  /// - Returns: The text of the file; the same figure gives the same text.
  /// - Throws: A ``PlottingError`` if data, axes or size leave nothing that could be drawn.
  public func svg() throws(PlottingError) -> String {
    try vectorScene { scene, text throws(PlottingError) in try scene.svg(text: text) }
  }

  /// Draws the figure as a PDF page of its size, for print.
  ///
  /// Letters are text that can be searched and copied, in fonts that are part of the file. More than
  /// 10,000 points of one mark become an image.
  /// - Returns: The bytes of the file; the same figure gives the same bytes.
  /// - Throws: A ``PlottingError`` if data, axes or size leave nothing that could be drawn.
  public func pdf() throws(PlottingError) -> [UInt8] {
    try vectorScene { scene, text throws(PlottingError) in try scene.pdf(text: text) }
  }

  private func vectorScene<File>(
    _ encoded: (Scene, PangoText) throws(PlottingError) -> File
  ) throws(PlottingError) -> File {
    try checkSize(scale: VectorCanvas.imageScale)
    let text = try PangoText()
    return try encoded(scene(measurer: text, resolution: VectorCanvas.imageScale), text)
  }

  private func checkSize(scale: Double) throws(PlottingError) {
    let pixels = (width: size.width * scale, height: size.height * scale)
    guard size.width >= 1, size.height >= 1, scale > 0, pixels.width.isFinite,
      pixels.height.isFinite
    else {
      throw .impossibleSize(
        width: size.width, height: size.height, reason: "width, height and scale must be positive")
    }
    // Cairo's coordinates end at 32,767, and a worker's memory is limited.
    guard max(pixels.width, pixels.height) <= 30_000, pixels.width * pixels.height <= 1e8 else {
      throw .impossibleSize(
        width: size.width, height: size.height,
        reason: "at scale \(scale) it has more than 100 million pixels or a side above 30,000")
    }
  }
}
