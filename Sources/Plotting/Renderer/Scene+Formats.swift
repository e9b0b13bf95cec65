extension Scene {
  /// Draws the scene and encodes it as PNG.
  package func png(
    scale: Double, compression: PNGCompression = .fast, text: PangoText
  ) throws(PlottingError) -> [UInt8] {
    let canvas = try CairoCanvas(size: size, scale: scale)
    try SceneRenderer(text: text).draw(self, on: canvas)
    return try PNGEncoder(
      title: title, description: alternativeText, compression: compression
    ).encoded(canvas)
  }

  /// Draws the scene as SVG.
  package func svg(text: PangoText) throws(PlottingError) -> String {
    let canvas = try VectorCanvas(.svg, size: size)
    try SceneRenderer(text: text).draw(self, on: canvas)
    return try SVGDocument(title: title, description: alternativeText).text(canvas.finishedFile())
  }

  /// Draws the scene as a PDF page.
  package func pdf(text: PangoText) throws(PlottingError) -> [UInt8] {
    let canvas = try VectorCanvas(.pdf, size: size)
    canvas.setDocument(title: title, subject: alternativeText)
    try SceneRenderer(text: text).draw(self, on: canvas)
    return try canvas.finishedFile()
  }
}
