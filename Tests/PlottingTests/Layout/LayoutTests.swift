import Plotting
import Testing

@Suite struct LayoutTests {
  @Test("No text overlaps another or leaves the canvas", arguments: 0..<400)
  func anyPlot(seed: Int) throws {
    var generator = PlotGenerator(seed: UInt64(seed))
    try check(generator.plot(), ApproximateMeasurer())
  }

  @Test("The same with real letters", arguments: 400..<800)
  func realLetters(seed: Int) throws {
    var generator = PlotGenerator(seed: UInt64(seed))
    try check(generator.plot(), PangoText())
  }

  @Test("The same for grids, right axes, insets, names, turned axes and themes", arguments: 0..<150)
  func anyFigure(seed: Int) throws {
    var generator = PlotGenerator(seed: UInt64(seed + 1000))
    try check(generator.figure(), ApproximateMeasurer())
  }

  @Test("The same with real letters", arguments: 150..<250)
  func anyFigureWithRealLetters(seed: Int) throws {
    var generator = PlotGenerator(seed: UInt64(seed + 1000))
    try check(generator.figure(), PangoText())
  }

  private func check(_ figure: some Figure, _ measurer: some TextMeasurer) throws {
    guard let scene = try scene(figure, measurer) else { return }
    let canvas = Rectangle(x: 0, y: 0, width: figure.size.width, height: figure.size.height)
    let texts = scene.texts
    #expect(texts.count >= 3)
    for (index, text) in texts.enumerated() {
      let isInside = canvas.contains(text.bounds, tolerance: 1e-6)
      #expect(isInside, "\(text.block.text.plain) leaves the canvas")
      for other in texts[(index + 1)...] {
        let overlaps = text.overlaps(other)
        #expect(!overlaps, "“\(text.block.text.plain)” overlaps “\(other.block.text.plain)”")
      }
    }
  }

  /// The scene of a figure, or nil where an error says that its texts leave no room for the axes.
  private func scene(_ figure: some Figure, _ measurer: some TextMeasurer) throws -> Scene? {
    do {
      return try figure.scene(measurer: measurer, resolution: 2)
    } catch {
      switch error {
      // The texts of the plot around it have taken its room.
      case .impossibleInset: return nil
      // The same of texts of 500 letters in a grid's small plots.
      case .impossibleSize where figure is Grid: return nil
      default: throw error
      }
    }
  }

  private func layout(_ plot: Plot) throws -> PanelLayout {
    try plot.layout(ApproximateMeasurer())
  }

  @Test func equalAspectMakesUnitsEqual() throws {
    let plot = Plot { Heatmap(x: -6...6, y: -3...3) { x, y in x * y } }.equalAspect().colorbar("z")
    let layout = try layout(plot)
    #expect(abs(layout.frame.width / 12 - layout.frame.height / 6) < 0.5)
    #expect(layout.colorbar?.bar.height == layout.frame.height)
    #expect(layout.colorbar?.bar.minY == layout.frame.minY)
  }

  @Test("An equal aspect of very unequal spans does not squeeze the frame away")
  func extremeAspect() throws {
    let layout = try layout(Plot { Line(x: [0.0, 1000], y: [0.0, 1]) }.equalAspect())
    #expect(layout.frame.height > 80)
    let unit = layout.frame.width / layout.x.span
    #expect(abs(layout.frame.height / layout.y.span - unit) < unit * 0.02)
  }

  @Test("A legend takes a free corner, and goes outside when there is none")
  func legendPlaces() throws {
    func legend(_ y: [Double], _ place: LegendPlace = .best) throws -> Rectangle {
      let plot = Plot { Line(y).label("a line") }.legend(place)
      let scene = try plot.approximateScene()
      return try #require(scene.texts.first { $0.block.text.plain == "a line" }).bounds
    }
    let falling = (0..<50).map { -Double($0) }
    #expect(try legend(falling).minX > 320 && legend(falling).maxY < 210)
    let rising = (0..<50).map { Double($0) }
    #expect(try legend(rising).maxX < 320 && legend(rising).maxY < 210)
    let zigzag = (0..<2000).map { Double($0 % 2) }
    let outside = try legend(zigzag)
    let frame = try layout(Plot { Line(zigzag).label("a line") }).frame
    #expect(outside.minX > frame.maxX - outside.width - 60)
    #expect(try legend(zigzag, .bottomLeft).maxX < 320)
    let without = Plot { Line(rising).label("a line") }.legend(.none)
    let texts = try without.approximateScene().texts
    #expect(!texts.contains { $0.block.text.plain == "a line" })
  }

  @Test("A hundred labelled series: the legend counts those without room")
  func longLegend() throws {
    let plot = Plot {
      for index in 0..<100 { Line([0, index]).label("series \(index)") }
    }
    let texts = try plot.approximateScene().texts
    let rest = try #require(texts.first { $0.block.text.plain.hasPrefix("… and ") })
    #expect(rest.bounds.maxY < 420)
  }

  @Test func noRoomIsAnError() {
    #expect(throws: PlottingError.self) {
      try Plot { Line([1, 2]) }.size(width: 50, height: 30)
        .approximateScene()
    }
  }
}
