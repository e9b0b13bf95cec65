import Plotting
import Testing

@Suite struct MarchingSquaresTests {
  /// Values over −1.5…1.5 in both directions.
  private func grid(
    cells: Int = 60, _ value: (Double, Double) -> Double
  ) -> (squares: MarchingSquares, range: ClosedRange<Double>, step: Double) {
    let range = -1.5...1.5
    let places = range.places(cells + 1)
    return (
      MarchingSquares(ValueGrid(x: places, y: places, value: value)), range, 3 / Double(cells)
    )
  }

  private func data(_ point: Point, step: Double) -> (x: Double, y: Double) {
    (-1.5 + point.x * step, -1.5 + point.y * step)
  }

  private func isClosed(_ path: [Point]) -> Bool {
    path.first == path.last
  }

  private func isOnBorder(_ point: Point?, cells: Double = 60) -> Bool {
    guard let point else { return false }
    return point.x == 0 || point.x == cells || point.y == 0 || point.y == cells
  }

  /// The area inside polygons, where holes run clockwise.
  private func area(_ polygons: [[Point]]) -> Double {
    var sum = 0.0
    for polygon in polygons {
      for (start, end) in zip(polygon, polygon.dropFirst()) {
        sum += (start.x * end.y - end.x * start.y) / 2
      }
    }
    return sum
  }

  @Test("A circle is one closed line, every vertex within the interpolation error")
  func circle() throws {
    let (squares, _, step) = grid { x, y in x * x + y * y }
    let lines = squares.lines(at: 1)
    #expect(lines.count == 1)
    let circle = try #require(lines.first)
    #expect(isClosed(circle) && circle.count > 100)
    for point in circle {
      let (x, y) = data(point, step: step)
      // Between two samples of z = x² + y² a straight line is off by at most h²/4, and |∇z| is 2;
      // where the circle crosses an edge at a slant the distance is less.
      #expect(abs(Mathematics.length(x, y) - 1) <= step * step / 8 * 1.02)
    }
  }

  @Test("An ellipse too, and its area grows more exact with the square of the cells' width")
  func ellipse() {
    var errors: [Double] = []
    for cells in [30, 60, 120] {
      let (squares, _, step) = grid(cells: cells) { x, y in 1 - x * x - 4 * y * y }
      let lines = squares.lines(at: 0)
      #expect(lines.count == 1 && lines.allSatisfy(isClosed))
      for point in lines.joined() {
        let (x, y) = data(point, step: step)
        #expect(abs(x * x + 4 * y * y - 1) <= step * step * 1.001)
      }
      errors.append(abs(area(squares.regions(above: 0)) * step * step - .pi / 2))
    }
    #expect(errors[0] < 0.02 && errors[1] < errors[0] / 3 && errors[2] < errors[1] / 3)
  }

  @Test("Along edges x·y is linear, so a saddle's lines are exact and end on the border")
  func saddle() {
    let (squares, _, step) = grid { x, y in x * y }
    for level in [-0.7, -0.013, 0.013, 0.7] {
      let lines = squares.lines(at: level)
      #expect(lines.count == 2)
      for line in lines {
        #expect(!isClosed(line) && isOnBorder(line.first) && isOnBorder(line.last))
        for point in line {
          let (x, y) = data(point, step: step)
          #expect(abs(x * y - level) < 1e-12)
        }
      }
    }
  }

  @Test func straightLine() throws {
    let (squares, _, step) = grid { x, y in 2 * x - y }
    let lines = squares.lines(at: 0.31)
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(isOnBorder(line.first) && isOnBorder(line.last) && !isClosed(line))
    for point in line {
      let (x, y) = data(point, step: step)
      #expect(abs(2 * x - y - 0.31) < 1e-12)
    }
    // What is above is here to the right, and to be on the line's left: so it runs downwards.
    #expect(line[0].y > line[line.count - 1].y)
  }

  @Test("Whether a saddle is joined says the mean of its corners, for lines and regions alike")
  func saddleRule() {
    let squares = MarchingSquares(ValueGrid(columns: 2, values: [1, 0, 0, 1]))
    #expect(squares.regions(above: 0.6).count == 2)
    #expect(squares.regions(above: 0.5).count == 2)
    #expect(squares.regions(above: 0.4).count == 1)
    for level in [0.4, 0.5, 0.6] { #expect(squares.lines(at: level).count == 2) }
    let joined = squares.lines(at: 0.4)
    #expect(joined.contains { $0.allSatisfy { $0.x - $0.y > 0 } })
    let separate = squares.lines(at: 0.6)
    #expect(separate.contains { $0.allSatisfy { $0.x + $0.y < 1 } })
  }

  @Test("A value at the level is not above it, and leaves no line of one point")
  func strictlyAbove() {
    let peak = MarchingSquares(ValueGrid(columns: 3, values: [0, 0, 0, 0, 1, 0, 0, 0, 0]))
    #expect(peak.lines(at: 1).isEmpty && peak.regions(above: 1).isEmpty)
    #expect(peak.lines(at: 0).count == 1)
    let pit = MarchingSquares(ValueGrid(columns: 3, values: [2, 2, 2, 2, 1, 2, 2, 2, 2]))
    #expect(pit.lines(at: 1).isEmpty)
    #expect(abs(area(pit.regions(above: 1)) - 4) < 1e-12)
  }

  @Test("Cells without a value leave a gap, on whose border lines end")
  func gap() {
    let (squares, _, step) = grid { x, y in
      abs(x) < 0.2 && y > 0 ? .nan : x * x + y * y
    }
    let lines = squares.lines(at: 1)
    #expect(lines.count == 1 && !lines.contains(where: isClosed))
    for point in lines.joined() {
      let (x, y) = data(point, step: step)
      #expect(abs(x) > 0.199 || y < 0)
    }
  }

  @Test(
    "Whatever the values, lines end on borders, and regions above and below fill all cells",
    arguments: 0..<30)
  func randomFields(seed: Int) {
    var stream = NumberStream(seed: UInt64(seed))
    let side = 12
    var values = (0..<side * side).map { _ in Double.random(in: -1...1, using: &stream) }
    if seed % 3 == 0 {
      for _ in 0..<10 { values[Int.random(in: 0..<values.count, using: &stream)] = .nan }
    }
    let squares = MarchingSquares(ValueGrid(columns: side, values: values))
    let mirrored = MarchingSquares(ValueGrid(columns: side, values: values.map { -$0 }))
    let all = area(squares.regions(above: -.infinity))
    #expect(all == all.rounded() && (seed % 3 == 0 || all == Double((side - 1) * (side - 1))))
    var last = all
    for level in [-0.75, -0.3, 0.0, 0.21, 0.8] {
      let above = area(squares.regions(above: level))
      #expect(above < last)
      #expect(abs(above + area(mirrored.regions(above: -level)) - all) < 1e-9)
      last = above
      if seed % 3 == 0 { continue }
      for line in squares.lines(at: level) where !isClosed(line) {
        #expect(isOnBorder(line.first, cells: 11) && isOnBorder(line.last, cells: 11))
      }
    }
  }

  @Test("Bands between levels add up to the whole, holes included")
  func bands() {
    let (squares, _, step) = grid(cells: 120) { x, y in
      let radius = Mathematics.length(x, y)
      return radius < 0.5 ? 1 - radius : radius
    }
    // Above 0.75 are the middle within 0.25 and all that is beyond 0.75.
    let above = area(squares.regions(above: 0.75)) * step * step
    #expect(abs(above - (9 - .pi * (0.75 * 0.75 - 0.25 * 0.25))) < 0.01)
  }
}
