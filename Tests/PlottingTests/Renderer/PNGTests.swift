import Foundation
import Plotting
import Testing

@Suite struct PNGTests {
  private func picture(_ plot: Plot, scale: Double = 2) throws -> DecodedPicture {
    try #require(DecodedPicture(try plot.png(scale: scale)))
  }

  private func frame(_ plot: Plot) throws -> Rectangle {
    try plot.layout(PangoText()).frame
  }

  @Test func sizeAndBackground() throws {
    let plot = Plot("Title") { Line([1, 2, 3]) }
    let twice = try picture(plot)
    #expect(twice.width == 1280 && twice.height == 840)
    #expect(twice[0, 0] == 0xFFFFFF && twice[1279, 839] == 0xFFFFFF)
    let once = try picture(plot, scale: 1)
    #expect(once.width == 640 && once.height == 420)
    #expect(try picture(plot.theme(.dark))[3, 3] == 0x14181D)
  }

  @Test("The lesson's picture: grey ground, blue and orange dots with a white rim")
  func predictionSurface() throws {
    let plot = Plot("Before training") {
      Heatmap(x: -6...6, y: -6...6, map: .playground, range: -1...1) { _, _ in 0 }
      Points(x: [-3, 3], y: [-3, 3], color: [-1, 1])
    }.equalAspect().colorbar("prediction").axes(x: "x₁", y: "x₂")
    let picture = try picture(plot)
    let frame = try frame(plot)
    func pixel(_ x: Double, _ y: Double, dx: Double = 0) -> UInt32 {
      let place = (frame.minX + (x + 6) / 12 * frame.width + dx) * 2
      return picture[Int(place), Int((frame.minY + (6 - y) / 12 * frame.height) * 2)]
    }
    #expect(pixel(0, 0) == 0xE8EAEB && pixel(-5.9, 5.9) == 0xE8EAEB)
    #expect(pixel(-3, -3) == 0xF59322)
    #expect(pixel(3, 3) == 0x0877BD)
    #expect(pixel(3, 3, dx: 3.5) == 0xFFFFFF)
    #expect(pixel(3, 3, dx: 6) == 0xE8EAEB)
    let bar = Int((frame.maxX + Theme.light.colorbarGap + Theme.light.colorbarWidth / 2) * 2)
    #expect(picture[bar, Int(frame.minY * 2)] == 0x0877BD)
    #expect(picture[bar, Int(frame.maxY * 2) - 1] == 0xF59322)
    #expect([0xE8EAEB, 0xE8E9EA].contains(picture[bar, Int(frame.midY * 2)]))
  }

  @Test("A heatmap's values grow upwards")
  func orientation() throws {
    let plot = Plot { Heatmap([[0, 0], [1, 1]], map: .gray) }
    let picture = try picture(plot)
    let frame = try frame(plot)
    #expect(picture[Int(frame.midX * 2) + 9, Int(frame.minY * 2) + 20] == 0xFFFFFF)
    #expect(picture[Int(frame.midX * 2) + 9, Int(frame.maxY * 2) - 20] == 0x000000)
  }

  @Test func lineInItsPlace() throws {
    let plot = Plot { Line([5, 5, 5]).width(4) }
    let picture = try picture(plot)
    let frame = try frame(plot)
    #expect(picture[Int(frame.midX * 2) + 30, Int(frame.midY * 2)] == 0x0072B2)
    #expect(picture[Int(frame.midX * 2) + 30, Int(frame.midY * 2) + 12] == 0xFFFFFF)
  }

  @Test("Dashes run on across the pieces in which a long line is stroked")
  func dashes() throws {
    let plot = Plot { Line((0..<400).map { _ in 1.0 } + [1.0]).dashed().width(4) }
    let picture = try picture(plot)
    let frame = try frame(plot)
    let row = Int(frame.midY * 2)
    let inside = Int(frame.minX * 2) + 60..<Int(frame.maxX * 2) - 60
    var runs: [Int] = []
    var run = 0
    for x in inside {
      if picture[x, row] == 0x0072B2 {
        run += 1
      } else if run > 0 {
        runs.append(run)
        run = 0
      }
    }
    #expect(runs.count > 20)
    #expect(runs.dropFirst().allSatisfy { abs($0 - 25) <= 2 })
  }

  @Test("Where pieces of a translucent line meet, the colour stays the same")
  func translucentLine() throws {
    let y = (0..<400).map { 5.13 + Double($0 % 2) * 0.001 }
    let plot = Plot { Line(y).color(.black.opacity(0.5)).width(8) }.yLimits(4...6)
    let picture = try picture(plot)
    let frame = try frame(plot)
    let row = Int((frame.maxY - frame.height * 1.13 / 2) * 2)
    let inside = Int(frame.minX * 2) + 60..<Int(frame.maxX * 2) - 60
    // Where a line of the grid lies below it is a little darker.
    #expect(inside.allSatisfy { (0x72...0x81).contains(picture[$0, row] & 0xFF) })
  }

  @Test("Translucent dots mix with what is below")
  func translucentDot() throws {
    var theme = Theme.light
    theme.pointRimWidth = 0
    let plot = Plot { Points(x: [1.3], y: [1.3]).radius(10).color(.black.opacity(0.5)) }
      .xLimits(0...4).yLimits(0...4).theme(theme)
    let frame = try frame(plot)
    let x = Int((frame.minX + frame.width * 1.3 / 4) * 2)
    let y = Int((frame.maxY - frame.height * 1.3 / 4) * 2)
    #expect((0x7F...0x81).contains(try picture(plot)[x, y] & 0xFF))
  }

  @Test func metadata() throws {
    let picture = try picture(Plot("Loss") { Line([1, 2]) }.altText("It rises."))
    #expect(picture.text("Title") == "Loss")
    #expect(picture.text("Description") == "It rises.")
    let names = picture.chunks.map(\.name)
    #expect(!names.contains("tIME"))
    let physical = try #require(picture.chunks.first { $0.name == "pHYs" })
    let perMetre = physical.bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    #expect(perMetre == 7559 && physical.bytes.last == 1)
    let japanese = try self.picture(Plot("損失") { Line([1, 2]) })
    #expect(japanese.text("Title") == "損失")
  }

  @Test("The same plot gives the same bytes")
  func deterministic() throws {
    for seed in 0..<8 {
      var first = PlotGenerator(seed: UInt64(seed))
      var second = first
      #expect(try first.plot().png() == second.plot().png())
    }
  }

  @Test(
    "Whatever the data, there is a picture with ink",
    arguments: [
      [1, 2e300, -1e300, .nan, 3e300, .infinity, 1e300], [1, 1.00000000000001], [7],
      [.leastNonzeroMagnitude, 0, .leastNormalMagnitude / 8], [1e306, -1e306], [3, 3, 3],
      [.nan, .nan, 2, .nan], [0, 1e-300],
    ] as [[Double]])
  func uglyData(values: [Double]) throws {
    let lines = try picture(Plot("Ugly") { Line(values).width(3).label("a") })
    #expect(lines.count(of: 0x0072B2) > 10)
    let points = try picture(Plot("Ugly") { Points(x: values, y: values) }.equalAspect())
    #expect(points.count(of: 0x0072B2) > 10)
  }

  @Test(
    "Limits far from or far inside the data neither fail nor crash",
    arguments: [
      1e9...2e9, 0...1e-9, -1e300...1e300, 0.4...0.6,
    ])
  func limits(range: ClosedRange<Double>) throws {
    let plot = Plot {
      Heatmap(x: -6...6, y: -6...6) { x, y in x + y }
      Line(x: [-6.0, 6], y: [-6.0, 6])
      Points(x: [0.5], y: [0.5])
    }.xLimits(range).yLimits(range).colorbar()
    #expect(try picture(plot).width == 1280)
  }

  @Test("Line breaks, control characters and foreign scripts in texts")
  func oddTexts() throws {
    let text = "two\nlines\r\n\u{0} tab\t<b>&amp; \u{202E} Ελληνικά नमस्ते 訓練 🙂"
    let plot = Plot(text) { Line([1, 2]).label(text) }.axes(x: text, y: text)
    #expect(try picture(plot).width == 1280)
  }

  @Test("A line that diverges far beyond the limits is drawn up to their edge")
  func divergingLine() throws {
    let plot = Plot { Line([0.5, 0.5, 1e300]).width(4) }.yLimits(0...1)
    let picture = try picture(plot)
    let frame = try frame(plot)
    #expect(picture[Int((frame.minX + frame.width * 0.25) * 2), Int(frame.midY * 2)] == 0x0072B2)
    let x = Int((frame.minX + frame.width * (0.025 + 0.95 * 0.5) / 1) * 2)
    #expect((x - 12...x + 12).contains { picture[$0, Int(frame.minY * 2) + 40] == 0x0072B2 })
  }

  @Test func sizesThatCannotBe() {
    let plot = Plot { Line([1, 2]) }
    #expect(throws: PlottingError.self) { try plot.png(scale: 0) }
    #expect(throws: PlottingError.self) { try plot.png(scale: .nan) }
    #expect(throws: PlottingError.self) { try plot.size(width: .nan, height: 100).svg() }
    #expect(throws: PlottingError.self) { try plot.size(width: 0, height: 100).pdf() }
    #expect(throws: PlottingError.self) { try plot.size(width: 1e6, height: 10).pdf() }
    #expect(throws: PlottingError.self) { try plot.size(width: 1e6, height: 1e6).png() }
    #expect(throws: PlottingError.self) { try plot.size(width: -5, height: 100).png() }
  }
}
