import Plotting
import Testing

@Suite struct VectorDotTests {
  private func svg(_ dots: Dots) throws -> String {
    let scene = Scene(
      size: Size(width: 200, height: 100), background: .white,
      groups: [SceneGroup(name: "points", items: [.dots(dots)])], title: "", alternativeText: "")
    return try scene.svg(text: PangoText())
  }

  private func dots(_ marker: Marker, count: Int, rimWidth: Double = 1) -> Dots {
    Dots(
      centres: (0..<count).map { Point(x: 20 + Double($0 % 160), y: 50) }, colors: [.blue],
      radii: [4], marker: marker, rim: .white, rimWidth: rimWidth)
  }

  @Test("Every marker is a shape of its own, with a rim", arguments: Marker.allCases)
  func shapes(marker: Marker) throws {
    let others = try Marker.allCases.filter { $0 != marker }.map { try svg(dots($0, count: 1)) }
    let own = try svg(dots(marker, count: 1))
    #expect(!others.contains(own))
    #expect(own.matches(of: #/<path /#).count == 2)
    #expect(try svg(dots(marker, count: 1, rimWidth: 0)).matches(of: #/<path /#).count == 1)
  }

  @Test("Dots of several sizes and colours keep them")
  func variety() throws {
    var dots = dots(.circle, count: 3, rimWidth: 0)
    dots.colors = [.red, .green, .blue]
    dots.radii = [1, 2, 3]
    let paths = try svg(dots).matches(of: #/fill:(rgb\([^)]*\));[^>]*d="([^"]*)"/#)
    #expect(Set(paths.map(\.output.1)).count == 3 && Set(paths.map(\.output.2)).count == 3)
  }

  @Test("A crowd of dots becomes an image with a transparent ground")
  func crowd() throws {
    let own = try svg(dots(.circle, count: 10_001))
    #expect(own.contains("<image") && own.utf8.count < 100_000)
  }
}
