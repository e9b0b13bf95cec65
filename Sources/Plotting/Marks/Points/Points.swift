/// Points as dots; their colour, size and shape can show further columns of the data.
///
///     Points(x: lengths, y: depths)
///       .color(by: species)
///       .size(by: masses, legend: "mass / g")
public struct Points: Sendable, MarkConvertible {
  package let x: Column
  package let y: Column
  package private(set) var label: String?
  package private(set) var color: Color?
  package private(set) var radius: Double?
  package private(set) var marker: Marker?
  package var colors: PointColors?
  package var sizes: PointSizes?
  package var shapes: Column?

  /// Creates points at (x, y); both columns must be equally long.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>
  ) {
    self.x = Column(x)
    self.y = Column(y)
  }

  /// Creates points at (x, y), each coloured by its value; the same as `color(by:map:range:)`.
  public init(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    color values: some Sequence<some PlottableNumber>, map: ColorMap? = nil,
    range: ClosedRange<Double>? = nil
  ) {
    self.init(x: x, y: y)
    colors = PointColors(column: Column(values), map: map, range: range)
  }

  /// Names the points in the legend, in errors and in the alternative text.
  public func label(_ label: String) -> Points {
    changed { $0.label = label }
  }

  /// Draws the points in a colour other than the palette's next.
  ///
  /// Translucent points, as of `Color.blue.opacity(0.1)`, show how many lie over one another.
  public func color(_ color: Color) -> Points {
    changed { $0.color = color }
  }

  /// Draws the points with another radius, in CSS pixels, rim not included.
  ///
  /// Markers other than discs are as large as a disc of this radius.
  public func radius(_ radius: Double) -> Points {
    changed { $0.radius = radius }
  }

  /// Draws the points in another shape.
  public func marker(_ marker: Marker) -> Points {
    changed { $0.marker = marker }
  }

  /// The points as a layer of a plot.
  public var mark: Mark { Mark(self) }
}
