import Plotting

extension PlotGenerator {
  /// Figures of all sorts: grids and single plots with all that can stand around and in them.
  mutating func figure() -> any Figure {
    chance(0.4) ? grid() : decorated(isSmall: false)
  }

  private mutating func grid() -> Grid {
    let columns = Int.random(in: 1...3, using: &stream)
    let cells = (0..<Int.random(in: 1...6, using: &stream)).map { _ in
      let plot = decorated(isSmall: true)
      return chance(0.2) ? plot.span(columns: 2, rows: chance(0.3) ? 2 : 1) : plot.span()
    }
    var grid = Grid(
      chance(0.7) ? text() : "", columns: columns, shareX: chance(0.3), shareY: chance(0.3)
    ) {
      for cell in cells { cell }
    }
    let rows = GridPlaces(cells, columns: grid.columns).rowCount
    grid = grid.size(
      width: 60 + Double(grid.columns) * Double.random(in: 380...520, using: &stream),
      height: 80 + Double(rows) * Double.random(in: 300...420, using: &stream))
    if chance(0.5) { grid = grid.letters() }
    if chance(0.2) { grid = grid.ratios(columns: [3, 2], rows: [2, 3]) }
    return grid.theme(theme())
  }

  private mutating func theme() -> Theme {
    [Theme.light, .dark, .print].randomElement(using: &stream) ?? .light
  }

  /// A plot with a right axis, insets, names, turned axes or a legend in any place.
  private mutating func decorated(isSmall: Bool) -> Plot {
    let names = chance(0.3) ? self.names() : nil
    let hasInset = !isSmall && chance(0.3)
    let series = (0..<Int.random(in: 1...4, using: &stream)).map { _ in line(over: names) }
    let hasRightAxis = chance(0.35)
    var plot = Plot(chance(0.8) ? text() : "") {
      for (index, mark) in series.enumerated() {
        if hasRightAxis && index == 0 { mark.onRightAxis() } else { mark }
      }
    }
    plot = plot.axes(
      x: chance(0.7) ? text() : nil, y: chance(0.7) ? text() : nil,
      right: chance(0.7) ? text() : nil
    )
    if chance(0.25) { plot = plot.xAxis { $0.isReversed = true } }
    if chance(0.25) { plot = plot.yAxis { $0.isReversed = true } }
    plot = plot.size(
      width: Double.random(in: (hasInset ? 800 : 420)...1100, using: &stream),
      height: Double.random(in: (hasInset ? 620 : 300)...800, using: &stream))
    if hasInset {
      let inset = Plot(chance(0.5) ? text([4, 20]) : "") { line(over: nil) }
      return plot.inset(inset.axes(x: "x", y: chance(0.5) ? "y" : nil)).theme(theme())
    }
    let places: [LegendPlace] = [.best, .below, .outside, .topLeft, .bottom, .none]
    plot = plot.legend(
      places.randomElement(using: &stream) ?? .best,
      columns: Int.random(in: 1...3, using: &stream))
    return isSmall ? plot : plot.theme(theme())
  }

  private mutating func names() -> [String] {
    let count = Int.random(in: 1...30, using: &stream)
    let lengths = [[1], [4], [8, 20], [60]].randomElement(using: &stream) ?? [1]
    return (0..<count).map { "\(text(lengths))\($0)" }
  }

  private mutating func line(over names: [String]?) -> Mark {
    guard let names else { return mark(isLog: false, isColored: false) }
    let values = names.map { _ in Double.random(in: -1...1, using: &stream) }
    let label = chance(0.6) ? text() : ""
    return chance(0.5)
      ? Points(x: names, y: values).label(label).mark : Line(x: names, y: values).label(label).mark
  }
}
