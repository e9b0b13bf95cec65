/// Dots as a picture with a transparent ground, for vector files that would be huge with shapes.
struct DotImage {
  let raster: Raster
  let place: Rectangle

  init(_ dots: Dots, clip: Rectangle?, scale: Double) throws(PlottingError) {
    let all = Rectangle(around: dots.centres).expanded(by: dots.reach + 1)
    let visible = all.intersection(clip ?? all)
    place = Rectangle(
      x: visible.x.rounded(.down), y: visible.y.rounded(.down),
      width: max(1, visible.width.rounded(.up) + 1), height: max(1, visible.height.rounded(.up) + 1)
    )
    var moved = dots
    moved.centres = dots.centres.map { [place] in Point(x: $0.x - place.x, y: $0.y - place.y) }
    raster = try Self.transparent(
      Self.picture(moved, on: .black, place.size, scale),
      Self.picture(moved, on: .white, place.size, scale))
  }

  private static func picture(
    _ dots: Dots, on ground: Color, _ size: Size, _ scale: Double
  ) throws(PlottingError) -> Raster {
    let canvas = try CairoCanvas(size: size, scale: scale)
    canvas.fill(with: ground)
    canvas.draw(dots, clip: nil)
    try canvas.check("the points")
    return canvas.raster
  }

  /// What, drawn over black and over white, gives two pictures.
  ///
  /// Over black a pixel is its premultiplied colour c, over white c + 1 − α.
  private static func transparent(_ black: Raster, _ white: Raster) -> Raster {
    var raster = black
    for index in raster.pixels.indices {
      let color = black.pixels[index] & 0xFFFFFF
      func part(_ shift: UInt32) -> UInt32 {
        let dark = (color >> shift) & 0xFF
        return 255 + dark - min(max((white.pixels[index] >> shift) & 0xFF, dark), 255)
      }
      // Each part says the same but for rounding; none may exceed the opacity.
      let opacity = max(part(16), part(8), part(0))
      raster.pixels[index] = opacity << 24 | color
    }
    return raster
  }
}
