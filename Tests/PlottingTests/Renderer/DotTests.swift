import Plotting
import Testing

@Suite struct DotTests {
  @Test("A stamp covers each pixel as much as the shape does", arguments: Marker.allCases)
  func coverage(marker: Marker) throws {
    for (radius, phase) in [(3.0, 0.125), (4.25, 0.625), (8, 0.875)] {
      let centre = Point(x: 16 + phase, y: 16.375)
      let picture = try picture([dots(marker, at: [centre], radius: radius)], width: 32)
      // Squares are moved and resized to whole pixels.
      guard marker != .square else { continue }
      for y in 0..<32 {
        for x in 0..<32 {
          let ink = 1 - Double(picture[x, y] & 0xFF) / 255
          let area = area(of: marker, radius, centre, x, y)
          // Cairo samples a pixel in 15 rows: none may be off by more than one of them.
          #expect(abs(ink - area) < 1.0 / 15, "\(marker) of \(radius) at \(x), \(y)")
        }
      }
    }
  }

  @Test("The edges of squares are sharp, wherever they stand", arguments: [0, 0.2, 0.5, 0.9])
  func sharpSquares(shift: Double) throws {
    let picture = try picture(
      [dots(.square, at: [Point(x: 16 + shift, y: 16.3 + shift)], radius: 3)], width: 32)
    #expect(picture.count(of: 0) == 25)
    #expect(picture.count(of: 0xFFFFFF) == 32 * 32 - 25)
  }

  @Test(
    "Crowded dots, drawn from the uppermost down, look as if drawn one by one",
    arguments: [1, 0.3])
  func order(opacity: Double) throws {
    var stream = NumberStream(seed: 7)
    let centres = (0..<3000).map { _ in
      Point(
        x: Double.random(in: -3...67, using: &stream), y: Double.random(in: -3...67, using: &stream)
      )
    }
    let colors = centres.indices.map {
      [Color.blue, .orange, .green][$0 % 3].opacity(opacity)
    }
    func group(_ range: Range<Int>) -> Dots {
      Dots(
        centres: Array(centres[range]), colors: Array(colors[range]), radii: [3], rim: .white,
        rimWidth: 1)
    }
    let crowded = try picture([group(0..<3000)], width: 64)
    let single = try picture((0..<3000).map { group($0..<$0 + 1) }, width: 64)
    for y in 0..<64 {
      for x in 0..<64 {
        for shift in [0, 8, 16] {
          let parts = [crowded[x, y], single[x, y]].map { Int(($0 >> UInt32(shift)) & 0xFF) }
          // One by one every dot rounds a little.
          #expect(abs(parts[0] - parts[1]) <= 4)
        }
      }
    }
  }

  @Test("Each dot has its own radius and colour, and huge ones are drawn too")
  func ownLooks() throws {
    let dots = Dots(
      centres: [Point(x: 20, y: 50), Point(x: 120, y: 50)],
      colors: [Color(0xFF0000), Color(0x00FF00)], radii: [3, 40], rim: .white, rimWidth: 0)
    let picture = try picture([dots], width: 200)
    #expect(picture[20, 50] == 0xFF0000 && picture[26, 50] == 0xFFFFFF)
    #expect(picture[120, 50] == 0x00FF00 && picture[155, 50] == 0x00FF00)
  }

  @Test("Dots far outside, or nowhere, are left out")
  func strayDots() throws {
    let places = [Double.nan, .infinity, -1e300, 1e12, -40].map { Point(x: $0, y: 10) }
    let picture = try picture([dots(.circle, at: places, radius: 3)], width: 32)
    #expect(picture.count(of: 0xFFFFFF) == 32 * 32)
  }

  private func dots(_ marker: Marker, at centres: [Point], radius: Double) -> Dots {
    Dots(
      centres: centres, colors: [.black], radii: [radius], marker: marker, rim: .white, rimWidth: 0)
  }

  private func picture(_ dots: [Dots], width: Double) throws -> DecodedPicture {
    let scene = Scene(
      size: Plot.Size(width: width, height: width), background: .white,
      groups: [SceneGroup(name: "dots", items: dots.map { .dots($0) })], title: "",
      alternativeText: "")
    return try #require(DecodedPicture(try scene.png(scale: 1, text: PangoText())))
  }

  /// How much of a pixel a marker covers, from 16 × 16 places within it.
  private func area(
    of marker: Marker, _ radius: Double, _ centre: Point, _ column: Int, _ row: Int
  ) -> Double {
    let inside = (0..<256).count { place in
      let x = (Double(column) + (Double(place % 16) + 0.5) / 16 - centre.x) / radius
      let y = (Double(row) + (Double(place / 16) + 0.5) / 16 - centre.y) / radius
      guard let outline = MarkerShape.outline(marker) else {
        let distance = (x * x + y * y).squareRoot()
        return distance <= 1 && (marker == .circle || distance >= MarkerShape.ringHole)
      }
      return contains(outline, x, y)
    }
    return Double(inside) / 256
  }

  /// Whether a ray to the right crosses the outline an odd number of times.
  private func contains(_ outline: [Point], _ x: Double, _ y: Double) -> Bool {
    zip(outline, outline.dropFirst() + outline.prefix(1)).count { start, end in
      (start.y > y) != (end.y > y)
        && x < start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x)
    } % 2 == 1
  }
}
