import Plotting
import Testing

@Suite struct AnnotationTests {
  private func text(_ plot: Plot) throws -> PlacedText {
    let items = try plot.approximateScene().items("the annotations")
    return try #require(
      items.compactMap { item in
        if case .text(let text) = item { text } else { nil }
      }.first)
  }

  @Test(
    "Wherever its point is, a text stays in the frame and beside the point",
    arguments: [(0, 0), (0, 10), (10, 0), (10, 10), (5, 5)], [false, true])
  func automaticSide(place: (Int, Int), hasLeader: Bool) throws {
    let plot = Plot {
      Line([0, 10])
      Annotation("a note of some length", x: place.0, y: place.1)
        .leader(hasLeader ? .arrow : .none)
    }.xLimits(0...10).yLimits(0...10)
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let bounds = try text(plot).bounds
    #expect(frame.contains(bounds))
    let anchor = Point(
      x: frame.minX + frame.width * Double(place.0) / 10,
      y: frame.maxY - frame.height * Double(place.1) / 10)
    #expect(!bounds.contains(anchor) && bounds.expanded(by: 45).contains(anchor))
    let items = try plot.approximateScene().items("annotation")
    #expect(items.areas.count == (hasLeader ? 1 : 0))
    if let arrow = items.areas.first?.polygons.first {
      #expect(Mathematics.length(arrow[3].x - anchor.x, arrow[3].y - anchor.y) < 4.1)
    }
  }

  @Test("An offset moves the middle of the text, right and up")
  func offset() throws {
    let note = Annotation("here", x: 1, y: 1)
    let moved = Plot { note.offset(right: 30, up: 40).leader(.line) }
    let frame = try moved.layout(ApproximateMeasurer()).frame
    let centre = try text(moved).centre
    #expect(abs(centre.x - frame.midX - 30) < 0.6 && abs(centre.y - frame.midY + 40) < 0.6)
    let lines = try moved.approximateScene().items("annotation").lines
    #expect(lines.count == 2 && lines[0].style.width > lines[1].style.width)
  }

  @Test("Lines of text are kept, with a halo in the colour of the ground")
  func letters() throws {
    let plot = Plot { Annotation("one\ntwo", x: 0, y: 0).alignment(.leading).bold().size(20) }
      .theme(.dark)
    let text = try text(plot)
    #expect(text.halo == Theme.dark.background && text.block.lines >= 2)
    #expect(text.block.alignment == .leading && text.block.isBold && text.block.fontSize == 20)
    let one = try Plot { Annotation("one", x: 0, y: 0) }
      .scene(measurer: PangoText(), resolution: 2).texts
    let two = try Plot { Annotation("one\ntwo", x: 0, y: 0) }
      .scene(measurer: PangoText(), resolution: 2).texts
    func height(_ texts: [PlacedText]) -> Double {
      texts.first { $0.block.text.plain.hasPrefix("one") }?.size.height ?? 0
    }
    #expect(height(two) > 1.8 * height(one))
  }

  @Test("A point outside the limits has no note, and names and dates have places")
  func places() throws {
    let outside = Plot {
      Line([1, 2])
      Annotation("far", x: 50, y: 1)
    }.xLimits(0...1)
    #expect(try !outside.approximateScene().texts.contains { $0.block.text.plain == "far" })
    let named = Plot {
      Points(x: ["cat", "dog"], y: [1, 2])
      Annotation("good", x: "dog", y: 2)
    }
    #expect(named.alternativeText.contains("“good” is written at x “dog” and y 2"))
    #expect(try text(named).centre.x > 320)
    let date = Instant(seconds: 1_772_541_000)
    let dated = Plot { Annotation("late", x: date, y: 2) }
    #expect(dated.alternativeText.contains("“late” is written at x 3 Mar 2026 12:30 and y 2"))
  }

  @Test func errors() {
    #expect(throws: PlottingError.noPlace(series: "annotation “best”", axis: "y")) {
      try Plot { Annotation("best", x: 1, y: Double.nan) }.png()
    }
  }
}
