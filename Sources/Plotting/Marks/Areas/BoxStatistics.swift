/// What a box plot shows of one group.
package struct BoxStatistics: Sendable, Equatable {
  package let quartiles: Quartiles
  /// The least and the greatest value within 1.5 interquartile ranges of the box.
  package let whiskers: ClosedRange<Double>
  /// The values beyond the whiskers, in order.
  package let outliers: [Double]

  /// The statistics of the values that can be drawn, or nil if there are none.
  package init?(_ values: [Double]) {
    let sorted = values.filter(Extent.isDrawable).sorted()
    guard let quartiles = Quartiles(sorted: sorted) else { return nil }
    self.quartiles = quartiles
    let reach = 1.5 * quartiles.range
    let fence = quartiles.lower - reach...quartiles.upper + reach
    // A quartile between two values may have all values of its side beyond the fence: no whisker.
    let low = min(sorted.first(where: fence.contains) ?? quartiles.lower, quartiles.lower)
    let high = max(sorted.last(where: fence.contains) ?? quartiles.upper, quartiles.upper)
    whiskers = low...high
    outliers = sorted.filter { !fence.contains($0) }
  }
}

/// Boxes with their whiskers as shapes.
package struct BoxShapes {
  package let orientation: Orientation
  package let area: PlotArea
  /// The width of a box in CSS pixels.
  package let width: Double
  private var boxes: [Rectangle] = []
  private var medians: [[Point]] = []
  /// The medians of boxes that are too low for a line inside.
  private var flatMedians: [[Point]] = []
  private var whiskers: [[Point]] = []
  private var outliers: [Point] = []

  package init(orientation: Orientation, area: PlotArea, width: Double) {
    self.orientation = orientation
    self.area = area
    self.width = width
  }

  /// Adds a box around a coordinate along the axis of the places.
  package mutating func add(_ box: BoxStatistics, at centre: Double, _ values: AxisMapping) {
    let grid = PixelGrid(resolution: area.resolution)
    let frame = area.frame.expanded(by: 8)
    let reach = orientation.values(of: frame)
    func place(_ value: Double) -> Double {
      grid.snapped(min(max(values.position(of: value), reach.lowerBound), reach.upperBound))
    }
    let full = grid.snapped(length: width)
    let start = grid.snapped(centre - full / 2)
    let ends = (start, start + full)
    let middle = start + full / 2
    func line(_ first: (Double, Double), _ last: (Double, Double)) -> [Point] {
      [first, last].map { orientation.point(place: $0.0, value: $0.1) }
    }
    let (low, high) = (place(box.quartiles.lower), place(box.quartiles.upper))
    boxes.append(orientation.rectangle(places: ends, values: (low, high)))
    let median = place(box.quartiles.median)
    let across = line((ends.0, median), (ends.1, median))
    if abs(high - low) < 5 { flatMedians.append(across) } else { medians.append(across) }
    for (quartile, whisker) in [(low, box.whiskers.lowerBound), (high, box.whiskers.upperBound)] {
      let end = place(whisker)
      guard end != quartile else { continue }
      whiskers.append(line((middle, quartile), (middle, end)))
      whiskers.append(line((middle - full / 4, end), (middle + full / 4, end)))
    }
    outliers += box.outliers
      .map { orientation.point(place: middle, value: values.position(of: $0)) }
      .filter(area.frame.expanded(by: 0.01).contains)
  }

  package func drawing(
    fill: FillStyle, outline: LineStyle, _ style: SeriesStyle
  ) -> MarkDrawing {
    let theme = area.theme
    var thin = outline
    thin.width = max(outline.width, 1) * 1.25
    let thickness = min(2.5, width / 4)
    let light = LineStyle(color: theme.background, width: thickness)
    let dark = LineStyle(color: thin.color, width: thickness)
    let dots = Dots(
      centres: outliers, colors: [fill.color], radii: [max(theme.pointRadius - 0.5, 1)],
      marker: style.marker, rim: theme.pointRim, rimWidth: theme.pointRimWidth)
    return MarkDrawing(
      items: [
        .lines(whiskers, thin), .areas(boxes.map(\.corners), fill),
      ] + BarShapes.outlines(boxes, thin) + [
        .lines(medians, light), .lines(flatMedians, dark), .dots(dots),
      ],
      obstacles: Obstacles(paths: whiskers, points: outliers, areas: boxes),
      overhang: theme.tickLength)
  }
}
