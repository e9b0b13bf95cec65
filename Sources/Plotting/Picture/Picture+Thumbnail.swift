extension Picture {
  /// The picture shrunk into a square of `side` pixels, on white, as a PNG file.
  ///
  /// Each pixel is the mean of those that it stands for. A picture that fits stays as large as it is.
  package func thumbnail(side: Int) throws(PlottingError) -> [UInt8] {
    let factor = min(1, Double(side) / Double(max(width, height)))
    let size = Size(
      width: max(1, (Double(width) * factor).rounded()),
      height: max(1, (Double(height) * factor).rounded()))
    let place = Rectangle(origin: Point(x: 0, y: 0), size: size)
    let scene = Scene(
      size: size, background: .white,
      groups: [SceneGroup(name: "the thumbnail", items: [.image(raster, place, isSmooth: true)])],
      title: "", alternativeText: "")
    return try scene.png(scale: 1, compression: .small, text: PangoText())
  }
}
