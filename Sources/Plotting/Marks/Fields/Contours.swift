/// Lines along which a field of values has the same value.
///
/// By default each line takes the colour of its value on the plot's colour scale.
public struct Contours: Sendable, MarkConvertible {
  package let field: ContourField
  package private(set) var label: String?
  private let map: ColorMap?
  private let range: ClosedRange<Double>?
  private var levels = ContourLevels.usual
  private var looks = ContourLooks()

  /// Creates the contours of a function, sampled at the corners of columns × rows cells.
  ///
  ///     Contours(x: -2...2, y: -1...3) { x, y in x * x + 4 * y * y }.labelled()
  ///
  /// - Parameters:
  ///   - x: The range of x that is searched for lines.
  ///   - y: The range of y that is searched for lines, upwards.
  ///   - columns: How many cells stand side by side.
  ///   - rows: How many cells stand above one another.
  ///   - map: The colours, or nil for the theme's.
  ///   - range: The values that the colours cover, or nil for all.
  ///   - value: The value at (x, y), of any type of number.
  public init<Value: PlottableNumber>(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 100, rows: Int = 100,
    map: ColorMap? = nil, range: ClosedRange<Double>? = nil,
    value: (_ x: Double, _ y: Double) throws -> Value
  ) rethrows {
    field = try ContourField(x: x, y: y, columns: columns, rows: rows, value: value)
    self.map = map
    self.range = range
  }

  /// Creates the contours of rows of values, row 0 at the bottom.
  ///
  /// The first and the last column stand at the ends of x, the first and the last row at those of
  /// y; without ranges, column i stands at x = i and row j at y = j. All rows must be equally long.
  public init(
    _ rows: some Sequence<some Sequence<some PlottableNumber>>, x: ClosedRange<Double>? = nil,
    y: ClosedRange<Double>? = nil, map: ColorMap? = nil, range: ClosedRange<Double>? = nil
  ) {
    field = ContourField(rows, x: x, y: y)
    self.map = map
    self.range = range
  }

  /// Draws the lines of exactly these values.
  public func levels(_ levels: some Sequence<some PlottableNumber>) -> Contours {
    changed { $0.levels = .given(levels) }
  }

  /// Draws the lines of round values, about so many.
  public func levels(about count: Int) -> Contours {
    changed { $0.levels = .automatic(count) }
  }

  /// Names the contours in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> Contours {
    changed { $0.label = label }
  }

  /// Draws all lines in the colour of the theme's letters.
  public func plain() -> Contours {
    changed { $0.looks.coloring = .letters }
  }

  /// Draws all lines in one colour.
  public func color(_ color: Color) -> Contours {
    changed { $0.looks.coloring = .one(color) }
  }

  /// Draws the lines in another width, in CSS pixels.
  public func width(_ width: Double) -> Contours {
    changed { $0.looks.width = width }
  }

  /// Writes its value into each line that has room for it.
  public func labelled(_ isLabelled: Bool = true) -> Contours {
    changed { $0.looks.isLabelled = isLabelled }
  }

  /// Draws the lines of negative values in dashes.
  public func dashedBelowZero(_ isDashed: Bool = true) -> Contours {
    changed { $0.looks.isDashedBelowZero = isDashed }
  }

  /// The contours as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension Contours: MarkContent {
  package var kind: String { "contours" }
  package var chartName: String { "Contour plot" }

  package var coloring: ColoringRequest? {
    looks.coloring == .byValue ? ColoringRequest(map: map, range: range) : nil
  }

  /// The levels that values lie on both sides of.
  private var drawnLevels: [Double] {
    levels.lines(in: field.extent)
      .filter { $0 >= field.extent.lower && $0 < field.extent.upper }
  }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    if let range { try SeriesCheck.check(range, "\(name), range") }
    var summary = try field.summary(named: name)
    let drawn = drawnLevels
    if !drawn.isEmpty { summary.color = Extent(Column(values: drawn)) }
    if looks.coloring != .byValue { summary.color = nil }
    return summary
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    guard let label else { return [] }
    let style = looks.style(level: 1, color: styles.theme.text, styles.theme)
    return [LegendEntry(label, LegendSwatch(line: style))]
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let values = levels.lines(in: field.extent)
    var lines = field.lines(at: values, in: area)
    var drawing = MarkDrawing(items: [], overhang: looks.width(area.theme) / 2)
    drawing.note = levels.note(label, field.extent)
    if looks.isLabelled {
      var labels = ContourLabels(area: area)
      drawing.texts = labels.cut(&lines, values: values) { looks.color(of: $0, area) }
    }
    // A rim keeps lines visible over heatmaps; on the ground itself it cannot be seen.
    let rim = LineStyle(
      color: area.theme.background.opacity(0.5), width: looks.width(area.theme) + 1.4)
    drawing.items.append(.lines(lines.flatMap { $0 }, rim))
    for (value, paths) in zip(values, lines) where !paths.isEmpty {
      let style = looks.style(level: value, color: looks.color(of: value, area), area.theme)
      drawing.items.append(.lines(paths, style))
      drawing.obstacles.paths += paths
    }
    return drawing
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    var summary = summary
    summary.color = field.extent
    let values = drawnLevels
    let count = values.count
    let name = AxisWords.heading(label)
    guard let first = values.first, let last = values.last else {
      return name + field.grid.phrase(summary, axes: axes)
    }
    let levels =
      count == 1
      ? "the line of \(axes.number(first))"
      : "\(count) lines from \(axes.number(first)) to \(axes.number(last))"
    return "\(name)\(levels) in \(field.grid.phrase(summary, axes: axes))"
  }
}
