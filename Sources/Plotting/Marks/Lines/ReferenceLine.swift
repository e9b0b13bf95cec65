/// A line across the whole plot to compare with: a threshold, a date, the diagonal.
///
/// Its label stands on the line itself and not in the legend.
public struct ReferenceLine: Sendable, MarkConvertible {
  /// Where along the line its label stands.
  public enum LabelPlace: Sendable, Hashable, CaseIterable {
    /// At the left or lower end.
    case start
    /// Half way.
    case middle
    /// At the right or upper end.
    case end
  }

  private enum Course: Sendable {
    case level(Column)
    case upright(Column)
    case sloped(slope: Double, x: Double, y: Double)
  }

  private let course: Course
  package private(set) var label: String?
  private var labelPlace = LabelPlace.end
  private var color: Color?
  private var width = 1.5
  private var isDashed = true

  /// Creates a level line at a y.
  public init(y: some Plottable) {
    course = .level(Column([y]))
  }

  /// Creates an upright line at an x.
  public init(x: some Plottable) {
    course = .upright(Column([x]))
  }

  /// Creates the line y = y₀ + slope · (x − x₀); on a logarithmic axis it bends.
  public init(slope: Double, through point: (x: Double, y: Double) = (0, 0)) {
    course = .sloped(slope: slope, x: point.x, y: point.y)
  }

  /// Names the line, beside it and in the alternative text.
  public func label(_ label: String, at place: LabelPlace = .end) -> ReferenceLine {
    changed {
      $0.label = label
      $0.labelPlace = place
    }
  }

  /// Draws the line in dashes, as it is unless told otherwise.
  public func dashed(_ isDashed: Bool = true) -> ReferenceLine {
    changed { $0.isDashed = isDashed }
  }

  /// Draws the line and its label in a colour other than the theme's for secondary texts.
  public func color(_ color: Color) -> ReferenceLine {
    changed { $0.color = color }
  }

  /// Draws the line in another width, in CSS pixels.
  public func width(_ width: Double) -> ReferenceLine {
    changed { $0.width = width }
  }

  /// The line as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension ReferenceLine: MarkContent {
  package var kind: String { "reference line" }
  package var chartName: String { "Reference line" }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    switch course {
    case .level(let y):
      try SeriesCheck.check(name, [("y", y)])
      return MarkSummary(y: Self.extent(y))
    case .upright(let x):
      try SeriesCheck.check(name, [("x", x)])
      return MarkSummary(x: Self.extent(x))
    case .sloped(let slope, let x, let y):
      let numbers = [("slope", slope), ("x", x), ("y", y)]
      try SeriesCheck.check(name, numbers.map { ($0.0, Column(values: [$0.1])) })
      return MarkSummary()
    }
  }

  /// A whole number written as 3.0 does not make an axis of epochs step by fractions.
  private static func extent(_ column: Column) -> Extent {
    var extent = Extent(column)
    extent.isWhole = column.values.allSatisfy { $0.rounded() == $0 }
    return extent
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let theme = area.theme
    let color = color ?? theme.secondaryText
    let paths = PathClipper(bounds: area.frame).clipped([path(in: area)])
    let dashes = isDashed ? theme.dashes.map { $0 * width } : []
    let style = LineStyle(color: color, width: width, dashes: dashes)
    let text = label.flatMap { label in
      paths.first.flatMap { path in
        LineLabel(path: path, area: area, place: labelPlace, distance: 2 + width / 2)
          .text(label, color: color)
      }
    }
    return MarkDrawing(
      items: [.lines(paths, style)], obstacles: Obstacles(paths: paths),
      overhang: width / 2, texts: text.map { [$0] } ?? [])
  }

  private func path(in area: PlotArea) -> [Point] {
    let frame = area.frame
    switch course {
    case .level(let column):
      let y = area.y.position(of: area.y.values(of: column)[0])
      return y.isNaN ? [] : [Point(x: frame.minX, y: y), Point(x: frame.maxX, y: y)]
    case .upright(let column):
      let x = area.x.position(of: area.x.values(of: column)[0])
      return x.isNaN ? [] : [Point(x: x, y: frame.maxY), Point(x: x, y: frame.minY)]
    case .sloped(let slope, let x, let y):
      let isStraight = area.x.scale.isLinear && area.y.scale.isLinear
      let count = isStraight ? 1 : 200
      let range = area.x.domain
      return (0...count).map { index in
        let ends = [range.lowerBound, range.upperBound].map(area.x.position(of:))
        let place = (ends.min() ?? 0) + abs(ends[1] - ends[0]) * Double(index) / Double(count)
        let value = y + slope * (area.x.value(at: place) - x)
        return Point(x: place, y: area.y.position(of: value))
      }.filter { !$0.y.isNaN }
    }
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let name = label.map { "line “\(AxisWords.shortened($0))”" } ?? "line"
    switch course {
    case .level(let y): return "\(name) at \(axes.y ?? "y") = \(axes.place(0, of: y))"
    case .upright(let x): return "\(name) at \(axes.x ?? "x") = \(axes.place(0, of: x))"
    case .sloped(let slope, let x, let y):
      return "\(name) with slope \(axes.number(slope)) through "
        + "(\(axes.number(x)), \(axes.number(y)))"
    }
  }
}
