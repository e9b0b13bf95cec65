import Plotting
import Testing

@Suite struct ContoursTests {
  private func bowl(_ x: Double, _ y: Double) -> Double {
    x * x / 4 + y * y + Mathematics.sine(2 * x) * Mathematics.cosine(3 * y)
  }

  private func contours() -> Contours {
    Contours(x: -3...3, y: -2...2, value: bowl)
  }

  @Test("Levels are round and lie within the values, or are those asked for")
  func levels() {
    let extent = Extent(Column(values: [-0.86, 6.6]))
    #expect(ContourLevels.usual.lines(in: extent) == [0, 1, 2, 3, 4, 5, 6])
    #expect(ContourLevels.usual.bands(in: extent) == [-1, 0, 1, 2, 3, 4, 5, 6, 7])
    #expect(ContourLevels.given([3, 1, 1, .nan]).lines(in: extent) == [1, 3])
    #expect(ContourLevels.given([1, 3]).bands(in: extent) == [-0.9, 1, 3, 6.6])
    #expect(ContourLevels.usual.lines(in: Extent(Column(values: [2, 2]))).isEmpty)
    #expect(ContourLevels.usual.lines(in: Extent(0...4)).allSatisfy { $0 > 0 && $0 < 4 })
  }

  @Test("Each line is where the axes put its value")
  func places() throws {
    let plot = Plot { Contours(x: 0...4, y: 0...2) { x, _ in x }.levels([1, 3]).plain() }
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let lines = try plot.approximateScene().items("contours").lines.dropFirst()
    #expect(lines.count == 2)
    for (line, value) in zip(lines, [1.0, 3]) {
      for point in line.paths.joined() {
        #expect(abs(point.x - frame.minX - frame.width * value / 4) < 1e-6)
      }
    }
  }

  @Test("Labels read from left to right in gaps of their lines and touch nothing")
  func labels() throws {
    let scene = try Plot { contours().labelled() }.approximateScene()
    let labels = scene.items("the annotations").compactMap { item in
      if case .text(let text) = item { text } else { nil }
    }
    #expect(labels.count > 8)
    let frame = try Plot { contours() }.layout(ApproximateMeasurer()).frame
    let paths = scene.items("contours").lines.flatMap(\.paths)
    for (index, label) in labels.enumerated() {
      #expect(frame.contains(label.bounds) && label.angle > -90.1 && label.angle < 90)
      #expect(!labels[(index + 1)...].contains(where: label.overlaps))
      let core = Rectangle(
        x: label.centre.x - 3, y: label.centre.y - 3, width: 6, height: 6)
      #expect(Obstacles(paths: paths).badness(of: core) == 0)
    }
    #expect(Set(labels.map(\.block.text.plain)).isSuperset(of: ["0", "1", "2", "3", "4"]))
  }

  @Test("Lines take their values' colours, in dashes below zero if asked")
  func looks() throws {
    let plot = Plot { Contours(x: -1...1, y: -1...1) { x, _ in x }.dashedBelowZero() }
    let lines = try plot.approximateScene().items("contours").lines.dropFirst()
    #expect(Set(lines.map(\.style.color)).count == lines.count)
    #expect(lines.first?.style.dashes.isEmpty == false && lines.last?.style.dashes == [])
    let plain = Plot { contours().plain() }.theme(.dark)
    let items = try plain.approximateScene().items("contours").lines.dropFirst()
    #expect(items.allSatisfy { $0.style.color == Theme.dark.text })
    #expect(throws: PlottingError.nothingColoredByValue) { try plain.colorbar().png() }
  }

  @Test("Yellow lines on white and violet ones on black are made readable")
  func contrast() {
    let yellow = Color(0xFDE725).readable(on: .white)
    #expect(Oklab(yellow).lightness < 0.75)
    #expect(Color.blue.readable(on: .white) == .blue)
    #expect(Oklab(Color(0x440154).readable(on: Theme.dark.background)).lightness > 0.45)
  }

  @Test(
    "Where there are no lines a note says why",
    arguments: [
      (Contours(x: 0...1, y: 0...1) { _, _ in 0.5 }, "the value is 0.5 everywhere."),
      (
        Contours([[1, 2], [3, 4]]).levels([7, 9]).label("loss"),
        "No contours of “loss”: their levels lie beyond the values, 1 to 4."
      ),
    ])
  func noLines(contours: Contours, words: String) throws {
    let texts = try Plot { contours }.approximateScene().texts.map(\.block.text.plain)
    #expect(texts.contains { $0.hasSuffix(words) })
  }

  @Test(
    "Fields that cannot be drawn are errors that name the series",
    arguments: [
      (
        Contours([[1, 2], [3]]),
        PlottingError.raggedRows(
          series: "contours 1", row: 1, count: 1, expected: 2)
      ),
      (Contours([[1, 2, 3]]), .fieldTooSmall(series: "contours 1", columns: 3, rows: 1)),
      (Contours([[Double]]()).label("z"), .emptySeries("contours “z”")),
      (
        Contours([[Double.nan, .nan], [.nan, .nan]]),
        .noFiniteValues(series: "contours 1", column: "its cells")
      ),
      (
        Contours(x: 1...1, y: 0...1) { x, _ in x },
        .invalidRange(of: "contours 1, x", lower: 1, upper: 1)
      ),
    ])
  func errors(contours: Contours, error: PlottingError) {
    #expect(throws: error) { try Plot { contours }.png() }
  }

  @Test(
    "Huge, tiny and partly missing values give lines",
    arguments: [
      [[1e300, -1e300], [3, 1e306]], [[1e-300, 0], [0, 2e-300]],
      [[1, 2, .nan], [2, 3, 4], [.infinity, 3, 5]],
    ] as [[[Double]]])
  func uglyValues(rows: [[Double]]) throws {
    let scene = try Plot { Contours(rows).labelled() }.approximateScene()
    #expect(scene.items("contours").lines.contains { !$0.paths.isEmpty })
  }

  @Test("Contours follow logarithmic axes, and limits far inside cut them")
  func axes() throws {
    let field = Contours(x: 1...1000, y: 0...1) { x, _ in x }.levels([10, 100])
    let plot = Plot { field }.xScale(.log)
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let first = try #require(
      try plot.approximateScene().items("contours").lines.dropFirst().first?.paths.first?.first)
    #expect(abs(first.x - frame.minX - frame.width / 3) < 1)
    let zoomed = Plot {
      contours(); FilledContours(x: -3...3, y: -2...2, value: bowl)
    }
    .xLimits(0...1e-9).yLimits(0...1e-9)
    for item in try zoomed.approximateScene().items("filled").areas {
      #expect(item.polygons.joined().allSatisfy { abs($0.x) < 1000 && abs($0.y) < 1000 })
    }
  }

  @Test func words() {
    let plot = Plot { contours() }.axes(x: "w₁", y: "w₂")
    #expect(plot.alternativeText.contains("7 lines from 0 to 6 in values from −0.862 to 6.57"))
    #expect(plot.alternativeText.contains("−0.862 near w₁ −0.71 and w₂ 0"))
  }
}
