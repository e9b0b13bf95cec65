import Plotting
import Testing

@Suite struct LineSimplifierTests {
  @Test("A million points shrink to four per pixel, and keep every extreme")
  func columns() throws {
    var stream = NumberStream(seed: 4)
    let y = (0..<1_000_000).map { _ in Double.random(in: 0...300, using: &stream) }
    let paths = LineSimplifier(resolution: 2).paths(count: y.count) {
      Point(x: Double($0) / 2000, y: y[$0])
    }
    let path = try #require(paths.first)
    #expect(paths.count == 1 && path.count <= 4 * 1000 && path.count > 3 * 1000)
    #expect(path.map(\.y).min() == y.min() && path.map(\.y).max() == y.max())
    #expect(path.first == Point(x: 0, y: y[0]))
    #expect(path.last == Point(x: 999_999.0 / 2000, y: y[999_999]))
    #expect(zip(path, path.dropFirst()).allSatisfy { $0.x <= $1.x })
  }

  @Test func fewPointsStayAsTheyAre() {
    let points = [Point(x: 0, y: 5), Point(x: 10, y: 1), Point(x: 20, y: 9)]
    #expect(LineSimplifier(resolution: 2).paths(count: 3) { points[$0] } == [points])
    #expect(LineSimplifier(resolution: 2).paths(count: 3) { points[2 - $0] } == [points.reversed()])
  }

  @Test("Columns give the same paths as their places")
  func columnsOfData() throws {
    var stream = NumberStream(seed: 5)
    let y = (0..<5000).map { $0 % 97 == 0 ? .nan : Double.random(in: 1...9, using: &stream) }
    let layout = try Plot { Line(y) }.layout(ApproximateMeasurer())
    let plot = try ResolvedPlot(Plot { Line(y) })
    let area = layout.area(
      plot, texts: TextStyles(theme: .light, measurer: ApproximateMeasurer()), resolution: 2)
    let simplifier = LineSimplifier(resolution: 2)
    for x in [y.indices.map { Double($0) }, y.indices.map { Double(($0 * 7) % 5000) }] {
      let paths = simplifier.paths(x: x, y: y, in: area)
      #expect(paths.count > 40)
      #expect(paths == simplifier.paths(count: y.count) { area.place(x: x[$0], y: y[$0]) })
    }
  }

  @Test("What is not a number breaks the line")
  func breaks() {
    let y = [1, 2, .nan, 3, .nan, .nan, 4, 5]
    let paths = LineSimplifier(resolution: 1).paths(count: y.count) {
      Point(x: Double($0) * 10, y: y[$0])
    }
    #expect(paths.map { $0.map(\.y) } == [[1, 2], [3], [4, 5]])
  }

  @Test("Points on a straight stretch merge; a stroke back over itself keeps its ends")
  func directions() {
    var points = (0...100).map { Point(x: Double($0), y: Double($0)) }
    points += (0...150).map { Point(x: 100 - Double($0), y: 100 - Double($0)) }
    points.append(Point(x: -50, y: 30))
    let paths = LineSimplifier(resolution: 2).paths(count: points.count) { points[$0] }
    #expect(paths.count == 1)
    #expect(paths[0].count < 8)
    #expect(paths[0].contains(Point(x: 100, y: 100)))
    #expect(paths[0].contains(Point(x: -50, y: -50)))
    #expect(paths[0].last == Point(x: -50, y: 30))
  }

  @Test("A spiral stays within a fifth of a pixel of itself")
  func spiral() {
    let points = (0..<20_000).map { index in
      let turn = Double(index) / 400
      let wave = turn - turn.rounded(.down)
      return Point(x: 200 * (wave < 0.5 ? wave : 1 - wave), y: turn * 3 + 40 * wave * (1 - wave))
    }
    let path = LineSimplifier(resolution: 2).paths(count: points.count) { points[$0] }.joined()
    let kept = Array(path)
    #expect(kept.count < points.count / 3)
    for point in stride(from: 0, to: points.count, by: 37).map({ points[$0] }) {
      let nearest = zip(kept, kept.dropFirst()).map { distance(point, $0, $1) }.min() ?? 1
      #expect(nearest < 0.2)
    }
  }

  private func distance(_ point: Point, _ start: Point, _ end: Point) -> Double {
    let x = end.x - start.x
    let y = end.y - start.y
    let length = max(x * x + y * y, 1e-300)
    let place = min(max(((point.x - start.x) * x + (point.y - start.y) * y) / length, 0), 1)
    let dx = point.x - start.x - place * x
    let dy = point.y - start.y - place * y
    return (dx * dx + dy * dy).squareRoot()
  }
}

@Suite struct PathClipperTests {
  private let clipper = PathClipper(bounds: Rectangle(x: 0, y: 0, width: 100, height: 100))

  @Test func insideStays() {
    let path = [Point(x: 1, y: 2), Point(x: 50, y: 99)]
    #expect(clipper.clipped([path]) == [path])
  }

  @Test("A line that leaves and comes back is cut in two, exactly at the edge")
  func cut() {
    let path = [
      Point(x: 10, y: 50), Point(x: 20, y: -1e12), Point(x: 30, y: 50), Point(x: 40, y: 50),
    ]
    let parts = clipper.clipped([path])
    #expect(parts.count == 2)
    #expect(parts[0].first == path[0] && parts[0].last?.y == 0)
    #expect(parts[1].first?.y == 0 && parts[1].last == path[3])
    #expect(parts.joined().allSatisfy { (0...100).contains($0.x) && (0...100).contains($0.y) })
  }

  @Test func outsideVanishes() {
    let path = [Point(x: -10, y: 50), Point(x: -1e12, y: 60)]
    #expect(clipper.clipped([path]).isEmpty)
    #expect(clipper.clipped([[Point(x: 500, y: 500)]]).isEmpty)
  }
}
