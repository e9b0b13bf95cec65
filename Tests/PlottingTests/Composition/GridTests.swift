import Plotting
import Testing

@Suite struct GridTests {
  private func line(_ title: String = "", upTo last: Double = 1) -> Plot {
    Plot(title) { Line([0, last]) }.axes(x: "step", y: "value")
  }

  /// The areas between the axes, by the clip of the groups that draw lines.
  private func frames(_ figure: some Figure) throws -> [Rectangle] {
    try figure.approximateScene().groups.filter { $0.name == "the grid" }.compactMap(\.clip)
  }

  private func texts(_ figure: some Figure) throws -> [String] {
    try figure.approximateScene().texts.map(\.block.text.plain)
  }

  @Test("Frames of a row and of a column are aligned, whatever stands beside them")
  func alignment() throws {
    let frames = try frames(
      Grid {
        line("A title")
        line(upTo: 1e6)
        Plot { Heatmap(x: 0...1, y: 0...1) { x, y in x + y } }.colorbar("sum")
        line()
      })
    #expect(frames.count == 4)
    #expect(frames[0].minY == frames[1].minY && frames[0].maxY == frames[1].maxY)
    #expect(frames[0].minX == frames[2].minX && frames[0].maxX == frames[2].maxX)
    #expect(abs(frames[0].width - frames[1].width) <= 1)
  }

  @Test("Ratios share the width among the frames, and spans cover several of them")
  func ratiosAndSpans() throws {
    let frames = try frames(
      Grid(columns: 2) {
        line()
        line()
        line().span(columns: 2)
      }.ratios(columns: [3, 1]))
    #expect(abs(frames[0].width / frames[1].width - 3) < 0.1)
    #expect(frames[2].minX == frames[0].minX && frames[2].maxX == frames[1].maxX)
  }

  @Test("Cells take the first place with room for them")
  func places() {
    let cells = [line().span(rows: 2), line().span(), line().span(columns: 3), line().span()]
    let places = GridPlaces(cells, columns: 2)
    #expect(places.places.map(\.columns) == [0..<1, 1..<2, 0..<2, 1..<2])
    #expect(places.places.map(\.rows) == [0..<2, 0..<1, 2..<3, 1..<2])
    #expect(places.rowCount == 3)
  }

  @Test("Shared axes show one range, and labels at the outer plots only")
  func sharedAxes() throws {
    let apart = Grid {
      line(upTo: 1)
      line(upTo: 100)
    }
    let shared = Grid(shareY: true) {
      line(upTo: 1)
      line(upTo: 100)
    }
    #expect(try texts(apart).filter { $0 == "value" }.count == 2)
    #expect(try texts(shared).filter { $0 == "value" }.count == 1)
    #expect(try texts(shared).contains("100") && !texts(shared).contains("1.0"))
    let column = Grid(columns: 1, shareX: true) {
      line()
      line()
    }
    #expect(try texts(column).filter { $0 == "step" }.count == 1)
  }

  @Test("Second axes are shared too")
  func sharedRightAxes() throws {
    func plot(_ last: Double) -> Plot {
      Plot {
        Line([0, 1])
        Line([0, last]).onRightAxis()
      }
    }
    let labels = try texts(
      Grid(shareY: true) {
        plot(1)
        plot(100)
      })
    #expect(labels.filter { $0 == "100" }.count == 2)
  }

  @Test("Shared axes of names hold all names")
  func sharedNames() throws {
    let grid = Grid(shareX: true) {
      Plot { Points(x: ["a", "b"], y: [1, 2]) }
      Plot { Points(x: ["b", "c"], y: [1, 2]) }
    }
    let names = try texts(grid)
    #expect(["a", "b", "c"].allSatisfy { name in names.filter { $0 == name }.count == 2 })
  }

  @Test func lettersAndTitle() throws {
    let texts = try texts(
      Grid("Both") {
        for _ in 0..<3 { line() }
      }.letters())
    #expect(texts.contains("Both") && texts.contains("(a)") && texts.contains("(c)"))
  }

  @Test("Every legend is drawn, also where the others have taken the room inside")
  func legends() throws {
    let waves = (0..<300).map { Double($0 % 2) }
    let texts = try texts(
      Grid {
        Plot { Line(waves).label("first") }
        Plot { Line([1, 2]).label("second") }
        Plot { Line(waves).label("third") }.legend(.below)
        Plot { Line([2, 1]).label("fourth") }.legend(.outside)
      })
    #expect(["first", "second", "third", "fourth"].allSatisfy(texts.contains))
  }

  @Test("A legend below the axes stands in one row where there is room for it")
  func legendBelow() throws {
    let plot = Plot {
      for power in 1...6 { Line([0, power]).label("power \(power)") }
    }.legend(.below)
    let labels = try plot.size(width: 800, height: 400).approximateScene().texts.filter {
      $0.block.text.plain.hasPrefix("power")
    }
    #expect(labels.count == 6 && Set(labels.map(\.centre.y)).count == 1)
    let narrow = try plot.size(width: 300, height: 300).approximateScene().texts
      .filter { $0.block.text.plain.hasPrefix("power") }
    #expect(narrow.count == 6 && Set(narrow.map(\.centre.y)).count > 1)
  }

  @Test("An inset lies within the frame around it, and the legend beside the inset")
  func insets() throws {
    let plot = Plot { Line([0, 1]).label("rise") }
      .inset(line("Inner"), at: .topRight, width: 0.5, height: 0.5)
    let frames = try frames(plot)
    #expect(frames.count == 2 && frames[0].contains(frames[1]))
    let legend = try #require(plot.approximateScene().texts.first { $0.block.text.plain == "rise" })
    #expect(!legend.bounds.intersects(frames[1]))
  }

  @Test("A second axis has its own range, and marks on it are measured there")
  func rightAxis() throws {
    let plot = Plot {
      Line([0, 1])
      Line([100, 200]).onRightAxis()
    }.axes(right: "rate")
    let layout = try plot.layout(ApproximateMeasurer())
    #expect(layout.y.domain.upperBound < 2)
    #expect(layout.right?.domain.contains(150) == true)
    #expect(try texts(plot).contains("rate"))
    #expect(layout.frame.maxX < 600)
    let alone = try Plot { Line([100, 200]).onRightAxis() }.layout(ApproximateMeasurer())
    #expect(alone.yTicks.isEmpty && alone.rightTicks?.isEmpty == false)
  }

  @Test("Axes of different scales are not made one, and each keeps its labels")
  func differentScales() throws {
    let plots = [
      Plot { Line([-3, 4]) }, Plot { Line([1, 1000]) }.yScale(.log),
      Plot { Points(x: [0, 1], y: ["a", "b"]) },
    ]
    for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0]] {
      let texts = try texts(Grid(columns: 3, shareY: true) { order.map { plots[$0] } })
      for label in ["−2", "10²", "a"] { #expect(texts.contains(label)) }
    }
  }

  @Test func alternativeTextNamesThePlots() {
    let grid = Grid("Both") {
      line("One")
      line("Two")
    }.letters()
    #expect(grid.alternativeText.hasPrefix("2 plots “Both”. (a) Line chart “One”"))
    #expect(grid.altText("Two lines.").alternativeText == "Two lines.")
  }

  @Test func aGridOfNothingIsAnError() {
    #expect(throws: PlottingError.noMarks) { try Grid {}.png() }
  }
}
