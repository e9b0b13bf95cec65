import Plotting
import Testing

@Suite struct FilledContoursTests {
  private func ring(_ theme: Theme = .light) -> Plot {
    Plot {
      FilledContours(x: -1...1, y: -1...1) { x, y in
        let radius = Mathematics.length(x, y)
        return radius < 0.5 ? 1 - radius : radius
      }.levels([0.6, 0.8])
    }.colorbar("z").theme(theme)
  }

  /// Whether a pixel has a colour but for rounding.
  private func pixel(_ pixel: UInt32, is color: Color?) -> Bool {
    guard let color else { return false }
    return [16, 8, 0].allSatisfy { shift in
      abs(Int(pixel >> shift & 0xFF) - Int(color.premultiplied >> shift & 0xFF)) <= 1
    }
  }

  @Test("Bands have the colours of the scale, also inside a hole, and leave no seam")
  func pixels() throws {
    let plot = ring()
    let picture = try #require(DecodedPicture(try plot.png()))
    let frame = try plot.layout(PangoText()).frame
    let scale = try #require(try ResolvedPlot(plot).colorScale)
    func sample(_ x: Double, _ y: Double) -> UInt32 {
      picture[
        Int((frame.midX + x * frame.width / 2) * 2), Int((frame.midY - y * frame.height / 2) * 2)]
    }
    #expect(pixel(sample(0, 0), is: scale.color(of: 0.9)))
    #expect(pixel(sample(0.3, 0), is: scale.color(of: 0.7)))
    #expect(pixel(sample(0, -0.55), is: scale.color(of: 0.55)))
    #expect(pixel(sample(0.9, 0.9), is: scale.color(of: 1.2)))
    // Not a trace of the white ground between the bands.
    for x in stride(from: -0.99, to: 0.99, by: 0.01) {
      #expect(sample(x, 0.01) != 0xFFFFFF && sample(x, x) & 0xFF < 0xC0)
    }
  }

  @Test("The colour bar shows the same bands, with their ends as ticks")
  func colorbar() throws {
    let plot = ring()
    let items = try plot.approximateScene().items("the colour bar")
    let bands = items.compactMap { item in
      if case .rectangle(let place, _, let color) = item { (place, color) } else { nil }
    }
    let scale = try #require(try ResolvedPlot(plot).colorScale)
    #expect(bands.map(\.1) == [0.55, 0.7, 1].map { scale.color(of: $0) })
    #expect(bands[0].0.height > bands[1].0.height && bands[1].0.height > bands[2].0.height)
    let labels = try plot.approximateScene().texts.map(\.block.text.plain)
    #expect(labels.contains("0.6") && labels.contains("0.8"))
  }

  @Test("Points over bands take the bands' colours")
  func pointsOverBands() throws {
    let scale = ColorScale(map: .viridis, range: 0...3, levels: [0, 1, 2, 3])
    #expect(
      scale.color(of: 1.01) == scale.color(of: 2) && scale.color(of: 2) != scale.color(of: 2.1))
    #expect(scale.color(of: -9) == scale.color(of: 0.5) && scale.shown == 0...3)
  }

  @Test("A field of one value is one band, and missing values stay empty")
  func constantAndMissing() throws {
    let constant = Plot { FilledContours(x: 0...1, y: 0...1) { _, _ in 3 } }
    let areas = try constant.approximateScene().items("filled").areas
    #expect(areas.count == 1)
    let frame = try constant.layout(ApproximateMeasurer()).frame
    #expect(Rectangle(around: areas[0].polygons.flatMap { $0 }) == frame)
    let hole = Plot {
      FilledContours(x: -1...1, y: -1...1) { x, y in abs(x) + abs(y) < 0.5 ? .nan : x }
    }
    let picture = try #require(DecodedPicture(try hole.png()))
    let middle = try hole.layout(PangoText()).frame.centre
    #expect(picture[Int(middle.x * 2), Int(middle.y * 2)] == 0xFFFFFF)
  }

  @Test("With a range, values beyond it are in the outermost bands")
  func range() throws {
    let plot = Plot {
      FilledContours(x: 0...10, y: 0...1, range: 2...4) { x, _ in x }.levels(about: 5)
    }
    let resolved = try ResolvedPlot(plot)
    #expect(resolved.colorScale?.lower == 2 && resolved.colorScale?.shown == 2...4)
    let areas = try plot.approximateScene().items("filled").areas
    #expect(areas.count == (resolved.colorScale?.levels.count ?? 0) - 1)
    #expect(Rectangle(around: areas[0].polygons.flatMap { $0 }).width > 400)
  }

  @Test(arguments: [[[1e300, -1e300], [0, 1e306]], [[1, 1], [1, .nan], [1, 1], [2, 1]]])
  func uglyValues(rows: [[Double]]) throws {
    let plot = Plot { FilledContours(rows) }.colorbar()
    #expect(try !plot.approximateScene().items("filled").areas.isEmpty)
  }
}
