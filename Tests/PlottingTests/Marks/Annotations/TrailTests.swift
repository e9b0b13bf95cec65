import Plotting
import Testing

@Suite struct TrailTests {
  private let x = (0...20).map { Double($0) }
  private let y = (0...20).map { 5 * Mathematics.sine(Double($0) / 4) }

  @Test("A rim lies under the line, a ring at the start and a disc at the end")
  func parts() throws {
    let plot = Plot { Trail(x: x, y: y) }
    let items = try plot.approximateScene().items("trail")
    let lines = items.lines
    #expect(lines[0].style.color == .white && lines[0].style.width > lines[1].style.width)
    #expect(lines[1].style.color == .blue)
    let dots = items.dots
    let path = try #require(lines[1].paths.first)
    #expect(dots[1].centres == [path[0]] && dots[1].colors == [.white] && dots[1].rim == .blue)
    #expect(dots[2].centres == [path[path.count - 1]] && dots[2].colors == [.blue])
  }

  @Test("Heads point the way of the path and keep a distance")
  func heads() throws {
    let items = try Plot { Trail(x: [0, 10], y: [0, 0]) }.approximateScene().items("trail")
    let heads = items.areas.flatMap(\.polygons)
    #expect(heads.count > 2)
    for head in heads { #expect(head[0].x > head[1].x && abs(head[0].y - head[2].y) < 1e-6) }
    let swinging = Trail(
      x: (0..<400).map { Double($0 % 2) }, y: (0..<400).map { 0.001 * Double($0) })
    let many = try Plot { swinging }.approximateScene().items("trail").areas.flatMap(\.polygons)
    for (index, head) in many.enumerated() {
      for other in many[(index + 1)...] {
        #expect(Mathematics.length(head[0].x - other[0].x, head[0].y - other[0].y) >= 28)
      }
    }
  }

  @Test("A fading path grows from pale to its full colour")
  func fading() throws {
    let items = try Plot { Trail(x: x, y: y).fading().color(.red) }.approximateScene()
      .items("trail")
    let looks = items.lines.dropFirst().map { Oklab($0.style.color).lightness }
    #expect(looks.count > 40 && items.areas.isEmpty)
    #expect(zip(looks, looks.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test("Each step may have a dot, and missing places break the path")
  func steps() throws {
    let plot = Plot { Trail(x: [0, 1, .nan, 2, 3], y: [0, 1, 1, 2, 0]).steps() }
    let items = try plot.approximateScene().items("trail")
    #expect(items.dots.contains { $0.centres.count == 4 })
    #expect(items.lines[1].paths.count == 2)
  }

  @Test(arguments: [[1.0], [2, 2, 2], [1, 1e300, -1e300]])
  func uglyPaths(values: [Double]) throws {
    let plot = Plot { Trail(x: values, y: values) }
    #expect(try plot.approximateScene().items("trail").dots.count == 3)
    #expect(try plot.png().count > 1000)
    #expect(try Plot { Trail(x: values, y: values).fading() }.png().count > 1000)
  }

  @Test func words() {
    let plot = Plot { Trail(x: [-1.5, 0, 1], y: [2, 1, 1.0]).label("descent") }
      .axes(x: "w", y: "b")
    #expect(
      plot.alternativeText
        == "Path of b against w: descent runs from w −1.5 and b 2 to w 1 and b 1 in 2 steps.")
    #expect(throws: PlottingError.emptySeries("trail 1")) {
      try Plot { Trail(x: [Double](), y: [Double]()) }.png()
    }
  }
}
