/// A line that keeps each value until the next and changes in upright steps.
///
/// It suits what stays constant in between: a learning-rate schedule, a count, an empirical
/// distribution. Values that are NaN or infinite break the line.
public struct StepLine: Sendable, MarkConvertible {
  /// Where a line steps from one value to the next.
  public enum Steps: Sendable, Hashable, CaseIterable {
    /// At the point before: a value counts from the x before it up to its own.
    case before
    /// Half way between two points, as it looks on the axis.
    case middle
    /// At the point after: a value counts from its own x up to the next.
    case after
  }

  private let x: Column
  private let y: Column
  package private(set) var label: String?
  private var steps = Steps.after
  private var looks = LineLooks()

  /// Creates a step line through the points (x, y); both columns must be equally long.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>
  ) {
    self.x = Column(x)
    self.y = Column(y)
  }

  /// Creates a step line through the points (0, y₀), (1, y₁), ….
  public init(_ y: some Sequence<some Plottable>) {
    self.y = Column(y)
    x = .indices(self.y.count)
  }

  /// Sets where the line steps; it does so at the next point unless told otherwise.
  public func steps(_ steps: Steps) -> StepLine {
    changed { $0.steps = steps }
  }

  /// Names the line in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> StepLine {
    changed { $0.label = label }
  }

  /// Draws the line in dashes.
  public func dashed(_ isDashed: Bool = true) -> StepLine {
    changed { $0.looks.isDashed = isDashed }
  }

  /// Draws the line in a colour other than the palette's next.
  public func color(_ color: Color) -> StepLine {
    changed { $0.looks.color = color }
  }

  /// Draws the line in another width, in CSS pixels.
  public func width(_ width: Double) -> StepLine {
    changed { $0.looks.width = width }
  }

  /// The line as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension StepLine: MarkContent {
  package var kind: String { "step line" }
  package var chartName: String { "Step chart" }
  package var seriesCount: Int { looks.seriesCount }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    try SeriesCheck.check(name, [("x", x), ("y", y)])
    return MarkSummary(
      x: Extent(x), y: Extent(y), missing: MissingValues(x.values, y.values))
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    label.map { [LegendEntry($0, LegendSwatch(line: looks.style(styles)))] } ?? []
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let xs = area.x.values(of: x)
    let ys = area.y.values(of: y)
    let corners = corners(of: xs.indices.map { area.place(x: xs[$0], y: ys[$0]) })
    let paths = LineSimplifier(resolution: area.resolution).paths(count: corners.count) {
      corners[$0]
    }
    return looks.drawing(of: paths, in: area, styles)
  }

  /// The points with the corners of the steps between them.
  private func corners(of points: [Point]) -> [Point] {
    guard let first = points.first else { return [] }
    var corners = [first]
    corners.reserveCapacity(points.count * 3)
    for (start, end) in zip(points, points.dropFirst()) {
      let step =
        switch steps {
        case .before: start.x
        case .middle: (start.x + end.x) / 2
        case .after: end.x
        }
      // Next to a gap there is no step, and the corners must not reach into it.
      if start.x.isFinite, start.y.isFinite, end.x.isFinite, end.y.isFinite {
        corners += [Point(x: step, y: start.y), Point(x: step, y: end.y)]
      }
      corners.append(end)
    }
    return corners
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let drawn = zip(x.values, y.values)
      .filter { Extent.isDrawable($0) && Extent.isDrawable($1) }
      .map(\.1)
    let name = label ?? axes.y ?? "the step line"
    let changes = zip(drawn, drawn.dropFirst()).count { $0 != $1 }
    let steps = changes == 1 ? "1 step" : "\(DecimalNumber.grouped(changes)) steps"
    return
      "\(axes.course(of: drawn, name: name, isWhole: x.isWhole, along: summary.x)), in \(steps)"
  }
}
