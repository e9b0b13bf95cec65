import Plotting
import Testing

@Suite struct PathRulerTests {
  private let ruler = PathRuler([
    Point(x: 0, y: 0), Point(x: 3, y: 4), Point(x: 3, y: 4), Point(x: 3, y: 14),
  ])

  @Test func measures() {
    #expect(ruler.length == 15)
    #expect(ruler.point(at: 2.5) == Point(x: 1.5, y: 2))
    #expect(ruler.point(at: 7) == Point(x: 3, y: 6))
    #expect(ruler.point(at: -1) == Point(x: 0, y: 0))
    #expect(ruler.point(at: 99) == Point(x: 3, y: 14))
    #expect(ruler.step(at: 8) == 5...15)
  }

  @Test func partsWithoutGaps() {
    let parts = ruler.parts(without: [1...2, 6...7])
    #expect(parts.count == 3)
    #expect(
      parts.map(PathRuler.init).map(\.length).map { ($0 * 1e9).rounded() / 1e9 } == [1, 4, 8])
    #expect(ruler.parts(without: []).count == 1)
    #expect(ruler.parts(without: [0...15]).isEmpty)
  }

  @Test func onePoint() {
    #expect(PathRuler([Point(x: 1, y: 2)]).length == 0)
    #expect(PathRuler([Point(x: 1, y: 2)]).point(at: 3) == Point(x: 1, y: 2))
  }
}
