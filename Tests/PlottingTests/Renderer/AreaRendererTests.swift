import Plotting
import Testing

@Suite struct AreaRendererTests {
  private func scene(_ items: [SceneItem], clip: Rectangle?) -> Scene {
    Scene(
      size: Size(width: 100, height: 60), background: .white,
      groups: [SceneGroup(name: "areas", clip: clip, items: items)], title: "",
      alternativeText: "")
  }

  private func picture(
    _ items: [SceneItem], clip: Rectangle? = nil, scale: Double = 1
  ) throws -> DecodedPicture {
    let png = try scene(items, clip: clip).png(scale: scale, text: PangoText())
    return try #require(DecodedPicture(png))
  }

  private func hatched(_ hatch: Hatch, _ places: Rectangle...) -> SceneItem {
    .areas(places.map(\.corners), FillStyle(color: .white, hatch: hatch, hatchColor: .black))
  }

  @Test("A polygon within another is a hole, hatched or not", arguments: [nil] + Hatch.allCases)
  func holes(hatch: Hatch?) throws {
    let outer = Rectangle(x: 10, y: 10, width: 80, height: 40)
    let inner = Rectangle(x: 30, y: 20, width: 40, height: 20)
    let style = FillStyle(color: .blue, hatch: hatch, hatchColor: .black)
    let picture = try picture([.areas([outer.corners, inner.corners], style)])
    for y in 20..<40 {
      for x in 30..<70 { #expect(picture[x, y] == 0xFFFFFF) }
    }
    #expect(picture.count(of: 0x0072B2) > 400)
    #expect((hatch == nil) == (picture.count(of: 0x0072B2) == 3200 - 800))
  }

  @Test("Neighbours of one item meet without a seam, wherever between pixels")
  func seams() throws {
    let places = (0..<10).map {
      Rectangle(x: 10.3 + 7.37 * Double($0), y: 10, width: 7.37, height: 40)
    }
    let picture = try picture([.areas(places.map(\.corners), FillStyle(color: .blue))])
    #expect((11..<83).allSatisfy { picture[$0, 30] == 0x0072B2 })
  }

  @Test("Level and upright hatches are sharp at every density", arguments: [1.0, 2, 3])
  func sharpness(scale: Double) throws {
    for hatch in [Hatch.horizontal, .vertical] {
      let picture = try picture(
        [hatched(hatch, Rectangle(x: 10, y: 10, width: 80, height: 40))], scale: scale)
      #expect(picture.count(of: 0) > 300)
      #expect(
        picture.count(of: 0) + picture.count(of: 0xFFFFFF) == picture.width * picture.height)
    }
  }

  @Test("Equal areas in equal places of equal axes look equal", arguments: Hatch.allCases)
  func origin(hatch: Hatch) throws {
    func crop(_ left: Double, _ top: Double) throws -> [UInt32] {
      let axes = Rectangle(x: left, y: top, width: 40, height: 30)
      let area = Rectangle(x: left + 7, y: top + 5, width: 20, height: 25)
      let picture = try picture([hatched(hatch, area)], clip: axes)
      return (0..<30).flatMap { y in
        (0..<40).map { x in picture[Int(left) + x, Int(top) + y] }
      }
    }
    let first = try crop(3, 4)
    #expect(first.contains { $0 != 0xFFFFFF })
    #expect(try crop(46, 21) == first)
  }

  @Test(
    "Hatches of areas far beyond the axes are drawn within them only", arguments: Hatch.allCases)
  func farAreas(hatch: Hatch) throws {
    let far = Rectangle(x: -1e6, y: -1e6, width: 2e6, height: 2e6)
    let axes = Rectangle(x: 10, y: 10, width: 80, height: 40)
    let svg = try scene([hatched(hatch, far)], clip: axes).svg(text: PangoText())
    #expect(svg.contains("stroke:") && svg.utf8.count < 50_000)
  }
}
