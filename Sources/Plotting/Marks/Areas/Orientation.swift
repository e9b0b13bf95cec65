/// Which way the values of bars, boxes and error bars grow.
package enum Orientation: Sendable {
  /// Values grow along y, and their places are along x.
  case upright
  /// Values grow along x, and their places are along y.
  case lying

  /// The axis of the places and that of the values.
  package func axes(of area: PlotArea) -> (places: AxisMapping, values: AxisMapping) {
    self == .upright ? (area.x, area.y) : (area.y, area.x)
  }

  package func point(place: Double, value: Double) -> Point {
    self == .upright ? Point(x: place, y: value) : Point(x: value, y: place)
  }

  /// The rectangle between two coordinates of places and two of values, in whichever order.
  package func rectangle(
    places: (Double, Double), values: (Double, Double)
  ) -> Rectangle {
    Rectangle(around: [
      point(place: places.0, value: values.0), point(place: places.1, value: values.1),
    ])
  }

  /// The ends of a rectangle in the direction of the places.
  package func places(of rectangle: Rectangle) -> ClosedRange<Double> {
    self == .upright ? rectangle.minX...rectangle.maxX : rectangle.minY...rectangle.maxY
  }

  /// The ends of a rectangle in the direction of the values.
  package func values(of rectangle: Rectangle) -> ClosedRange<Double> {
    self == .upright ? rectangle.minY...rectangle.maxY : rectangle.minX...rectangle.maxX
  }

  /// What the axes must know of a mark, from what its places and values span.
  package func summary(
    places: Extent, values: Extent, filled: Extent = Extent(), missing: MissingValues
  ) -> MarkSummary {
    var summary =
      self == .upright
      ? MarkSummary(x: places, y: values, missing: missing)
      : MarkSummary(x: values, y: places, missing: missing)
    if self == .upright { summary.filledY = filled } else { summary.filledX = filled }
    // Names are read from the top downwards.
    if self == .lying, places.kinds == [.names] { summary.wishes = [.downwards] }
    return summary
  }

  /// What the places and what the values are called.
  package func names(_ axes: AxisWords) -> (places: String?, values: String?) {
    self == .upright ? (axes.x, axes.y) : (axes.y, axes.x)
  }

  /// The columns' names in errors.
  package var columns: (places: String, values: String) {
    self == .upright ? ("x", "y") : ("y", "x")
  }
}
