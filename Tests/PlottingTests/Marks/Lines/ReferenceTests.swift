import Plotting
import Testing

@Suite struct ReferenceTests {
  private func path(_ plot: Plot) throws -> [Point] {
    try #require(try plot.approximateScene().items("reference line").lines.first?.paths.first)
  }

  @Test("A reference line crosses the whole frame, and the axis shows it")
  func wholeFrame() throws {
    let plot = Plot {
      Line([1, 2, 3])
      ReferenceLine(y: 7)
      ReferenceLine(x: 1)
    }
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let path = try path(plot)
    #expect(path.map(\.x) == [frame.minX, frame.maxX] && path[0].y == path[1].y)
    let resolved = try ResolvedPlot(plot)
    #expect(resolved.y.domain.upperBound > 7 && resolved.x.isWhole)
    #expect(resolved.marks[1].content.legendEntries(styles: resolved.marks[1].styles).isEmpty)
  }

  @Test("A sloped line goes through its point, and bends on a logarithmic axis")
  func sloped() throws {
    let plot = Plot {
      Points(x: [0, 4], y: [0, 4])
      ReferenceLine(slope: 0.5, through: (2, 2))
    }
    let resolved = try ResolvedPlot(plot)
    let layout = try plot.layout(ApproximateMeasurer())
    let area = layout.area(
      resolved, texts: TextStyles(theme: .light, measurer: ApproximateMeasurer()), resolution: 2)
    let path = try path(plot)
    for point in path {
      let value = area.y.value(at: point.y) - 2
      #expect(abs(value - 0.5 * (area.x.value(at: point.x) - 2)) < 1e-9)
    }
    let bent = Plot {
      Points(x: [1, 100], y: [1, 100])
      ReferenceLine(slope: 1, through: (0, 1))
    }.xScale(.log).yScale(.log)
    #expect(try self.path(bent).count > 100)
  }

  @Test("Labels stay in the frame, and are turned as their lines are")
  func labels() throws {
    let plot = Plot {
      Line([1, 2, 3])
      for place in ReferenceLine.LabelPlace.allCases {
        ReferenceLine(y: 3).label("top", at: place)
        ReferenceLine(x: 0).label("left", at: place)
        ReferenceLine(slope: 0.5).label("slope", at: place)
      }
    }.yLimits(1...3).xLimits(0...2)
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let texts = try plot.approximateScene().texts.filter {
      ["top", "left", "slope"].contains($0.block.text.plain)
    }
    #expect(texts.count == 9)
    for text in texts where text.block.text.plain != "slope" {
      #expect(frame.contains(text.bounds))
      #expect(text.angle == (text.block.text.plain == "top" ? 0 : -90))
    }
  }

  @Test("A span shades its range from edge to edge, an open one up to the end of the axis")
  func spans() throws {
    let plot = Plot {
      Line([0, 10])
      ReferenceSpan(y: 2...5)
      ReferenceSpan(y: 8...).label("high")
    }.yLimits(0...10)
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let areas = try plot.approximateScene().items("reference span").areas
      .map { Rectangle(around: $0.polygons[0]) }
    #expect(areas.allSatisfy { $0.minX == frame.minX && $0.maxX == frame.maxX })
    #expect(abs(areas[0].height / frame.height - 0.3) < 0.005 && areas[1].minY == frame.minY)
    #expect(abs(areas[1].height / frame.height - 0.2) < 0.005)
  }

  @Test(
    "A span of names shades their whole cells, whichever way these run",
    arguments: [["a", "b", "c", "d"], ["d", "c", "b", "a"]])
  func names(names: [String]) throws {
    let plot = Plot {
      Points(x: names, y: [1, 2, 3, 4])
      ReferenceSpan(x: "b"..."c")
    }
    let frame = try plot.layout(ApproximateMeasurer()).frame
    let area = try #require(try plot.approximateScene().items("reference span").areas.first)
    let place = Rectangle(around: area.polygons[0])
    #expect(abs(place.minX - frame.minX - frame.width / 4) <= 0.25)
    #expect(abs(place.width - frame.width / 2) <= 0.5)
  }

  @Test func words() {
    let plot = Plot {
      Points(x: [1, 2], y: [1, 2])
      ReferenceLine(y: 1.5).label("target")
      ReferenceSpan(x: 1...2).label("warm-up")
      ReferenceSpan(y: ...1)
    }.axes(x: "epoch", y: "loss")
    #expect(
      plot.alternativeText.hasSuffix(
        "line “target” at loss = 1.5; span “warm-up” of epoch from 1 to 2; "
          + "span of loss up to 1."))
  }

  @Test(
    arguments: [
      (
        Plot { ReferenceLine(y: Double.nan).label("t") },
        PlottingError.noFiniteValues(series: "reference line “t”", column: "y")
      ),
      (
        Plot { ReferenceLine(slope: .infinity) },
        .noFiniteValues(series: "reference line 1", column: "slope")
      ),
      (
        Plot {
          Line([1, 2])
          ReferenceLine(y: 0)
        }.yScale(.log),
        .nonPositiveOnLogAxis(series: "reference line 2", axis: "y", value: 0, count: 1)
      ),
    ])
  func errors(plot: Plot, error: PlottingError) {
    #expect(throws: error) { try plot.png() }
  }
}
