import Plotting
import Testing

@Suite struct ImageGridTests {
  private func digits(_ count: Int, side: Int = 28) -> [[Float]] {
    (0..<count).map { image in (0..<side * side).map { Float(($0 + image) % 255) } }
  }

  private func places(_ plot: Plot) throws -> [Rectangle] {
    try plot.approximateScene().items("image grid").images.map(\.place)
  }

  @Test(
    "Pictures and captions stay in the frame and do not overlap",
    arguments: [1, 2, 7, 24, 100], ["7", "a long caption that has no room"])
  func places(count: Int, caption: String) throws {
    let plot = Plot("Digits") {
      ImageGrid(digits(count), width: 28, height: 28)
        .captions(Array(repeating: caption, count: count))
    }
    let frame = try plot.layout(PangoText()).frame.expanded(by: 0.5)
    let scene = try plot.scene(measurer: PangoText(), resolution: 2)
    let places = scene.items("image grid").images.map(\.place)
    let texts = scene.items("the annotations").compactMap { item in
      if case .text(let text) = item { text } else { nil }
    }
    #expect(places.count == count && (texts.count == count || count == 100))
    for (index, place) in places.enumerated() {
      #expect(frame.contains(place) && abs(place.width - place.height) < 1e-9)
      #expect(!places[(index + 1)...].contains(where: place.expanded(by: -0.1).intersects))
      #expect(!texts.contains { $0.bounds.intersects(place) })
    }
    for (index, text) in texts.enumerated() {
      #expect(frame.contains(text.bounds) && !texts[(index + 1)...].contains(where: text.overlaps))
    }
  }

  @Test("Rows run from the left, and all pixels are equally large")
  func order() throws {
    let places = try places(
      Plot { ImageGrid(digits(6), width: 28, height: 28).columns(3).padding(10) })
    #expect(places[0].minY == places[2].minY && places[3].minX == places[0].minX)
    #expect(places[1].minX > places[0].maxX && places[3].minY > places[0].maxY)
    let unit = places[0].width / 28 * 2
    #expect(unit == unit.rounded())
  }

  @Test("Captions may have their own colours")
  func captionColors() throws {
    let plot = Plot {
      ImageGrid(digits(3), width: 28, height: 28).captions([3, 1, 4]) { $0 == 1 ? .red : nil }
    }
    let texts = try plot.approximateScene().texts
    #expect(texts.map(\.block.text.plain) == ["3", "1", "4"])
    #expect(texts.map(\.color) == [Theme.light.text, .red, Theme.light.text])
    #expect(
      plot.alternativeText
        == "Image grid: 3 images of 28 × 28 pixels, captioned “3”, “1”, “4”.")
  }

  @Test("Each picture has its own range, or all the same")
  func ranges() throws {
    let images = [[0.0, 1], [0, 4]]
    func pixels(_ grid: ImageGrid) throws -> [UInt32] {
      try Plot { grid }.approximateScene().items("image grid").images.flatMap(\.raster.pixels)
    }
    let own = ImageGrid(images, width: 2, height: 1)
    #expect(try pixels(own) == [0xFF00_0000, 0xFFFF_FFFF, 0xFF00_0000, 0xFFFF_FFFF])
    #expect(
      try pixels(own.commonRange()) == [0xFF00_0000, 0xFF40_4040, 0xFF00_0000, 0xFFFF_FFFF])
  }

  @Test("Pictures of several sizes and kinds share a grid")
  func mixed() throws {
    let images = [
      Image([[1, 2], [3, 4]]), Image(colors: [[Color.red, .blue, .green, .black]]).smooth(),
    ]
    let places = try places(Plot { ImageGrid(images) })
    #expect(abs(places[0].width - places[0].height) < 1e-9)
    #expect(abs(places[1].width - 4 * places[1].height) < 1e-9)
  }

  @Test func errors() {
    #expect(throws: PlottingError.emptySeries("image grid 1")) {
      try Plot { ImageGrid([Image]()) }.png()
    }
    #expect(
      throws: PlottingError.wrongPixelCount(
        series: "image grid “digits”, image 1", count: 3, expected: 4)
    ) {
      try Plot { ImageGrid([[1, 2, 3, 4], [1, 2, 3]], width: 2, height: 2).label("digits") }.png()
    }
    #expect(
      throws: PlottingError.differentLengths(
        series: "image grid 1", columns: ["images", "captions"], counts: [2, 1])
    ) { try Plot { ImageGrid(digits(2), width: 28, height: 28).captions(["a"]) }.png() }
  }
}
