import Plotting
import Testing

@Suite struct CellSetTests {
  @Test func onePointPerCell() {
    var cells = CellSet(Rectangle(x: 10, y: 20, width: 5, height: 3), cellsPerPixel: 4)
    let places = [(10, 20), (10.24, 20.24), (10.25, 20), (10, 20.25), (15, 23), (15, 23)]
    let isFirst = places.map { cells.insert(Point(x: $0.0, y: $0.1)) }
    #expect(isFirst == [true, false, true, true, true, false])
  }

  @Test("Many dots become few obstacles, which stand for all of them")
  func obstacles() {
    var stream = NumberStream(seed: 3)
    let frame = Rectangle(x: 0, y: 0, width: 100, height: 100)
    let centres = (0..<50_000).map { _ in
      Point(x: .random(in: 0...100, using: &stream), y: .random(in: 0...50, using: &stream))
    }
    func obstacles(radius: Double) -> Obstacles {
      Obstacles(
        Dots(centres: centres, colors: [.black], radii: [radius], rim: .white, rimWidth: 1),
        in: frame)
    }
    let small = obstacles(radius: 3)
    #expect(small.points.count <= 51 * 51)
    #expect(small.badness(of: Rectangle(x: 40, y: 20, width: 4, height: 4)) > 0)
    #expect(small.badness(of: Rectangle(x: 40, y: 52, width: 30, height: 20)) == 0)
    #expect(obstacles(radius: 10).badness(of: Rectangle(x: 40, y: 55, width: 30, height: 9)) > 0)
  }
}
