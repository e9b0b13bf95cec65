import Plotting

/// Where two pictures differ.
struct PictureDifference: CustomStringConvertible {
  let expected: DecodedPicture
  let actual: DecodedPicture
  /// How many pixels differ by more than rounding.
  private(set) var pixels = 0
  /// The largest difference of a channel, 0…255.
  private(set) var largest = 0

  /// A channel may differ by this much anywhere.
  private static let tolerance = 8
  /// This part of the pixels may differ by more: another version of the font library moves edges.
  private static let tolerableShare = 0.001

  init(expected: DecodedPicture, actual: DecodedPicture) {
    self.expected = expected
    self.actual = actual
    guard hasSameSize else { return }
    for y in 0..<actual.height {
      for x in 0..<actual.width {
        let difference = Self.difference(expected[x, y], actual[x, y])
        largest = max(largest, difference)
        if difference > Self.tolerance { pixels += 1 }
      }
    }
  }

  var isTolerable: Bool {
    hasSameSize
      && Double(pixels) <= Self.tolerableShare * Double(actual.width * actual.height)
  }

  var description: String {
    guard hasSameSize else {
      return "\(actual.width) × \(actual.height) pixels instead of "
        + "\(expected.width) × \(expected.height)"
    }
    return "\(pixels) of \(actual.width * actual.height) pixels differ, by \(largest) at most"
  }

  private var hasSameSize: Bool {
    expected.width == actual.width && expected.height == actual.height
  }

  /// The largest difference of the three channels.
  private static func difference(_ first: UInt32, _ second: UInt32) -> Int {
    [16, 8, 0].map { (shift: UInt32) in
      abs(Int(first >> shift & 0xFF) - Int(second >> shift & 0xFF))
    }.max() ?? 0
  }
}

extension PictureDifference {
  /// A PNG with the expected picture, the drawn one and their difference side by side.
  func comparison() throws -> [UInt8] {
    let pictures =
      [("expected", raster(of: expected)), ("actual", raster(of: actual))]
      + (hasSameSize ? [("difference", differenceRaster)] : [])
    let text = try PangoText()
    var items: [SceneItem] = []
    var x = Self.gap
    var height = 0.0
    for (name, raster) in pictures {
      let place = Rectangle(
        x: x, y: Self.top, width: Double(raster.width), height: Double(raster.height))
      items += [.image(raster, place, isSmooth: false), caption(name, above: place, text)]
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

  private func caption(_ name: String, above place: Rectangle, _ text: PangoText) -> SceneItem {
    let block = TextBlock(RichText(name), fontSize: 13, fontFamilies: ["DejaVu Sans"])
    let size = text.size(of: block)
    let centre = Point(x: place.minX + size.width / 2, y: Self.top / 2)
    return .text(PlacedText(block: block, centre: centre, size: size, color: .white))
  }

  private func raster(of picture: DecodedPicture) -> Raster {
    Self.raster(picture.width, picture.height) { x, y in picture[x, y] }
  }

  /// What is equal is white, what differs a little pink, and what differs too much red.
  private var differenceRaster: Raster {
    Self.raster(actual.width, actual.height) { x, y in
      let difference = Self.difference(expected[x, y], actual[x, y])
      guard difference > 0 else { return 0xFFFFFF }
      return difference > Self.tolerance ? 0xD00000 : 0xFFC8C8
    }
  }

  private static func raster(
    _ width: Int, _ height: Int, color: (_ x: Int, _ y: Int) -> UInt32
  ) -> Raster {
    let pixels = (0..<width * height).map { 0xFF00_0000 | color($0 % width, $0 / width) }
    return Raster(width: width, height: height, pixels: pixels)
  }
}
