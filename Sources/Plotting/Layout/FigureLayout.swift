/// Where everything of a figure is, apart from the marks themselves.
package struct FigureLayout: Sendable {
  /// The area between the axes.
  package var frame: Rectangle
  package var x: ResolvedAxis
  package var y: ResolvedAxis
  package var xTicks: AxisTicks
  package var yTicks: AxisTicks
  package var colorbar: ColorbarLayout?
  /// Title, axes' titles and note, in their places.
  package var texts: [PlacedText]
  /// The upper left corner of a legend beside the axes.
  package var outsideLegend: Point?

  package func area(_ plot: ResolvedPlot, resolution: Double) -> PlotArea {
    PlotArea(
      frame: frame, x: x.mapping(from: frame.minX, to: frame.maxX),
      y: y.mapping(from: frame.maxY, to: frame.minY), colorScale: plot.colorScale,
      theme: plot.plot.theme, resolution: resolution)
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

  package init(frame: Rectangle, x: ResolvedAxis, y: ResolvedAxis) {
    self.frame = frame
    self.x = x
    self.y = y
  }
}

/// Lays out a figure in two passes.
///
/// Which ticks fit depends on the size of the axes, and that on the size of the tick labels. The
/// first pass chooses ticks for an estimate, the second for what the first has left; more passes
/// could only swing to and fro.
package struct LayoutSolver {
  private let plot: ResolvedPlot
  private let styles: TextStyles
  /// The size of a legend beside the axes.
  private let outsideLegend: Size?

  /// The least width and height of the area between the axes.
  private static let smallestFrame = 24.0

  package init(_ plot: ResolvedPlot, styles: TextStyles, outsideLegend: Size? = nil) {
    self.plot = plot
    self.styles = styles
    self.outsideLegend = outsideLegend
  }

  private var theme: Theme { styles.theme }
  private var canvas: Size { plot.plot.size }

  package func layout() throws(PlottingError) -> FigureLayout {
    let first = Parts(plot, styles, fit: fit(estimate))
    let second = Parts(plot, styles, fit: fit(room(around: first, least: Self.smallestFrame)))
    let final = fit(room(around: second, least: 0))
    guard min(final.frame.width, final.frame.height) >= Self.smallestFrame else {
      throw .impossibleSize(
        width: canvas.width, height: canvas.height,
        reason: "the axes find no room beside the texts; make it larger or the texts shorter")
    }
    return placed(second, final)
  }

  private var estimate: Rectangle {
    Rectangle(
      x: 0, y: 0, width: max(canvas.width * 0.8, Self.smallestFrame),
      height: max(canvas.height * 0.75, Self.smallestFrame))
  }

  /// What is left of the canvas when the parts around the axes have taken theirs.
  private func room(around parts: Parts, least: Double) -> Rectangle {
    let needs = parts.protrusions(theme, outsideLegend: outsideLegend)
    return Rectangle(
      x: needs.left, y: needs.top, width: max(canvas.width - needs.left - needs.right, least),
      height: max(canvas.height - needs.top - needs.bottom, least))
  }

  /// The frame within a room, with the axes that an equal aspect may have stretched.
  private func fit(_ room: Rectangle) -> Fit {
    var fit = Fit(frame: room, x: plot.x, y: plot.y)
    if plot.plot.hasEqualAspect { equalise(&fit) }
    // Whole pixels, so that the frame's edges and images are sharp at every scale.
    let left = (fit.frame.minX).rounded(.up)
    let top = (fit.frame.minY).rounded(.up)
    fit.frame = Rectangle(
      x: left, y: top, width: (fit.frame.maxX - left).rounded(.down),
      height: (fit.frame.maxY - top).rounded(.down))
    return fit
  }

  /// Makes one unit equally long on both axes: the frame shrinks, but to no less than a third of
  /// its room; beyond that the shorter axis shows more than its data.
  private func equalise(_ fit: inout Fit) {
    let room = fit.frame
    let unit = min(room.width / fit.x.span, room.height / fit.y.span)
    guard unit > 0, unit.isFinite, fit.x.scale == fit.y.scale else { return }
    var width = fit.x.span * unit
    var height = fit.y.span * unit
    if width < room.width / 3 {
      fit.x = fit.x.stretched(by: room.width / 3 / width)
      width = room.width / 3
    }
    if height < room.height / 3 {
      fit.y = fit.y.stretched(by: room.height / 3 / height)
      height = room.height / 3
    }
    fit.frame = Rectangle(
      x: room.midX - width / 2, y: room.midY - height / 2, width: width, height: height)
  }

  private func placed(_ parts: Parts, _ fit: Fit) -> FigureLayout {
    let frame = fit.frame
    var layout = FigureLayout(
      frame: frame, x: fit.x, y: fit.y,
      xTicks: parts.xTicks.fitted(fit.x, length: frame.width, .horizontal, styles),
      yTicks: parts.yTicks.fitted(fit.y, length: frame.height, .vertical, styles),
      texts: texts(parts, frame))
    var right = frame.maxX
    if var colorbar = parts.colorbar {
      colorbar.bar = Rectangle(
        x: frame.maxX + theme.colorbarGap, y: frame.minY, width: theme.colorbarWidth,
        height: frame.height)
      colorbar.ticks = colorbar.ticks
        .fitted(colorbar.axis, length: frame.height, .vertical, styles)
      layout.colorbar = colorbar
      right += parts.colorbarWidth(theme)
    } else {
      right += parts.xOverhang.right
    }
    if outsideLegend != nil {
      layout.outsideLegend = Point(x: right + theme.legendGap, y: frame.minY)
    }
    return layout
  }

  private func texts(_ parts: Parts, _ frame: Rectangle) -> [PlacedText] {
    var texts: [PlacedText] = []
    if let title = parts.title {
      // Flush with the axes, unless it is so long that it needs the room to their left.
      let x = max(min(frame.minX, canvas.width - theme.margin - title.size.width), theme.margin)
      texts.append(title.placed(x: x, y: frame.minY - theme.titleGap - title.size.height))
    }
    let labelsBottom = frame.maxY + parts.xTickDepth(theme)
    var bottom = labelsBottom
    if let title = parts.xTitle {
      let top = labelsBottom + theme.axisTitleGap
      texts.append(
        title.placed(x: inside(frame.midX - title.size.width / 2, title.size.width), y: top))
      bottom = top + title.size.height
    }
    if let title = parts.yTitle {
      let x = frame.minX - parts.yTickDepth(theme) - theme.axisTitleGap - title.size.height
      texts.append(title.placedUpwards(x: x, y: frame.midY - title.size.width / 2))
    }
    if let title = parts.colorbarTitle {
      let x = frame.maxX + parts.colorbarWidth(theme) - title.size.height
      texts.append(title.placedUpwards(x: x, y: frame.midY - title.size.width / 2))
    }
    if let note = parts.note {
      let x = max(min(frame.minX, canvas.width - theme.margin - note.size.width), theme.margin)
      texts.append(note.placed(x: x, y: bottom + theme.axisTitleGap))
    }
    return texts
  }

  /// A left edge moved so that a text of some width stays on the canvas.
  private func inside(_ x: Double, _ width: Double) -> Double {
    max(min(x, canvas.width - theme.margin - width), theme.margin)
  }
}
