/// Where everything of a plot is, apart from the marks themselves.
package struct PanelLayout: Sendable {
  /// The area between the axes.
  package var frame: Rectangle
  package var x: ResolvedAxis
  package var y: ResolvedAxis
  package var right: ResolvedAxis?
  package var xTicks: AxisTicks
  package var yTicks: AxisTicks
  package var rightTicks: AxisTicks?
  package var colorbar: ColorbarLayout?
  /// Title, axes' titles and note, in their places.
  package var texts: [PlacedText] = []
  /// The upper left corner of a legend beside or below the axes.
  package var outsideLegend: Point?

  package func area(
    _ plot: ResolvedPlot, texts: TextStyles, resolution: Double, isOnRightAxis: Bool = false
  ) -> PlotArea {
    let vertical = isOnRightAxis ? right ?? y : y
    return PlotArea(
      frame: frame, x: x.mapping(from: frame.minX, to: frame.maxX),
      y: vertical.mapping(from: frame.maxY, to: frame.minY), colorScale: plot.colorScale,
      texts: texts, resolution: resolution)
  }
}

/// A colour bar in its place.
package struct ColorbarLayout: Sendable {
  package var bar: Rectangle
  package var axis: ResolvedAxis
  package var ticks: AxisTicks
}

/// A frame with its axes.
package struct Fit: Sendable {
  package var frame: Rectangle
  package var x: ResolvedAxis
  package var y: ResolvedAxis

  /// The frame within a room, with the axes that an equal aspect may have stretched.
  package init(_ plot: ResolvedPlot, in room: Rectangle) {
    frame = room
    x = plot.x
    y = plot.y
    if plot.hasEqualAspect { equalise() }
    // Whole pixels, so that the frame's edges and images are sharp at every scale.
    let left = (frame.minX).rounded(.up)
    let top = (frame.minY).rounded(.up)
    frame = Rectangle(
      x: left, y: top, width: (frame.maxX - left).rounded(.down),
      height: (frame.maxY - top).rounded(.down))
  }

  /// Makes one unit equally long on both axes: the frame shrinks, but to no less than a third of
  /// its room; beyond that the shorter axis shows more than its data.
  private mutating func equalise() {
    let room = frame
    let unit = min(room.width / x.span, room.height / y.span)
    guard unit > 0, unit.isFinite, x.scale == y.scale || x.scale.isLinear && y.scale.isLinear
    else { return }
    var width = x.span * unit
    var height = y.span * unit
    // Pictures and diagrams end where they end.
    let isFixed = x.isHidden && y.isHidden
    if width < room.width / 3, !isFixed {
      x = x.stretched(by: room.width / 3 / width)
      width = room.width / 3
    }
    if height < room.height / 3, !isFixed {
      y = y.stretched(by: room.height / 3 / height)
      height = room.height / 3
    }
    frame = Rectangle(
      x: room.midX - width / 2, y: room.midY - height / 2, width: width, height: height)
  }
}
