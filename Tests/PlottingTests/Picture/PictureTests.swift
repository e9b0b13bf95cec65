import Plotting
import Testing

@Suite struct PictureTests {
  private static let plot = Plot("Loss") { Line([3, 2, 1]) }.size(width: 300, height: 200)

  @Test("What was encoded is decoded, in the size in pixels and with all its colours")
  func decodes() throws {
    let picture = try Picture(png: Self.plot.png(scale: 1.5))
    #expect(picture.width == 450)
    #expect(picture.height == 300)
    #expect(picture.samples.count == 450 * 300 * 4)
    #expect(picture[0, 0] == 0xFFFFFF)
    let line: UInt32 = 0x0072B2
    #expect((0..<300).contains { y in (0..<450).contains { x in picture[x, y] == line } })
  }

  @Test("Bytes that are no picture, or half of one, are an error")
  func badBytes() throws {
    let file = try Self.plot.png()
    var changed = file
    for index in 200..<260 { changed[index] ^= 0x5A }
    var hugeHeader = file
    hugeHeader[16] = 0x00
    hugeHeader[17] = 0x0F
    let bad: [[UInt8]] = [
      [], [0x89], Array("<svg/>".utf8), Array(file.prefix(30)), Array(file.prefix(file.count / 2)),
      changed, hugeHeader, Array(repeating: 0, count: 100_000),
    ]
    for bytes in bad {
      #expect {
        try Picture(png: bytes)
      } throws: { error in
        guard case .decodingFailed(let reason)? = error as? PlottingError else { return false }
        return !reason.isEmpty && "\(error)".contains("could not be read")
      }
    }
  }

  @Test("A thumbnail fits, keeps the proportions, and is never larger than its picture")
  func thumbnails() throws {
    let picture = try Picture(png: Self.plot.png(scale: 3))
    let small = try Picture(png: picture.thumbnail(side: 320))
    #expect(small.width == 320)
    #expect(small.height == 213)
    #expect(small[0, 0] == 0xFFFFFF)
    let same = try Picture(png: small.thumbnail(side: 400))
    #expect(same == small)
    let tall = try Picture(
      png: Plot { Line([1, 2]) }.size(width: 200, height: 800).png(scale: 1))
    #expect(try Picture(png: tall.thumbnail(side: 100)).width == 25)
    #expect(try picture.thumbnail(side: 320) == picture.thumbnail(side: 320))
  }

  @Test("A thumbnail mixes the pixels that one stands for")
  func thumbnailsAreSmooth() throws {
    let values = (0..<40_000).map { UInt8(($0 % 200 + $0 / 200) % 2 == 0 ? 0 : 255) }
    let raster = Raster(
      width: 200, height: 200,
      pixels: values.map { 0xFF00_0000 | UInt32($0) << 16 | UInt32($0) << 8 | UInt32($0) })
    let place = Rectangle(x: 0, y: 0, width: 200, height: 200)
    let scene = Scene(
      size: Size(width: 200, height: 200), background: .white,
      groups: [SceneGroup(name: "board", items: [.image(raster, place, isSmooth: false)])],
      title: "", alternativeText: "")
    let picture = try Picture(png: scene.png(scale: 1, text: PangoText()))
    let small = try Picture(png: picture.thumbnail(side: 50))
    let middle = small[25, 25] & 0xFF
    #expect((120...136).contains(middle), "\(middle)")
  }
}
