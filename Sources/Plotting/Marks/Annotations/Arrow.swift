/// An arrow from one point of the axes to another.
public struct Arrow: Sendable, MarkConvertible {
  private let x: Column
  private let y: Column
  package private(set) var label: String?
  private var color: Color?
  private var width = 1.6
  private var hasBothHeads = false

  /// Creates an arrow whose tip is at the second point.
  ///
  ///     Arrow(from: (0, 0), to: (2.5, 1))
  public init<X: Plottable, Y: Plottable>(from start: (X, Y), to end: (X, Y)) {
    x = Column([start.0, end.0])
    y = Column([start.1, end.1])
  }

  /// Names the arrow in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> Arrow {
    changed { $0.label = label }
  }

  /// Draws the arrow in a colour other than that of the theme's letters.
  public func color(_ color: Color) -> Arrow {
    changed { $0.color = color }
  }

  /// Draws the arrow's shaft in another width, in CSS pixels.
  public func width(_ width: Double) -> Arrow {
    changed { $0.width = width }
  }

  /// Gives the arrow a head at either end, as for a distance.
  public func bothHeads() -> Arrow {
    changed { $0.hasBothHeads = true }
  }

  /// The arrow as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension Arrow: MarkContent {
  package var kind: String { "arrow" }
  package var chartName: String { "Arrow" }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    for (axis, column) in [("x", x), ("y", y)]
    where !column.values.allSatisfy(Extent.isDrawable) {
      throw .noPlace(series: name, axis: axis)
    }
    return MarkSummary(x: Extent(x), y: Extent(y))
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    let style = LineStyle(color: color ?? styles.theme.text, width: width)
    return label.map { [LegendEntry($0, LegendSwatch(line: style))] } ?? []
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let ends = zip(area.x.values(of: x), area.y.values(of: y)).map { area.place(x: $0, y: $1) }
    let shape = ArrowShape(width: width)
    let far = area.frame.expanded(by: 4_000)
    guard ends.count == 2, let line = PathClipper(bounds: far).clipped([ends]).first,
      let start = line.first, let end = line.last, start != end
    else { return MarkDrawing(items: []) }
    let color = color ?? area.theme.text
    let outlines =
      hasBothHeads
      ? [
        shape.outline(from: start, to: end),
        shape.head(at: start, from: end),
      ] : [shape.outline(from: start, to: end)]
    let rim = LineStyle(color: area.theme.background, width: 2.4)
    return MarkDrawing(
      items: [.lines(outlines.map(\.closed), rim)]
        + outlines.map { .areas([$0], FillStyle(color: color)) },
      obstacles: Obstacles(paths: [[start, end]]), overhang: shape.headLength / 2)
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let name = AxisWords.heading(label)
    return "\(name)an arrow from \(axes.place(x, y, at: 0)) to \(axes.place(x, y, at: 1))"
  }
}
