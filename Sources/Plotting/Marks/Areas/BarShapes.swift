/// The places that bars and boxes have along their axis, each the middle of a cell.
package enum BarPlaces {
  /// What the cells of all places span: names have their cells from the axis.
  package static func extent(of places: Column) -> Extent {
    var extent = Extent(places)
    guard places.kind != .names, !extent.isEmpty else { return extent }
    let half = step(of: places.values) / 2
    extent = extent.union(
      Extent(
        Column(values: [extent.lower - half, extent.upper + half], isWhole: true)))
    extent.isWhole = Extent(places).isWhole
    extent.kinds = [places.kind]
    return extent
  }

  /// The smallest distance of two different values, or 1.
  package static func step(of values: [Double]) -> Double {
    let sorted = values.filter(Extent.isDrawable).sorted()
    return zip(sorted, sorted.dropFirst()).lazy.map { $1 - $0 }.filter { $0 > 0 }.min() ?? 1
  }

  /// The length of a cell in CSS pixels.
  package static func length(of places: Column, on axis: AxisMapping) -> Double {
    let values = axis.values(of: places)
    let known = values.map(axis.position).filter { !$0.isNaN }
    // A name's cell is as long as all others, whether or not the names beside it have bars.
    guard places.kind == .names || Set(known).count < 2,
      let value = values.first(where: Extent.isDrawable)
    else { return step(of: known) }
    return abs(axis.position(of: value + 0.5) - axis.position(of: value - 0.5))
  }
}

/// Bars as rectangles in whole pixels.
package struct BarShapes {
  private let bars: Bars
  private let spans: [[(start: Double, end: Double)]]
  private let centres: [Double]
  private let values: AxisMapping
  private let cell: Double
  private let grid: PixelGrid
  private let frame: Rectangle

  package init(_ bars: Bars, in area: PlotArea) {
    self.bars = bars
    let axes = bars.orientation.axes(of: area)
    values = axes.values
    // A logarithmic axis has no zero to stand on.
    let base = values.scale.kind == .log ? values.domain.lowerBound : 0
    spans = bars.table.spans(isStacked: bars.isStacked, base: base)
    centres = axes.places.values(of: bars.table.places).map(axes.places.position)
    cell = BarPlaces.length(of: bars.table.places, on: axes.places)
    grid = PixelGrid(resolution: area.resolution)
    frame = area.frame.expanded(by: 4)
  }

  package var orientation: Orientation { bars.orientation }
  package var isStacked: Bool { bars.isStacked }
  package var seriesCount: Int { bars.table.series.count }

  /// How many bars stand side by side at a place.
  private var neighbours: Double { bars.isStacked ? 1 : Double(seriesCount) }

  /// The rectangles of a series without those that are missing or out of sight.
  package func rectangles(of series: Int) -> [Rectangle] {
    let all = centres.indices.compactMap { rectangle(series, $0) }
    return cell * bars.widthPart / neighbours * grid.resolution < 1
      ? Self.merged(all, orientation) : all
  }

  private func rectangle(_ series: Int, _ index: Int) -> Rectangle? {
    let (start, end) = spans[series][index]
    return start == end ? nil : place(series, index)
  }

  /// Whether a bar grows towards greater values.
  package func isAbove(_ series: Int, _ index: Int) -> Bool {
    bars.table.series[series].values.values[index] >= 0
  }

  /// Whether greater values are further to the right or further down.
  package var growsForward: Bool {
    values.position(of: values.domain.upperBound) > values.position(of: values.domain.lowerBound)
  }

  /// How many bars a series has.
  package var count: Int { centres.count }

  /// The bar of a value, without length for zero; nil if there is none in sight.
  package func place(_ series: Int, _ index: Int) -> Rectangle? {
    let (start, end) = spans[series][index]
    guard Extent.isDrawable(end), centres[index].isFinite else { return nil }
    let reach = orientation.values(of: frame)
    var low = grid.snapped(min(max(coordinate(start), reach.lowerBound), reach.upperBound))
    let high = grid.snapped(min(max(coordinate(end), reach.lowerBound), reach.upperBound))
    // Whatever is not zero is seen.
    if low == high, start != end {
      low += (coordinate(start) > coordinate(end) ? 1 : -1) / grid.resolution
    }
    let places = edges(series, centres[index])
    let rectangle = orientation.rectangle(places: places, values: (low, high))
    return rectangle.intersects(frame) ? rectangle : nil
  }

  private func coordinate(_ value: Double) -> Double {
    if value == 0, values.scale.kind == .log {
      return values.position(of: values.domain.lowerBound)
    }
    return values.position(of: value)
  }

  /// The two edges of a bar; all bars are equally wide, and those of one place touch.
  private func edges(_ series: Int, _ centre: Double) -> (Double, Double) {
    let exact = cell * bars.widthPart / neighbours
    let number = bars.isStacked ? 0 : Double(series)
    guard exact * grid.resolution >= 1 else {
      let start = grid.snapped(centre + exact * (number - neighbours / 2) - 0.5 / grid.resolution)
      return (start, start + 1 / grid.resolution)
    }
    if cell * (1 - bars.widthPart) * grid.resolution < 1 {
      let start = centre + exact * (number - neighbours / 2)
      return (grid.snapped(start), grid.snapped(start + exact))
    }
    let width = (exact * grid.resolution).rounded(.down) / grid.resolution
    let start = grid.snapped(centre - width * neighbours / 2) + width * number
    return (start, start + width)
  }

  /// One rectangle for all bars that begin in the same column of pixels: as far as any reaches.
  package static func merged(_ rectangles: [Rectangle], _ orientation: Orientation) -> [Rectangle] {
    var indices: [Double: Int] = [:]
    var merged: [Rectangle] = []
    for rectangle in rectangles {
      let start = orientation.places(of: rectangle).lowerBound
      if let index = indices[start] {
        merged[index] = Rectangle(around: merged[index].corners + rectangle.corners)
      } else {
        indices[start] = merged.count
        merged.append(rectangle)
      }
    }
    return merged
  }

  /// The line on which the bars stand, where that is not an end of the axis.
  package func baseline(_ theme: Theme) -> [SceneItem] {
    let inner = frame.expanded(by: -4)
    let reach = orientation.values(of: inner)
    let places = orientation.places(of: inner)
    let base = values.position(of: 0)
    guard values.scale.kind != .log, base > reach.lowerBound + 1, base < reach.upperBound - 1
    else { return [] }
    let value = grid.snapped(base)
    let ends = [places.lowerBound, places.upperBound].map {
      orientation.point(place: $0, value: value)
    }
    return [.lines([ends], LineStyle(color: theme.axis, width: theme.axisWidth))]
  }

  /// Thin lines just inside the edges; none around bars that are hardly wider than the lines.
  package static func outlines(_ bars: [Rectangle], _ style: LineStyle) -> [SceneItem] {
    let wide = bars.filter { min($0.width, $0.height) >= 4 * style.width }
    guard !wide.isEmpty, style.width > 0 else { return [] }
    let paths = wide.map { bar in
      let corners = bar.expanded(by: -style.width / 2).corners
      return corners + corners.prefix(1)
    }
    return [.lines(paths, style)]
  }
}
