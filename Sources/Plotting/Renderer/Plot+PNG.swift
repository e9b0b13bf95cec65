extension Figure {
  /// Draws the plot and encodes it as PNG.
  ///
  /// - Parameter scale: Pixels of the picture per CSS pixel; the picture says so (pHYs), and a page
  ///   that shows it at ``size`` shows it sharply on screens of that density.
  /// - Returns: The bytes of the file; the same plot gives the same bytes.
  /// - Throws: A ``PlottingError`` if data, axes or size leave nothing that could be drawn.
  public func png(scale: Double = 2) throws(PlottingError) -> [UInt8] {
    try checkSize(scale: scale)
    let text = try PangoText()
    let scene = try scene(measurer: text, resolution: scale)
    let canvas = try SceneRenderer(text: text).canvas(for: scene, scale: scale)
    return try PNGEncoder(
      title: scene.title, description: scene.alternativeText, isPhotographic: scene.hasImage
    ).encoded(canvas)
  }

  /// Draws the plot into a file whose name ends in `.png`.
  ///
  /// The file appears under its name when it is complete, never before.
  /// - Throws: A ``PlottingError`` if the plot cannot be drawn or the file cannot be written.
  public func write(to path: String, scale: Double = 2) throws(PlottingError) {
    guard path.lowercased().hasSuffix(".png") else { throw .unknownFormat(path: path) }
    try FileWriter.write(png(scale: scale), to: path)
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
