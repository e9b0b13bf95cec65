import Plotting
import Testing

@Suite struct BadValueTests {
  private static let largest = Double.greatestFiniteMagnitude

  /// Columns of x and y that a plot must survive.
  static let columns: [(String, x: [Double], y: [Double])] = [
    ("a gap", [0, 1, 2, 3], [1, .nan, 3, 4]),
    ("infinities", [0, 1, 2, 3], [1, .infinity, -.infinity, 4]),
    ("gaps in x", [0, .nan, .infinity, 3], [1, 2, 3, 4]),
    ("nothing but gaps", [0, 1], [.nan, .infinity]),
    ("gaps at each point", [0, .nan], [.nan, 1]),
    ("no values", [], []),
    ("unequal lengths", [0, 1, 2], [1, 2]),
    ("one point", [3], [4]),
    ("one point at zero", [0], [0]),
    ("equal values", [1, 2, 3, 4], [7, 7, 7, 7]),
    ("nearly equal values", [1, 2, 3], [1, 1 + 1e-15, 1]),
    ("zeros", [0, 1, 2], [0, 0, 0]),
    ("huge values", [0, 1, 2], [1e300, -1e300, 5e299]),
    ("huge places", [-1e300, 0, 1e300], [1, 2, 3]),
    ("the largest numbers", [0, 1, 2], [largest, 1, -largest]),
    ("tiny values", [0, 1, 2], [1e-300, 2e-300, .leastNonzeroMagnitude]),
    ("tiny beside huge", [0, 1, 2], [1e-300, 1, 1e300]),
    ("far from zero", [1e15, 1e15 + 2, 1e15 + 4], [-1e15, 1 - 1e15, -1e15]),
    ("turning back", [3, 1, 2, 0], [1, 2, 3, 4]),
  ]

  @Test("Every mark draws any values, or says what is wrong with its series", arguments: columns)
  func values(name: String, x: [Double], y: [Double]) throws {
    for series in BadInput.series {
      let plot = Plot(name) { series.mark(x, y) }.axes(x: "x", y: "y").size(width: 320, height: 240)
      try BadInput.check(plot, errorHolds: "odd")
    }
  }

  @Test("The same on logarithmic axes, where zero and less have no place", arguments: columns)
  func logarithmic(name: String, x: [Double], y: [Double]) throws {
    for series in BadInput.series {
      let plot = Plot(name) { series.mark(x, y) }.size(width: 320, height: 240)
      try BadInput.check(plot.xScale(.log).yScale(.log), errorHolds: "odd")
      try BadInput.check(plot.yScale(.symlog))
    }
  }

  @Test("Values without a place are counted in a note")
  func note() throws {
    for series in BadInput.series {
      let plot = Plot { series.mark([0, 1, 2, 3], [1, .nan, .infinity, 4]) }
      let texts = try plot.approximateScene().texts.map(\.block.text.plain)
      #expect(
        texts.contains { $0.contains("not a number") && $0.contains("infinite") },
        "\(series.kind): \(texts)")
    }
  }

  @Test("A gap breaks a line")
  func gap() throws {
    let scene = try Plot { Line([1, 2, .nan, 4, 5]) }.approximateScene()
    #expect(scene.items("line").lines.first?.paths.map(\.count) == [2, 2])
  }

  @Test("Zero and less on a logarithmic axis: the error names the series and knows a way out")
  func nonPositive() {
    for series in BadInput.series where !series.kind.hasSuffix("Bars") {
      let plot = Plot { series.mark([1, 2, 3], [1, 0, -4]) }.yScale(.log)
      let error = #expect(throws: PlottingError.self) { try plot.approximateScene() }
      let words = error.map { "\($0)" } ?? ""
      #expect(words.contains("odd") && words.contains("symlog") && words.contains("1 more"))
    }
  }

  @Test("Looks of no size are repaired, and spoil nothing else")
  func looks() throws {
    for value in [Double.nan, .infinity, -3, 0, 1e300] {
      let plot = Plot {
        Line([1, 2, 3]).width(value)
        StepLine([1, 2, 3]).width(value)
        Points(x: [1], y: [2]).radius(value)
        Bars([1, 2]).width(value).opacity(value)
        Trail(x: [0, 1], y: [1, 0]).width(value)
        Points(x: [1], y: [3]).color(Color(red: value, green: 0, blue: value, opacity: 1))
        Points(x: [1, 2], y: [3, 2]).size(by: [1, 2], radii: min(1, value)...max(1, value))
        Line([1, 3]).dashed().width(min(value, 1e-12))
        Line([3, 2]).color(Color(red: value, green: value, blue: 0, opacity: value))
        Annotation("here", x: 1, y: 2).size(value).offset(right: value, up: value)
      }
      try BadInput.check(plot.axes(x: "x", y: "y"))
    }
  }

  @Test("Fields of odd values")
  func fields() throws {
    let rows: [[[Double]]] = [
      [[.nan, 1], [2, 3]], [[1, 1], [1, 1]], [[0, 0], [0, 0]], [[5]], [[1e300, -1e300], [0, 1]],
      [[.infinity, 1], [2, 3]], [[.nan, .nan], [.nan, .nan]], [[1, 2], [3]], [], [[]],
      [[.leastNonzeroMagnitude, .leastNormalMagnitude], [0, 1e-300]],
    ]
    for rows in rows {
      for mark in [
        Heatmap(rows).mark, Contours(rows).mark, FilledContours(rows).mark, Image(rows).mark,
        MatrixPicture(rows).mark, MatrixPicture(rows).numbers(.percentOfRow).mark,
        ImageGrid([Image(rows)]).mark, NetworkDiagram(weights: [rows]).mark,
      ] {
        try BadInput.check(Plot("field") { mark }.size(width: 300, height: 200), errorHolds: "1")
      }
    }
  }
}
