import Plotting
import Testing

@Suite struct HeatmapTests {
  @Test("A function may return any number")
  func anyNumber() throws {
    let float = Plot { Heatmap(x: 0...1, y: 0...1) { x, y in Float(x + y) } }
    let whole = Plot { Heatmap(x: 0...4, y: 0...4, columns: 4, rows: 4) { x, _ in Int(x) } }
    #expect(try float.approximateScene().items("heatmap").images.count == 1)
    #expect(try ResolvedPlot(whole).colorScale?.upper == 3)
  }

  @Test("Columns and rows are counted in whole numbers")
  func wholeTicks() throws {
    let layout = try Plot { Heatmap([[1, 2], [3, 4]]) }.layout(ApproximateMeasurer())
    #expect(layout.xTicks.ticks.values == [0, 1] && layout.yTicks.ticks.values == [0, 1])
  }

  @Test("A reversed axis mirrors the picture, sharp or smooth")
  func reversed() throws {
    let heatmap = Heatmap([[1, 2], [3, 4]])
    let scale = try #require(try ResolvedPlot(Plot { heatmap }).colorScale)
    func pixels(_ plot: Plot) throws -> [UInt32] {
      try #require(try plot.approximateScene().items("heatmap").images.first).raster.pixels
    }
    func colors(_ values: [Double]) -> [UInt32] { values.map(scale.pixel) }
    #expect(try pixels(Plot { heatmap }) == colors([3, 4, 1, 2]))
    #expect(try pixels(Plot { heatmap }.xAxis { $0.isReversed = true }) == colors([4, 3, 2, 1]))
    #expect(try pixels(Plot { heatmap }.yAxis { $0.isReversed = true }) == colors([1, 2, 3, 4]))
  }

  @Test("More cells than Cairo's images have pixels are drawn as many as there is room for")
  func manyCells() throws {
    let plot = Plot { Heatmap([(0..<100_000).map { $0 % 7 }]) }
    let image = try #require(try plot.approximateScene().items("heatmap").images.first)
    #expect(image.raster.width == Int(image.place.width * 2))
    #expect(try plot.png().count > 1000)
  }

  @Test("Cells that are not numbers are transparent")
  func missingCells() throws {
    let plot = Plot { Heatmap([[1, .nan], [3, .infinity]]) }
    let raster = try #require(try plot.approximateScene().items("heatmap").images.first).raster
    #expect(raster.pixels[1] == 0 && raster.pixels[3] == 0)
    #expect(raster.pixels[0] >> 24 == 255)
    #expect(plot.alternativeText.contains("1 value is not a number, 1 value is infinite"))
  }

  @Test("The alternative text says where the values are low and high")
  func words() {
    let plot = Plot { Heatmap(x: -1...1, y: -1...1) { x, y in x * x + y * y - 0.4 * x } }
      .axes(x: "w", y: "b")
    #expect(plot.alternativeText.contains("−0.0398 near w 0.19 and b −0.01"))
    #expect(Plot { Heatmap([[1, 2]]).label("field") }.alternativeText.contains("field: values"))
    #expect(throws: PlottingError.emptySeries("heatmap “field”")) {
      try Plot { Heatmap([[Double]]()).label("field") }.png()
    }
  }
}
