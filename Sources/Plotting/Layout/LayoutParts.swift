/// The texts and ticks around a frame, measured.
package struct Parts {
  package var title: MeasuredText?
  package var xTitle: MeasuredText?
  package var yTitle: MeasuredText?
  package var note: MeasuredText?
  package var xTicks: AxisTicks
  package var yTicks: AxisTicks
  package var xOverhang: (left: Double, right: Double)
  package var colorbar: ColorbarLayout?
  package var colorbarTitle: MeasuredText?

  package init(_ plot: ResolvedPlot, _ styles: TextStyles, fit: Fit) {
    let frame = fit.frame
    let theme = styles.theme
    let canvas = plot.plot.size
    let width = canvas.width - 2 * theme.margin
    if !plot.plot.title.isEmpty {
      let lines = min(max(Int(canvas.height / 5 / (theme.titleSize * 1.3)), 1), 3)
      title = styles.title(plot.plot.title, width: width, lines: lines)
    }
    // A little shorter than the frame, because the next pass may make that smaller.
    xTitle = plot.x.title.map { styles.axisTitle($0, width: frame.width - 8) }
    yTitle = plot.y.title.map { styles.axisTitle($0, width: frame.height - 8) }
    note = plot.note.map { styles.note($0, width: width) }
    // Axes of one unit should have one step, hence the same density of ticks.
    let distance = plot.plot.hasEqualAspect ? 60.0 : nil
    xTicks = AxisTicks(fit.x, length: frame.width, .horizontal, styles, distance: distance)
    yTicks = AxisTicks(fit.y, length: frame.height, .vertical, styles, distance: distance)
    xOverhang = xTicks.overhang(fit.x, length: frame.width)
    addColorbar(plot, styles, frame: frame)
  }

  private mutating func addColorbar(
    _ plot: ResolvedPlot, _ styles: TextStyles, frame: Rectangle
  ) {
    guard let text = plot.plot.colorbarTitle, let scale = plot.colorScale else { return }
    let axis = ResolvedAxis(domain: scale.lower...scale.upper)
    colorbar = ColorbarLayout(
      bar: Rectangle(x: 0, y: 0, width: 0, height: 0), axis: axis,
      ticks: AxisTicks(axis, length: frame.height, .vertical, styles))
    if !text.isEmpty { colorbarTitle = styles.axisTitle(text, width: frame.height - 8) }
  }

  /// From the frame to the far edge of the x axis' labels.
  package func xTickDepth(_ theme: Theme) -> Double {
    theme.tickLength + theme.tickLabelGap + xTicks.tallestLabel
  }

  /// From the frame to the far edge of the y axis' labels.
  package func yTickDepth(_ theme: Theme) -> Double {
    theme.tickLength + theme.tickLabelGap + yTicks.widestLabel
  }

  /// From the frame to the far edge of the colour bar and its texts.
  package func colorbarWidth(_ theme: Theme) -> Double {
    guard let colorbar else { return 0 }
    let labels = theme.tickLength + theme.tickLabelGap + colorbar.ticks.widestLabel
    let title = colorbarTitle.map { theme.axisTitleGap + $0.size.height } ?? 0
    return theme.colorbarGap + theme.colorbarWidth + labels + title
  }

  /// How much of the canvas each side of the frame needs.
  package func protrusions(_ theme: Theme, outsideLegend: Size?) -> Protrusions {
    let halfLabel =
      max(
        yTicks.tallestLabel, colorbar?.ticks.tallestLabel ?? 0, theme.tickLabelSize) / 2
    let left = yTickDepth(theme) + (yTitle.map { theme.axisTitleGap + $0.size.height } ?? 0)
    var right = max(xOverhang.right, colorbarWidth(theme))
    if let outsideLegend { right += theme.legendGap + outsideLegend.width }
    let bottom =
      xTickDepth(theme) + (xTitle.map { theme.axisTitleGap + $0.size.height } ?? 0)
      + (note.map { theme.axisTitleGap + $0.size.height } ?? 0)
    return Protrusions(
      left: theme.margin + max(left, xOverhang.left),
      right: theme.margin + right,
      top: theme.margin + (title.map { theme.titleGap + $0.size.height } ?? halfLabel),
      bottom: theme.margin + bottom)
  }
}

/// What the parts around a frame need on each side, margins included.
package struct Protrusions: Sendable, Equatable {
  package var left: Double
  package var right: Double
  package var top: Double
  package var bottom: Double
}
