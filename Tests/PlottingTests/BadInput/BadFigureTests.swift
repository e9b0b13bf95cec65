import Plotting
import Testing

@Suite struct BadFigureTests {
  private let plot = Plot("Plot") { Line([1, 2, 3]).label("line") }.axes(x: "x", y: "y")

  @Test("A grid without plots says so")
  func empty() {
    #expect(throws: PlottingError.noMarks) { try Grid {}.png() }
    #expect(throws: PlottingError.noMarks) { try Grid { Plot {} }.png() }
  }

  @Test("A grid of a hundred plots, in its own size and in one too small")
  func many() throws {
    let grid = Grid("All", columns: 10) { Array(repeating: plot, count: 100) }
    try BadInput.check(grid.size(width: 1600, height: 1600))
    try BadInput.check(grid, errorHolds: "room")
    try BadInput.check(Grid(columns: -3) { Array(repeating: plot, count: 3) })
    try BadInput.check(Grid(columns: .max) { [plot, plot] }, errorHolds: "room")
  }

  @Test("Spans beyond the grid take all of it, and no more")
  func spans() throws {
    let grid = Grid(columns: 2) {
      plot.span(columns: .max, rows: .max)
      plot.span(columns: 9, rows: 7)
      plot.span(columns: 0, rows: -4)
    }
    #expect(GridPlaces(grid.cells, columns: 2).rowCount == 3)
    try BadInput.check(grid)
  }

  @Test("Ratios without sense count as 1")
  func ratios() throws {
    let grid = Grid(columns: 2) { [plot, plot, plot] }
    try BadInput.check(grid.ratios(columns: [.nan, -1], rows: [0, .infinity, 3]))
  }

  @Test(
    "Sizes without room are errors that say so",
    arguments: [(0, 0), (-5, 100), (.nan, 300), (300, .infinity), (20, 20), (1e9, 1e9), (100, 40)])
  func sizes(width: Double, height: Double) {
    for figure in [plot.size(width: width, height: height)] as [any Figure]
      + [Grid { [plot, plot] }.size(width: width, height: height)]
    {
      let error = #expect(throws: PlottingError.self) { try figure.png(scale: 1) }
      #expect(error.map { "\($0)".contains("cannot be drawn") } == true)
    }
  }

  @Test("Insets of odd sizes are drawn, or the error names them")
  func insets() throws {
    let inset = Plot("Detail") { Line([1, 2]) }
    for size in [0, 2, 1, 0.01, 0.3, -1, .nan, .infinity] as [Double] {
      for place in InsetPlace.allCases {
        let figure = plot.inset(inset, at: place, width: size, height: size)
        try BadInput.check(figure, errorHolds: "Detail", "inset")
      }
    }
    for size in [0, .nan, -1, 0.01] as [Double] {
      #expect(throws: PlottingError.self) { try plot.inset(inset, width: size).png() }
    }
    #expect(throws: PlottingError.noMarks) { try plot.inset(Plot {}).png() }
  }

  @Test(
    "Lengths of a theme that nothing can be drawn with are replaced",
    arguments: [.nan, -1, .infinity, -.infinity, 1e300] as [Double])
  func lengths(value: Double) throws {
    var theme = Theme.light
    theme.titleSize = value
    theme.axisTitleSize = value
    theme.tickLabelSize = value
    theme.legendSize = value
    theme.noteSize = value
    theme.annotationSize = value
    theme.margin = value
    theme.titleGap = value
    theme.tickLength = value
    theme.axisWidth = value
    theme.gridWidth = value
    theme.xPadding = value
    theme.yPadding = value
    theme.lineWidth = value
    theme.pointRadius = value
    theme.legendGap = value
    theme.panelGap = value
    theme.colorbarWidth = value
    theme.dashes = [value, value]
    theme.dashPatterns = [[value]]
    let points = Plot("Points") {
      Points(x: [1, .nan], y: [2, 3], color: [1, 2])
      Line([1, 2]).dashed().label("dashed")
    }
    .colorbar("z")
    #expect(try BadInput.ink(points.theme(theme)) > 300)
    #expect(try BadInput.ink(Grid { [plot, points] }.theme(theme)) > 300)
  }

  @Test("Themes without colours, letters, dashes, markers or hatches")
  func emptyLists() throws {
    for var theme in [Theme.light, .dark, .print] {
      theme.palette = []
      theme.fontFamilies = []
      theme.dashPatterns = []
      theme.markers = []
      theme.hatches = []
      theme.dashes = [0, 0]
      theme.colorMap = ColorMap(name: "none", colors: [])
      let figure = Plot("Nothing") {
        Line([1, 2, 3]).label("line").dashed()
        Points(x: [1, 2], y: [1, 2]).label("points")
        Points(x: [1, 2], y: [2, 1], color: [1, 2])
        Bars([1, 2]).label("bars")
      }
      .colorbar("z").theme(theme)
      #expect(try BadInput.ink(figure) > 300)
    }
    var odd = Theme.light
    odd.fontFamilies = ["", "no such font, \u{0}"]
    odd.text = Color(red: .nan, green: 2, blue: -1, opacity: .nan)
    #expect(try BadInput.ink(plot.theme(odd)) > 300)
  }
}
