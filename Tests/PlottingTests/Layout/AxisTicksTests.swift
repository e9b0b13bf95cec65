import Plotting
import Testing

@Suite struct AxisTicksTests {
  private func layout(_ names: [String], width: Double = 640) throws -> PanelLayout {
    try Plot { Points(x: names, y: names.indices.map { Double($0) }) }
      .axes(x: "name").size(width: width, height: 420).layout(ApproximateMeasurer())
  }

  @Test("Names stay level where they fit, then tilt, then stand upright; all are shown")
  func turning() throws {
    let short = try layout(["sigmoid", "tanh", "ReLU"])
    #expect(short.xTicks.angle == 0 && short.xTicks.ticks.values == [0, 1, 2])
    #expect(short.xTicks.labels.map(\.block.text.plain) == ["sigmoid", "tanh", "ReLU"])
    let tilted = try layout((0..<12).map { "a species \($0)" })
    #expect(tilted.xTicks.angle == -45 && tilted.xTicks.labels.count == 12)
    let upright = try layout((0..<26).map { "class \($0)" })
    #expect(upright.xTicks.angle == -90 && upright.xTicks.labels.count == 26)
    #expect(tilted.frame.height < short.frame.height)
  }

  @Test("Of ten thousand names so many are shown as fit")
  func thousands() throws {
    let ticks = try layout((0..<10_000).map { "item \($0)" }).xTicks
    #expect(ticks.angle == 0 && ticks.labels.count > 3)
    #expect(ticks.ticks.values.prefix(3) == [0, 2000, 4000])
  }

  @Test("A label takes a third of the figure at most", arguments: [2, 6, 40])
  func longNames(count: Int) throws {
    let names = (0..<count).map { "\($0) " + String(repeating: "long ", count: 100) }
    let layout = try layout(names)
    #expect(layout.xTicks.labels.count >= 2)
    #expect(layout.xTicks.depth < 420 / 3 + 20)
    let onY = try Plot { Points(x: [1, 2], y: Array(names.prefix(2))) }
      .layout(ApproximateMeasurer())
    #expect(onY.frame.minX < 640 / 3 + 60)
  }

  @Test("Turned labels end under their tick")
  func anchor() throws {
    let names = (0..<12).map { "a species \($0)" }
    let plot = Plot { Points(x: names, y: names.indices.map { Double($0) }) }
    let layout = try plot.layout(ApproximateMeasurer())
    let mapping = layout.x.mapping(from: layout.frame.minX, to: layout.frame.maxX)
    let texts = layout.xTicks.placed(along: mapping, top: layout.frame.maxY + 9)
    for (index, text) in texts.enumerated() {
      let ends = [text.corners[1], text.corners[2]]
      let end = Point(x: (ends[0].x + ends[1].x) / 2, y: (ends[0].y + ends[1].y) / 2)
      #expect(abs(end.x - mapping.position(of: Double(index))) < 1e-9)
      #expect(abs(text.bounds.minY - layout.frame.maxY - 9) < 1e-9)
    }
  }

  @Test("Numbers are thinned out and never turned")
  func numbers() throws {
    let plot = Plot { Line(x: [1_000_000, 1_000_009], y: [1, 2]) }
      .xAxis { $0.ticks = (0..<10).map { Double(1_000_000 + $0) } }
    let ticks = try plot.layout(ApproximateMeasurer()).xTicks
    #expect(ticks.angle == 0 && ticks.labels.count == 5)
  }

  @Test("A reversed axis has the same ticks, mirrored")
  func reversed() throws {
    func centres(_ isReversed: Bool) throws -> [Double] {
      let plot = Plot { Line(x: [0, 1000], y: [0, 1]) }.xAxis { $0.isReversed = isReversed }
      let layout = try plot.layout(ApproximateMeasurer())
      let mapping = layout.x.mapping(from: 0, to: layout.frame.width)
      return layout.xTicks.placed(along: mapping, top: 0).map(\.centre.x)
    }
    #expect(try centres(true) == centres(true).sorted(by: >))
    #expect(try centres(true).count == centres(false).count)
  }

  @Test("Limits and paddings that make no sense name their axis")
  func nonsense() {
    func message(_ change: (inout Axis) -> Void) -> String? {
      do {
        _ = try ResolvedPlot(Plot { Line([1, 2]) }.yAxis(change))
        return nil
      } catch {
        return error.description
      }
    }
    for padding in [-0.1, .nan, .infinity] {
      #expect(message { $0.padding = padding }?.contains("the y axis' padding is") == true)
    }
    for limits in [1.0...1, 0...Double.infinity] {
      #expect(message { $0.limits = limits }?.hasPrefix("yLimits: ") == true)
    }
    #expect(message { $0.padding = 0 } == nil)
  }
}
