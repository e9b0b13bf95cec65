import Plotting
import Testing

@Suite struct MatrixPictureTests {
  private let names = ["cat", "dog", "owl"]
  private let counts = [[12, 3, 0], [5, 40, 1], [0, 2, 9]]

  private func text(_ word: String, in scene: Scene) throws -> PlacedText {
    try #require(scene.texts.first { $0.block.text.plain == word })
  }

  @Test("Row 0 is on top and column 0 on the left")
  func order() throws {
    let scene = try Plot { MatrixPicture(counts, names: names) }.approximateScene()
    let first = try text("12", in: scene).centre
    #expect(try text("5", in: scene).centre.y > first.y)
    #expect(try text("3", in: scene).centre.x > first.x)
    #expect(try abs(text("5", in: scene).centre.x - first.x) < 1e-9)
    let raster = try #require(scene.items("matrix").images.first).raster
    let colors = try #require(try ResolvedPlot(Plot { MatrixPicture(counts) }).colorScale)
    #expect(raster.pixels.first == colors.pixel(of: 12) && raster.pixels[3] == colors.pixel(of: 5))
  }

  @Test("Turned axes turn the colours with the numbers")
  func reversed() throws {
    let plot = Plot { MatrixPicture(counts) }.xAxis { $0.isReversed = true }
    let scene = try plot.yAxis { $0.isReversed = true }.approximateScene()
    let raster = try #require(scene.items("matrix").images.first).raster
    let colors = try #require(try ResolvedPlot(plot).colorScale)
    #expect(raster.pixels.first == colors.pixel(of: 9))
    #expect(try text("12", in: scene).centre.y > text("5", in: scene).centre.y)
  }

  @Test("Cells are squares, and without names there are no axes")
  func square() throws {
    let scene = try Plot { MatrixPicture([[1, 2], [3, 4]]) }.approximateScene()
    #expect(scene.texts.count == 4)
    let distances = try (
      text("2", in: scene).centre.x - text("1", in: scene).centre.x,
      text("3", in: scene).centre.y - text("1", in: scene).centre.y
    )
    #expect(abs(distances.0 - distances.1) < 1)
  }

  @Test("Numbers are dark on light cells and light on dark ones")
  func contrast() throws {
    let scene = try Plot { MatrixPicture([[0, 100]], map: .gray) }.approximateScene()
    #expect(try text("0", in: scene).color == .white)
    #expect(try text("100", in: scene).color.luminance < 0.05)
  }

  @Test("Letters shrink to fit, and too small cells have none but a note")
  func sizes() throws {
    let large = try text("1", in: Plot { MatrixPicture([[1, 2], [3, 4]]) }.approximateScene())
    let long = try text("1,234,567", in: wide(8).approximateScene())
    #expect(long.block.fontSize < large.block.fontSize)
    #expect(long.size.width < 640 / 8)
    let tiny = try wide(60).approximateScene()
    #expect(tiny.texts.map(\.block.text.plain) == ["The cells are too small for their numbers."])
    let silent = try Plot { MatrixPicture(counts).numbers(.none) }.approximateScene()
    #expect(silent.texts.isEmpty)
  }

  private func wide(_ columns: Int) -> Plot {
    Plot { MatrixPicture([[1] + Array(repeating: 1_234_567, count: columns - 1)]) }
  }

  @Test(
    "Formats",
    arguments: [
      (CellFormat.automatic, [1.0, -2, 30000], ["1", "−2", "30,000"]),
      (.automatic, [0.5, 0.25, 0.125], ["0.500", "0.250", "0.125"]),
      (.automatic, [12.34, 1], ["12.3", "1.0"]), (.automatic, [1e-6, 2e-5], ["1×10⁻⁶", "2×10⁻⁵"]),
      (.automatic, [0, 0], ["0", "0"]), (.decimals(2), [0.005, 1e20], ["0.01", "1×10²⁰"]),
      (.automatic, [.nan, 3], ["", "3"]), (.none, [3], [""]),
      (.percentOfRow, [97.14, 2.86], ["97.1%", "2.9%"]),
      (.percentOfRow, [100, 0], ["100%", "0%"]),
    ])
  func formats(format: CellFormat, values: [Double], texts: [String]) {
    #expect(format.texts(values) == texts)
  }

  @Test("Percentages are of the row, and the colours show them too")
  func percent() throws {
    let plot = Plot { MatrixPicture([[1, 3], [0, 0]]).numbers(.percentOfRow) }
    let scene = try plot.approximateScene()
    #expect(scene.texts.prefix(2).map(\.block.text.plain) == ["25%", "75%"])
    #expect(try ResolvedPlot(plot).colorScale?.upper == 75)
    #expect(scene.texts.contains { $0.block.text.plain.contains("2 values are not numbers") })
  }

  @Test("A highlight frames its cell in two colours")
  func highlight() throws {
    func frames(_ picture: MatrixPicture) throws -> Int {
      try Plot { picture }.approximateScene().groups.flatMap(\.items).count { item in
        if case .lines(let paths, _) = item { paths.first?.count == 5 } else { false }
      }
    }
    let picture = MatrixPicture(counts)
    #expect(try frames(picture) == 0)
    #expect(try frames(picture.highlight(row: 1, column: 2).highlight(row: 0)) == 4)
  }

  @Test("Without colours there is no colour scale")
  func uncolored() throws {
    #expect(try ResolvedPlot(Plot { MatrixPicture(counts).uncolored() }).colorScale == nil)
  }

  @Test(
    "Errors name the matrix",
    arguments: [
      (MatrixPicture([[1, 2], [3]]), "row 1 has 1 value,"),
      (MatrixPicture([[Double]]()), "has no values"),
      (MatrixPicture([[Double.nan]]), "no value of its cells is a finite number"),
      (
        MatrixPicture([[1, 2], [3, 4]], names: ["a"]),
        "1 names for 2 rows; there must be one for each"
      ),
      (MatrixPicture([[1, 2], [3, 4]], names: ["a", "a"]), "the name “a” is there twice"),
      (MatrixPicture([[1]]).highlight(row: 1), "has no row 1: there are 1"),
      (MatrixPicture([[1]]).highlight(row: 0, column: -1), "has no column -1"),
      (MatrixPicture([[1]], range: 2...2), "matrix 1, range: 2.0...2.0"),
    ])
  func errors(picture: MatrixPicture, words: String) {
    let error = #expect(throws: PlottingError.self) { try Plot { picture }.approximateScene() }
    #expect("\(String(describing: error))".contains("matrix 1"))
    #expect(error.map { "\($0)" }?.contains(words) == true)
  }

  @Test("The words say what a confusion matrix is read for")
  func words() {
    let confusion = Plot { MatrixPicture(counts, names: names) }.alternativeText
    #expect(confusion.contains("3 classes, 61 of 72 on the diagonal"))
    #expect(confusion.contains("most confused: dog taken for cat, 5 times"))
    let small = Plot { MatrixPicture([[1, 2, 3], [4, 5, 6]]) }.alternativeText
    #expect(small == "Matrix: 2 × 3 numbers, row by row: 1, 2, 3 / 4, 5, 6.")
    let gap = Plot { MatrixPicture([[1, .nan]]).label("weights") }.alternativeText
    #expect(gap.hasPrefix("Matrix: weights: 1 × 2 numbers, row by row: 1, missing"))
    let rows = (0..<4).map { row in (0..<5).map { row * $0 } }
    #expect(
      Plot { MatrixPicture(rows) }.alternativeText.hasSuffix("the largest in row 3, column 4."))
  }
}
