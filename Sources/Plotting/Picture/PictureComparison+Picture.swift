extension PictureComparison {
  /// A PNG file with the old picture, the new one and their difference side by side.
  ///
  /// Where the two are equal, the difference is the new picture, faded; what differs is pink, and
  /// red where anybody would see it. There is none between pictures of different sizes.
  package func sideBySide(
    names: (old: String, new: String) = ("old", "new")
  ) throws(PlottingError) -> [UInt8] {
    let pictures =
      [(names.old, old.raster), (names.new, new.raster)]
      + (hasSameSize ? [("difference", differenceRaster)] : [])
    let text = try PangoText()
    var items: [SceneItem] = []
    var x = Self.gap
    var height = 0.0
    for (name, raster) in pictures {
      let place = Rectangle(
        x: x, y: Self.top, width: Double(raster.width), height: Double(raster.height))
      items += [
        .rectangle(place, cornerRadius: 0, fill: .white), .image(raster, place, isSmooth: false),
        caption(name, above: place, text),
      ]
      x = place.maxX + Self.gap
      height = max(height, place.maxY + Self.gap)
    }
    let scene = Scene(
      size: Size(width: x, height: height), background: .gray,
      groups: [SceneGroup(name: "the comparison", items: items)], title: "",
      alternativeText: description)
    return try scene.png(scale: 1, text: text)
  }

  private static let gap = 12.0
  private static let top = 30.0
  /// Up to this difference of a channel nobody sees it.
  private static let visible = 8

  private func caption(_ name: String, above place: Rectangle, _ text: PangoText) -> SceneItem {
    let block = TextBlock(
      RichText(name), fontSize: 15, fontFamilies: Theme.light.fontFamilies)
    let size = text.size(of: block)
    let centre = Point(x: place.minX + size.width / 2, y: Self.top / 2)
    return .text(PlacedText(block: block, centre: centre, size: size, color: .white))
  }

  private var differenceRaster: Raster {
    let pixels = (0..<new.width * new.height).map { index -> UInt32 in
      let difference = difference(at: index)
      guard difference == 0 else { return difference > Self.visible ? 0xFFD0_0000 : 0xFFFF_9C9C }
      return (0..<3).reduce(0xFF) { color, channel in
        color << 8 | (3 * 255 + UInt32(new.samples[index * 4 + channel])) / 4
      }
    }
    return Raster(width: new.width, height: new.height, pixels: pixels)
  }
}
