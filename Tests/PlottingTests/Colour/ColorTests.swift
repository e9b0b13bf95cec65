import Plotting
import Testing

@Suite struct ColorTests {
  private func hex(_ color: Color) -> UInt32 { color.premultiplied & 0xFFFFFF }

  @Test func playgroundRamp() {
    let scale = ColorScale(map: .playground, range: -1...1)
    #expect(scale.color(of: -1).map(hex) == 0xF59322)
    #expect(scale.color(of: 0).map(hex) == 0xE8EAEB)
    #expect(scale.color(of: 1).map(hex) == 0x0877BD)
    #expect(scale.color(of: 7).map(hex) == 0x0877BD)
    #expect(scale.color(of: .nan) == nil)
    #expect(scale.pixel(of: .nan) == 0)
  }

  @Test("A map has a colour at every place, even one of no colours")
  func places() {
    var map = ColorMap.viridis
    #expect(map.color(at: .nan) == map.colors[0] && map.color(at: -3) == map.colors[0])
    #expect(map.color(at: .infinity) == map.colors[19] && map.color(at: 1) == map.colors[19])
    map.colors = []
    #expect(map.color(at: 0.5) == .gray)
  }

  @Test("Lightness of viridis only rises")
  func viridis() {
    let lightness = (0...100).map { Oklab(ColorMap.viridis.color(at: Double($0) / 100)).lightness }
    #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("The diverging map is equally dark at both ends and lightest in its middle")
  func diverging() {
    let lightness = (0...100).map { Oklab(ColorMap.blueRed.color(at: Double($0) / 100)).lightness }
    #expect(lightness.firstIndex(of: lightness.max() ?? 0) == 50)
    #expect(abs(lightness[0] - lightness[100]) < 0.05)
  }

  @Test func oklabReturns() {
    for color in [Color(0x123456), Color(0xFFFFFF), Color(0xD55E00)] {
      #expect(hex(Oklab(color).color) == hex(color))
    }
    #expect(abs(Oklab(.white).lightness - 1) < 1e-3)
  }

  @Test func palette() {
    #expect(hex(Theme.light.seriesStyle(0).color) == 0x0072B2)
    #expect(hex(Theme.light.seriesStyle(1).color) == 0xD55E00)
    #expect(Theme.light.seriesStyle(0).dashes.isEmpty)
    #expect(Theme.light.seriesStyle(7).color == Theme.light.seriesStyle(0).color)
    #expect(!Theme.light.seriesStyle(7).dashes.isEmpty)
  }

  @Test("Marks share one colour range, symmetric for a diverging map")
  func sharedScale() throws {
    let plot = Plot {
      Heatmap(x: 0...1, y: 0...1, map: .playground) { _, _ in 0 }
      Points(x: [0.5, 0.6], y: [0.5, 0.6], color: [-0.5, 0.25])
    }
    let scale = try #require(try ResolvedPlot(plot).colorScale)
    #expect(scale.lower == -0.5 && scale.upper == 0.5 && scale.map == .playground)
  }
}
