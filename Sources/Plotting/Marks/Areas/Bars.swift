/// Bars from zero to each value, over names, numbers or dates.
///
///     Plot {
///       Bars(["linear", "dense", "CNN"], [0.81, 0.95, 0.98]).valueLabels()
///     }
///
/// Several series belong into one mark, which stands them side by side or, if asked, on top of one
/// another:
///
///     Bars(models, series: ["train": trainAccuracies, "test": testAccuracies])
///
/// Each mark takes the whole width of its places, so that several `Bars` in one plot cover one
/// another; that suits a bar before a paler and wider one. Bars have a base line at zero, on a
/// logarithmic axis at the axis' lower end, where every value must be above zero. NaN leaves a gap.
public struct Bars: Sendable, MarkConvertible {
  package let table: SeriesTable
  package private(set) var label: String?
  package private(set) var orientation = Orientation.upright
  package private(set) var isStacked = false
  package private(set) var looks = FillLooks()
  package private(set) var widthPart = 0.8
  package private(set) var valueFormat: TickFormat?

  /// Creates bars of one series; both columns must be equally long, and no place occurs twice.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some PlottableNumber>
  ) {
    table = SeriesTable(places: Column(x), values: Column(y))
  }

  /// Creates bars of one series over names, numbers or dates.
  public init(
    _ places: some Sequence<some Plottable>, _ values: some Sequence<some PlottableNumber>
  ) {
    self.init(x: places, y: values)
  }

  /// Creates bars of one series over 0, 1, ….
  public init(_ values: some Sequence<some PlottableNumber>) {
    let values = Column(values)
    table = SeriesTable(places: .indices(values.count), values: values)
  }

  /// Creates bars of several series, in the order in which they are written.
  public init<Values: Sequence>(
    _ places: some Sequence<some Plottable>, series: KeyValuePairs<String, Values>
  ) where Values.Element: PlottableNumber {
    table = SeriesTable(places: Column(places), series: series.map { ($0.key, $0.value) })
  }

  /// Creates bars of several series from an array of names and values.
  public init<Values: Sequence>(
    _ places: some Sequence<some Plottable>, series: [(String, Values)]
  ) where Values.Element: PlottableNumber {
    table = SeriesTable(places: Column(places), series: series)
  }

  /// Names the bars in errors and in the alternative text, and a single series in the legend.
  public func label(_ label: String) -> Bars {
    changed { $0.label = label }
  }

  /// Lets the bars grow to the right, with the first name on top.
  public func horizontal() -> Bars {
    changed { $0.orientation = .lying }
  }

  /// Puts the series on top of one another; negative values are stacked downwards.
  public func stacked() -> Bars {
    changed { $0.isStacked = true }
  }

  /// Fills a single series with a colour other than the palette's next.
  public func color(_ color: Color) -> Bars {
    changed { $0.looks.color = color }
  }

  /// Lets what is behind the bars shine through: 0 for nothing of the bars to 1 for all of them.
  public func opacity(_ opacity: Double) -> Bars {
    changed { $0.looks.opacity = min(max(opacity, 0), 1) }
  }

  /// Sets the part of each place's width that its bars take, 0…1; it is 0.8 unless told otherwise.
  public func width(_ part: Double) -> Bars {
    changed { $0.widthPart = min(max(part, 0.01), 1) }
  }

  /// Writes each value at the end of its bar, or inside where bars are stacked.
  ///
  /// A value that would touch another one is left out.
  public func valueLabels(_ format: TickFormat = .automatic) -> Bars {
    changed { $0.valueFormat = format }
  }

  /// The bars as a layer of a plot.
  public var mark: Mark { Mark(self) }
}
