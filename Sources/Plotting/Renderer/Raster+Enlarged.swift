extension Raster {
  /// A part of the picture as it looks in a place, in pixels of its own.
  ///
  /// Programs that show vector files disagree on how to enlarge pictures: some blur what should
  /// have sharp cells, others show steps where it should be smooth. So it is done here. A picture
  /// seen whole grows by a whole factor, and all cells stay equally large.
  func enlarged(
    _ part: Rectangle, of place: Rectangle, scale: Double, isSmooth: Bool
  ) throws(PlottingError) -> Raster {
    func pixels(_ count: Int, _ length: Double, _ whole: Double) -> Double {
      let wanted = max(1, (length * scale).rounded(.up))
      guard !isSmooth, length == whole, Double(count) < wanted else { return wanted }
      return Double(count) * (wanted / Double(count)).rounded(.up)
    }
    let size = Size(
      width: pixels(width, part.width, place.width),
      height: pixels(height, part.height, place.height))
    let (x, y) = (size.width / part.width, size.height / part.height)
    let canvas = try CairoCanvas(size: size, scale: 1, isTransparent: true)
    let inPixels = Rectangle(
      x: (place.x - part.x) * x, y: (place.y - part.y) * y, width: place.width * x,
      height: place.height * y)
    ImageRenderer(canvas: canvas).draw(self, in: inPixels, isSmooth: isSmooth)
    try canvas.check("an image")
    return canvas.raster
  }
}
