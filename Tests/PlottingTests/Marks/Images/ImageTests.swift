import Plotting
import Testing

@Suite struct ImageTests {
  private func image(_ plot: Plot) throws -> (raster: Raster, place: Rectangle, isSmooth: Bool) {
    try #require(try plot.approximateScene().items("image").images.first)
  }

  @Test("Row 0 is on top, pixels are square and sharp, and there are no axes")
  func picture() throws {
    let plot = Plot { Image([[0, 1, 2, 3], [4, 5, 6, 8]]) }
    let (raster, place, isSmooth) = try image(plot)
    #expect(raster.width == 4 && raster.height == 2 && !isSmooth)
    #expect(raster.pixels.first == 0xFF00_0000 && raster.pixels.last == 0xFFFF_FFFF)
    #expect(abs(place.width - 2 * place.height) <= 2)
    #expect(try plot.approximateScene().texts.isEmpty)
    let png = try #require(DecodedPicture(try plot.png()))
    let column = Int((place.minX + place.width / 8) * 2)
    #expect(png[column, Int(place.minY * 2) + 5] == 0x000000)
    #expect(png[column, Int(place.maxY * 2) - 5] == 0x808080)
    // Just beside the edge between two pixels.
    #expect(png[Int(place.maxX * 2) - 2, Int(place.midY * 2) + 2] == 0xFFFFFF)
  }

  @Test("Named axes are shown, row 0 still on top, and may be reversed")
  func axes() throws {
    let plot = Plot { Image([[0, 1], [2, 3]]) }.axes(x: "column", y: "row")
    let layout = try plot.layout(ApproximateMeasurer())
    #expect(layout.y.isReversed && !layout.y.isHidden)
    #expect(try image(plot).raster.pixels.first == 0xFF00_0000)
    let upwards = plot.yAxis { $0.isReversed = true }
    #expect(try image(upwards).raster.pixels.last == 0xFF55_5555)
  }

  @Test("The range says which numbers are black and white")
  func range() throws {
    let plot = Plot { Image([[0, 128, 255]], range: 0...255) }
    #expect(try image(plot).raster.pixels == [0xFF00_0000, 0xFF80_8080, 0xFFFF_FFFF])
    let flat = Plot { Image([9.0, 9, 9, 9], width: 2, height: 2) }
    #expect(Set(try image(flat).raster.pixels) == [0xFF80_8080])
    let missing = Plot { Image([[0.0, .nan, 1]]) }
    #expect(try image(missing).raster.pixels[1] == 0)
  }

  @Test(
    "Colours come as colours, as three matrices, or as bytes",
    arguments: [
      Image(colors: [[Color.black, .white], [Color(0xFF0000), Color(0x0000FF)]]),
      Image(
        red: [[0, 255], [255, 0]], green: [[0, 255], [0, 0]], blue: [[0, 255], [0, 255]],
        white: 255),
      Image(bytes: [0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0, 255], width: 2, height: 2),
      Image(
        bytes: [0, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 255, 0, 0, 255, 255], width: 2,
        height: 2),
    ])
  func colors(image: Image) throws {
    let raster = try self.image(Plot { image }).raster
    #expect(raster.pixels == [0xFF00_0000, 0xFFFF_FFFF, 0xFFFF_0000, 0xFF00_00FF])
    #expect(Plot { image }.alternativeText == "Image: a colour image of 2 × 2 pixels.")
  }

  @Test func transparency() throws {
    let gray = Plot { Image(bytes: [255, 0, 100, 255], width: 2, height: 1) }
    #expect(try image(gray).raster.pixels == [0, 0xFF64_6464])
  }

  @Test(
    "Numbers that fill no picture are errors",
    arguments: [
      (
        Image([1.0, 2, 3], width: 2, height: 2),
        PlottingError.wrongPixelCount(series: "image 1", count: 3, expected: 4)
      ),
      (
        Image(bytes: [1, 2, 3], width: 2, height: 1),
        .wrongPixelCount(series: "image 1", count: 3, expected: 6)
      ),
      (
        Image([[1, 2], [3]]).label("digit"),
        .raggedRows(series: "image “digit”", row: 1, count: 1, expected: 2)
      ),
      (
        Image(red: [[1.0]], green: [[1.0]], blue: [[1.0, 2]]),
        .wrongPixelCount(series: "image 1", count: 2, expected: 1)
      ),
      (
        Image([1.0], width: .max, height: 2),
        .wrongPixelCount(series: "image 1", count: 1, expected: .max)
      ),
      (Image([[Double]]()), .emptySeries("image 1")),
      (Image([Double](), width: -2, height: 0), .emptySeries("image 1")),
      (Image([[Double.nan]]), .noFiniteValues(series: "image 1", column: "its pixels")),
      (
        Image([[1, 2]], range: 3...3),
        .invalidRange(of: "image 1, range", lower: 3, upper: 3)
      ),
    ])
  func errors(image: Image, error: PlottingError) {
    #expect(throws: error) { try Plot { image }.png() }
  }

  @Test("Marks over a picture use its columns and rows")
  func overlay() throws {
    let plot = Plot {
      Image((0..<10).map { row in (0..<20).map { row + $0 } })
      Points(x: [5], y: [2])
    }
    let place = try image(plot).place
    let dot = try #require(try plot.approximateScene().items("points").dots.first?.centres.first)
    #expect(abs(dot.x - place.minX - place.width * 5.5 / 20) < 0.01)
    #expect(abs(dot.y - place.minY - place.height * 2.5 / 10) < 0.01)
  }
}
