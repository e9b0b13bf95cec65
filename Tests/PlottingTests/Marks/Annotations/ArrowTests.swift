import Plotting
import Testing

@Suite struct ArrowTests {
  @Test("The tip is at the second point, in data coordinates")
  func places() throws {
    let plot = Plot { Arrow(from: (0, 0), to: (2, 1)) }.xLimits(0...4).yLimits(0...2)
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let items = try plot.approximateScene().items("arrow")
    let outline = try #require(items.areas.first?.polygons.first)
    #expect(abs(outline[3].x - frame.midX) < 1e-6 && abs(outline[3].y - frame.midY) < 1e-6)
    let width = Mathematics.length(outline[0].x - outline[6].x, outline[0].y - outline[6].y)
    #expect(abs(width - 1.6) < 1e-6)
    #expect(items.lines.first?.style.color == .white)
    #expect(items.areas.first?.style.color == Theme.light.text)
  }

  @Test("Heads keep their size on long arrows and shrink with short ones")
  func shape() {
    let shape = ArrowShape(width: 2)
    for length in [0.5, 3, 8, 20, 400] {
      let outline = shape.outline(from: Point(x: 0, y: 0), to: Point(x: length, y: 0))
      let head = length - outline[2].x
      #expect(head <= shape.headLength + 1e-9 && head < length && head > 0)
      #expect(abs(outline[2].y) > abs(outline[1].y))
    }
    #expect(shape.outline(from: Point(x: 1, y: 1), to: Point(x: 1, y: 1)).isEmpty)
  }

  @Test func bothHeads() throws {
    let plot = Plot { Arrow(from: ("a", 1.0), to: ("b", 2.5)).bothHeads().color(.red) }
    let areas = try plot.approximateScene().items("arrow").areas
    #expect(areas.count == 2 && areas.allSatisfy { $0.style.color == .red })
    #expect(
      plot.alternativeText == "Arrow: an arrow from x “a” and y 1 to x “b” and y 2.5.")
  }

  @Test("An arrow of no length, or far beyond the limits, draws nothing strange")
  func uglyPlaces() throws {
    #expect(try Plot { Arrow(from: (1, 1), to: (1, 1)) }.approximateScene().items("arrow").isEmpty)
    let far = Plot { Arrow(from: (0, 0), to: (1e300, 1e300)) }.xLimits(0...1).yLimits(0...1)
    for area in try far.approximateScene().items("arrow").areas {
      #expect(area.polygons.joined().allSatisfy { abs($0.x) < 1e4 && abs($0.y) < 1e4 })
    }
    #expect(throws: PlottingError.noPlace(series: "arrow 1", axis: "x")) {
      try Plot { Arrow(from: (Double.nan, 0), to: (1, 1)) }.png()
    }
  }
}
