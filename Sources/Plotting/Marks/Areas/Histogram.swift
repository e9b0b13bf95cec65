/// How often values occur, as bars over adjacent bins.
///
///     Plot {
///       Histogram(weights).measure(.density)
///       Curve(-3...3) { x in exp(-x * x / 2) / sqrt(2 * .pi) }
///     }
///
/// The bins follow Freedman & Diaconis (1981): as wide as 2 · IQR / ∛n, and where the quartiles are
/// equal, Sturges (1926): ⌈log₂ n⌉ + 1 of them. Integers get bins of whole numbers, one each if
/// there are no more than fifty. A bin holds its lower edge, the last one both. Values that are NaN
/// or infinite are left out, which a note under the plot says.
public struct Histogram: Sendable, MarkConvertible {
  /// What the height of a bin says.
  public enum Measure: Sendable, Hashable, CaseIterable {
    /// How many values are in it.
    case count
    /// What part of the values is in it, per unit of x: all areas together are 1.
    case density
    /// How many of a hundred values are in it.
    case percent
  }

  private let values: Column
  private var rule = HistogramBins.Rule.automatic
  private var bins: HistogramBins
  package private(set) var label: String?
  private var measure = Measure.count
  private var orientation = Orientation.upright
  private var looks = FillLooks()

  /// Creates a histogram of some numbers.
  public init(_ values: some Sequence<some PlottableNumber>) {
    self.values = Column(values)
    bins = HistogramBins(self.values, rule: .automatic)
  }

  /// Divides the range of the values into so many bins of one width.
  public func bins(_ count: Int) -> Histogram {
    with(.count(count))
  }

  /// Sets the bins by their edges, which must rise; values beyond them are not counted.
  public func bins(edges: some Sequence<some PlottableNumber>) -> Histogram {
    with(.edges(Column(edges).values))
  }

  private func with(_ rule: HistogramBins.Rule) -> Histogram {
    changed {
      $0.rule = rule
      $0.bins = HistogramBins(values, rule: rule)
    }
  }

  /// Sets what the bars' heights say; they say counts unless told otherwise.
  public func measure(_ measure: Measure) -> Histogram {
    changed { $0.measure = measure }
  }

  /// Lets the bars grow to the right.
  public func horizontal() -> Histogram {
    changed { $0.orientation = .lying }
  }

  /// Names the histogram in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> Histogram {
    changed { $0.label = label }
  }

  /// Fills the bars with a colour other than the palette's next.
  public func color(_ color: Color) -> Histogram {
    changed { $0.looks.color = color }
  }

  /// Lets what is behind the bars shine through, such as another histogram: 0…1.
  public func opacity(_ opacity: Double) -> Histogram {
    changed { $0.looks.opacity = min(max(opacity, 0), 1) }
  }

  /// The histogram as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension Histogram: MarkContent {
  package var kind: String { "histogram" }
  package var chartName: String { "Histogram" }
  package var seriesCount: Int { looks.color == nil ? 1 : 0 }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    try SeriesCheck.check(name, [("its values", values)])
    try checkBins(name)
    let heights = heights.filter { $0 > 0 }
    var places = Extent(Column(values: bins.edges))
    places.isWhole = Extent(values).isWhole
    // Empty bins have no place on a logarithmic axis and need none.
    let column = Column(values: heights, isWhole: measure == .count)
    return orientation.summary(
      places: places, values: Extent(column),
      filled: Extent(0), missing: MissingValues(values.values))
  }

  private func checkBins(_ name: String) throws(PlottingError) {
    if case .count(let count) = rule, !(1...HistogramBins.mostWanted).contains(count) {
      let most = DecimalNumber.grouped(HistogramBins.mostWanted)
      throw .invalidBins(
        series: name, reason: "\(count) bins were asked for; there must be from 1 to \(most)")
    }
    let edges = bins.edges
    let rises = zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 }
    if edges.count < 2 || !rises || !edges.allSatisfy(Extent.isDrawable) {
      throw .invalidBins(
        series: name, reason: "the edges of its bins must be two or more finite numbers that rise")
    }
    if bins.total == 0 {
      throw .invalidBins(
        series: name, reason: "none of its values is between the first and the last of the edges")
    }
  }

  /// The height of each bin.
  package var heights: [Double] {
    let total = Double(max(bins.total, 1))
    return bins.counts.enumerated().map { index, count in
      switch measure {
      case .count: Double(count)
      case .percent: Double(count) / total * 100
      case .density: Double(count) / total / (bins.edges[index + 1] - bins.edges[index])
      }
    }
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    let fill = looks.solid(styles.first, styles.theme)
    return label.map { [LegendEntry($0, LegendSwatch(fill: fill))] } ?? []
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let rectangles = rectangles(in: area)
    let fill = looks.solid(styles.first, area.theme)
    let outline = looks.outline(styles.first, area.theme)
    // One shape, so that translucent bars have no seams where they meet.
    var items: [SceneItem] = [.areas(rectangles.map(\.corners), fill)]
    items += BarShapes.outlines(rectangles, outline)
    return MarkDrawing(items: items, obstacles: Obstacles(areas: rectangles))
  }

  private func rectangles(in area: PlotArea) -> [Rectangle] {
    let axes = orientation.axes(of: area)
    let frame = area.frame.expanded(by: 4)
    let reach = (along: orientation.places(of: frame), up: orientation.values(of: frame))
    let grid = PixelGrid(resolution: area.resolution)
    func snapped(_ place: Double, _ limits: ClosedRange<Double>) -> Double {
      grid.snapped(min(max(place, limits.lowerBound), limits.upperBound))
    }
    let base = axes.values.scale.kind == .log ? axes.values.domain.lowerBound : 0
    let bottom = snapped(axes.values.position(of: base), reach.up)
    let edges = bins.edges.map { snapped(axes.places.position(of: $0), reach.along) }
    let rectangles: [Rectangle] = heights.indices.compactMap { index in
      guard heights[index] > 0 else { return nil }
      let top = snapped(axes.values.position(of: heights[index]), reach.up)
      // A bin that is narrower than a pixel is seen nevertheless.
      let isThin = edges[index] == edges[index + 1]
      let end = isThin ? edges[index] + 1 / area.resolution : edges[index + 1]
      return orientation.rectangle(places: (edges[index], end), values: (bottom, top))
    }
    return BarShapes.merged(rectangles, orientation)
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    guard let fullest = heights.indices.max(by: { heights[$0] < heights[$1] }),
      let quartiles = Quartiles(values.values)
    else { return nil }
    let span = quartiles.maximum - quartiles.minimum
    func number(_ value: Double) -> String { axes.number(value, span: span) }
    let start = AxisWords.heading(label)
    let all = values.values.count(where: Extent.isDrawable)
    let count = "\(start)\(DecimalNumber.grouped(all)) \(all == 1 ? "value" : "values")"
    if span == 0 { return "\(count), all at \(number(quartiles.median))" }
    let beyond = all - bins.total
    let left = beyond > 0 ? ", \(DecimalNumber.grouped(beyond)) of them beyond the bins" : ""
    let (lower, upper) = (bins.edges[fullest], bins.edges[fullest + 1])
    let isOneNumber = Extent(values).isWhole && upper - lower == 1
    let bin =
      isOneNumber
      ? "at \(number((lower + upper) / 2))" : "from \(number(lower)) to \(number(upper))"
    return "\(count) from \(number(quartiles.minimum)) to \(number(quartiles.maximum))\(left), "
      + "median \(number(quartiles.median)), most of them \(bin) "
      + "(\(DecimalNumber.grouped(bins.counts[fullest])) in one of "
      + "\(DecimalNumber.grouped(bins.counts.count)) bins)"
  }
}
