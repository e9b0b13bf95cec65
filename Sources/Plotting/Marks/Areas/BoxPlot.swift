/// The distribution of values in each of some groups, as a box with whiskers.
///
///     Plot {
///       BoxPlot(["sigmoid": sigmoidLosses, "tanh": tanhLosses, "relu": reluLosses])
///     }
///
/// A box reaches from the lower to the upper quartile (interpolated linearly, type 7 of Hyndman &
/// Fan, 1996), with a line at the median. Its whiskers end at the furthest values within 1.5
/// interquartile ranges of the box (Tukey, 1977); values beyond them are drawn as points.
public struct BoxPlot: Sendable, MarkConvertible {
  private let names: Column
  private let values: [Column]
  private let boxes: [BoxStatistics?]
  /// The lengths of the columns that the groups were gathered from, where they differ.
  private var unequalCounts: [Int]?
  package private(set) var label: String?
  private var orientation = Orientation.upright
  private var looks = FillLooks()
  private var widthPart = 0.5

  /// Creates a box for each group, in the order in which they are written.
  public init<Values: Sequence>(
    _ groups: KeyValuePairs<String, Values>
  ) where Values.Element: PlottableNumber {
    self.init(names: groups.map(\.key), groups.map { Column($0.value) })
  }

  /// Creates a box for each group of an array of names and values.
  public init<Values: Sequence>(
    _ groups: [(String, Values)]
  ) where Values.Element: PlottableNumber {
    self.init(names: groups.map(\.0), groups.map { Column($0.1) })
  }

  /// Creates a box for all values that stand beside the same name.
  ///
  /// Both columns must be equally long.
  public init(
    x names: some Sequence<String>, y values: some Sequence<some PlottableNumber>
  ) {
    let (names, values) = (Column(names), Column(values))
    var groups = names.names.map { _ in [Double]() }
    for (group, value) in zip(names.values, values.values) { groups[Int(group)].append(value) }
    self.init(names: names.names, groups.map { Column($0) })
    if names.count != values.count { unequalCounts = [names.count, values.count] }
  }

  /// Creates a single box.
  public init(_ values: some Sequence<some PlottableNumber>) {
    self.init(names: [""], [Column(values)])
  }

  private init(names: [String], _ values: [Column]) {
    self.names = Column(names)
    self.values = values
    boxes = values.map { BoxStatistics($0.values) }
  }

  /// Lets the values grow to the right, with the first group on top.
  public func horizontal() -> BoxPlot {
    changed { $0.orientation = .lying }
  }

  /// Names the boxes in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> BoxPlot {
    changed { $0.label = label }
  }

  /// Fills the boxes with a colour other than the palette's next.
  public func color(_ color: Color) -> BoxPlot {
    changed { $0.looks.color = color }
  }

  /// Sets the part of each place's width that its box takes, 0…1; it is 0.5 unless told otherwise.
  public func width(_ part: Double) -> BoxPlot {
    changed { $0.widthPart = min(max(part, 0.01), 1) }
  }

  /// The boxes as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension BoxPlot: MarkContent {
  package var kind: String { "box plot" }
  package var chartName: String { "Box plot" }
  package var seriesCount: Int { looks.color == nil ? 1 : 0 }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    if let counts = unequalCounts {
      throw .differentLengths(series: name, columns: ["x", "y"], counts: counts)
    }
    if values.isEmpty { throw .emptySeries(name) }
    if let (_, place) = zip(names.values.indices, names.values).first(where: { Double($0) != $1 }) {
      throw .repeatedName(series: name, name: names.names[Int(place)])
    }
    for (index, column) in values.enumerated() {
      let group = names.names[Int(names.values[index])]
      let series = group.isEmpty ? name : "\(name), group “\(AxisWords.shortened(group))”"
      try SeriesCheck.check(series, [("its values", column)])
    }
    return orientation.summary(
      places: Extent(names), values: values.reduce(Extent()) { $0.union(Extent($1)) },
      missing: values.reduce(MissingValues()) { $0 + MissingValues($1.values) })
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    let fill = looks.solid(styles.first, styles.theme)
    return label.map { [LegendEntry($0, LegendSwatch(fill: fill))] } ?? []
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let axes = orientation.axes(of: area)
    let style = styles.first
    var shapes = BoxShapes(
      orientation: orientation, area: area,
      width: BarPlaces.length(of: names, on: axes.places) * widthPart)
    for (place, box) in zip(axes.places.values(of: names), boxes) {
      if let box { shapes.add(box, at: axes.places.position(of: place), axes.values) }
    }
    return shapes.drawing(
      fill: looks.solid(style, area.theme), outline: looks.stroke(style, area.theme), style)
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let start = AxisWords.heading(label)
    let shown = zip(names.values, boxes).prefix(8).compactMap { place, box in
      box.map { phrase($0, name: names.names[Int(place)], axes) }
    }
    let rest = boxes.count > 8 ? "; and \(boxes.count - 8) more boxes" : ""
    return start + shown.joined(separator: "; ") + rest
  }

  private func phrase(_ box: BoxStatistics, name: String, _ axes: AxisWords) -> String {
    let span = box.quartiles.maximum - box.quartiles.minimum
    func number(_ value: Double) -> String { axes.number(value, span: span) }
    let start = name.isEmpty ? "" : "\(AxisWords.shortened(name)) "
    let outliers =
      switch box.outliers.count {
      case 0: ""
      case 1: ", 1 outlier at \(number(box.outliers[0]))"
      default: ", \(DecimalNumber.grouped(box.outliers.count)) outliers"
      }
    return "\(start)median \(number(box.quartiles.median)), middle half "
      + "\(number(box.quartiles.lower)) to \(number(box.quartiles.upper))\(outliers)"
  }
}
