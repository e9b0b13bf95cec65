/// A shaded range of x or of y across the whole plot: a warm-up phase, a range that is tolerated.
///
/// Its label stands in the span itself and not in the legend. A range may be open:
/// `ReferenceSpan(y: 0.9...)` reaches to the upper end of the axis, whatever that is.
public struct ReferenceSpan: Sendable, MarkConvertible {
  /// The two ends; NaN for an open one.
  private let ends: Column
  private let isUpright: Bool
  package private(set) var label: String?
  private var color: Color?

  /// Creates a span between two values of x.
  public init<Value: Plottable & Comparable>(x: ClosedRange<Value>) {
    self.init(Column([x.lowerBound, x.upperBound]), isUpright: true)
  }

  /// Creates a span between two values of y.
  public init<Value: Plottable & Comparable>(y: ClosedRange<Value>) {
    self.init(Column([y.lowerBound, y.upperBound]), isUpright: false)
  }

  /// Creates a span from a value of x to the end of the axis.
  public init<Value: PlottableNumber & Comparable>(x: PartialRangeFrom<Value>) {
    self.init(Self.ends(from: x.lowerBound), isUpright: true)
  }

  /// Creates a span from a value of y to the end of the axis.
  public init<Value: PlottableNumber & Comparable>(y: PartialRangeFrom<Value>) {
    self.init(Self.ends(from: y.lowerBound), isUpright: false)
  }

  /// Creates a span from the beginning of the axis to a value of x.
  public init<Value: PlottableNumber & Comparable>(x: PartialRangeThrough<Value>) {
    self.init(Self.ends(through: x.upperBound), isUpright: true)
  }

  /// Creates a span from the beginning of the axis to a value of y.
  public init<Value: PlottableNumber & Comparable>(y: PartialRangeThrough<Value>) {
    self.init(Self.ends(through: y.upperBound), isUpright: false)
  }

  private init(_ ends: Column, isUpright: Bool) {
    self.ends = ends
    self.isUpright = isUpright
  }

  private static func ends(from lower: some PlottableNumber) -> Column {
    Column(values: [lower.plotValue, .nan])
  }

  private static func ends(through upper: some PlottableNumber) -> Column {
    Column(values: [.nan, upper.plotValue])
  }

  /// Names the span, inside it and in the alternative text.
  public func label(_ label: String) -> ReferenceSpan {
    changed { $0.label = label }
  }

  /// Shades the span in a colour other than the theme's for secondary texts.
  public func color(_ color: Color) -> ReferenceSpan {
    changed { $0.color = color }
  }

  /// The span as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension ReferenceSpan: MarkContent {
  package var kind: String { "reference span" }
  package var chartName: String { "Reference span" }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    try SeriesCheck.check(name, [(isUpright ? "x" : "y", ends)])
    var extent = Extent(ends)
    extent.isWhole = true
    return isUpright ? MarkSummary(x: extent) : MarkSummary(y: extent)
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let frame = area.frame
    guard let span = span(in: area) else { return MarkDrawing(items: []) }
    let place =
      isUpright
      ? Rectangle(x: span.lower, y: frame.minY, width: span.length, height: frame.height)
      : Rectangle(x: frame.minX, y: span.lower, width: frame.width, height: span.length)
    let color = color ?? area.theme.secondaryText
    let opacity = self.color == nil ? 0.16 : area.theme.areaOpacity
    let fill = FillStyle(color: color.opacity(color.opacity * opacity))
    return MarkDrawing(
      items: [.areas([place.corners], fill)], texts: text(in: place, area).map { [$0] } ?? [])
  }

  /// The span's place along its axis within the frame, in whole pixels; nil if it is outside.
  private func span(in area: PlotArea) -> (lower: Double, length: Double)? {
    let axis = isUpright ? area.x : area.y
    let frame = area.frame
    let limits = isUpright ? frame.minX...frame.maxX : frame.minY...frame.maxY
    var values = axis.values(of: ends)
    // A name stands for its whole cell.
    if ends.kind == .names, let first = values.min(), let last = values.max() {
      values = [first - 0.5, last + 0.5]
    }
    let open = [axis.domain.lowerBound, axis.domain.upperBound]
    let places = zip(values, open).map { axis.position(of: $0.isNaN ? $1 : $0) }
    guard let first = places.min(), let last = places.max() else { return nil }
    let grid = PixelGrid(resolution: area.resolution)
    let lower = grid.snapped(min(max(first, limits.lowerBound), limits.upperBound))
    let upper = grid.snapped(min(max(last, limits.lowerBound), limits.upperBound))
    return upper > lower ? (lower, upper - lower) : nil
  }

  private func text(in place: Rectangle, _ area: PlotArea) -> PlacedText? {
    guard let label else { return nil }
    let measured = area.texts.annotation(
      label, width: area.frame.width * 0.8, color: area.theme.secondaryText)
    let half = Size(width: measured.size.width / 2, height: measured.size.height / 2)
    var text = measured.placed(centre: Point(x: place.midX, y: place.minY + half.height + 5))
    if isUpright, measured.size.width + 8 > place.width {
      // Too narrow for a level text: it reads upwards.
      text = measured.placed(
        centre: Point(x: place.midX, y: place.minY + half.width + 6), angle: -90)
    } else if !isUpright {
      text.centre.x = place.minX + half.width + 6
      if place.height < measured.size.height + 10 { text.centre.y = place.midY }
    }
    text.halo = area.theme.background.opacity(0.6)
    return text
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let axis = isUpright ? axes.x ?? "x" : axes.y ?? "y"
    let name = label.map { " “\(AxisWords.shortened($0))”" } ?? ""
    let start = "span\(name) of \(axis)"
    if ends.values[0].isNaN { return "\(start) up to \(axes.place(1, of: ends))" }
    if ends.values[1].isNaN { return "\(start) from \(axes.place(0, of: ends))" }
    return "\(start) from \(axes.place(0, of: ends)) to \(axes.place(1, of: ends))"
  }
}
