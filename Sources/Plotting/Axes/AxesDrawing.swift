/// The shapes of the axes, their ticks and their grid.
package struct AxesDrawing {
  package let plot: ResolvedPlot
  package let layout: FigureLayout
  package let styles: TextStyles

  private var theme: Theme { styles.theme }
  private var frame: Rectangle { layout.frame }
  private var x: AxisMapping { layout.x.mapping(from: frame.minX, to: frame.maxX) }
  private var y: AxisMapping { layout.y.mapping(from: frame.maxY, to: frame.minY) }

  /// The light lines behind the marks, one for each labelled tick.
  package var grid: [SceneItem] {
    let vertical = layout.xTicks.ticks.values.map { value in
      let place = snapped(x.position(of: value))
      return [Point(x: place, y: frame.minY), Point(x: place, y: frame.maxY)]
    }
    let horizontal = layout.yTicks.ticks.values.map { value in
      let place = snapped(y.position(of: value))
      return [Point(x: frame.minX, y: place), Point(x: frame.maxX, y: place)]
    }
    return [.lines(vertical + horizontal, LineStyle(color: theme.grid, width: theme.gridWidth))]
  }

  /// The axes and their ticks, just outside of the frame so that no mark is covered.
  package var lines: [SceneItem] {
    let half = theme.axisWidth / 2
    let left = frame.minX - half
    let bottom = frame.maxY + half
    let axes = [
      [
        Point(x: left, y: frame.minY), Point(x: left, y: bottom),
        Point(x: frame.maxX, y: bottom),
      ]
    ]
    let style = LineStyle(color: theme.axis, width: theme.axisWidth)
    return [.lines(axes + xTicks(bottom) + yTicks(left), style)]
  }

  private func xTicks(_ edge: Double) -> [[Point]] {
    func tick(_ value: Double, _ length: Double) -> [Point] {
      let place = snapped(x.position(of: value))
      return [Point(x: place, y: edge), Point(x: place, y: edge + length)]
    }
    return layout.xTicks.ticks.values.map { tick($0, theme.tickLength) }
      + layout.xTicks.ticks.minorValues.map { tick($0, theme.minorTickLength) }
  }

  private func yTicks(_ edge: Double) -> [[Point]] {
    func tick(_ value: Double, _ length: Double) -> [Point] {
      let place = snapped(y.position(of: value))
      return [Point(x: edge, y: place), Point(x: edge - length, y: place)]
    }
    return layout.yTicks.ticks.values.map { tick($0, theme.tickLength) }
      + layout.yTicks.ticks.minorValues.map { tick($0, theme.minorTickLength) }
  }

  /// The tick labels of both axes.
  package var labels: [SceneItem] {
    let depth = theme.tickLength + theme.tickLabelGap
    let below = zip(layout.xTicks.ticks.values, layout.xTicks.labels).map { value, label in
      SceneItem.text(
        label.placed(x: x.position(of: value) - label.size.width / 2, y: frame.maxY + depth))
    }
    let beside = zip(layout.yTicks.ticks.values, layout.yTicks.labels).map { value, label in
      SceneItem.text(
        label.placed(
          x: frame.minX - depth - label.size.width,
          y: y.position(of: value) - label.size.height / 2))
    }
    return below + beside
  }

  /// The colour bar with its ticks and labels.
  package func colorbar(_ colorbar: ColorbarLayout, _ scale: ColorScale) -> [SceneItem] {
    let bar = colorbar.bar
    let mapping = colorbar.axis.mapping(from: bar.maxY, to: bar.minY)
    var ticks: [[Point]] = []
    var labels: [SceneItem] = []
    for (value, label) in zip(colorbar.ticks.ticks.values, colorbar.ticks.labels) {
      let place = mapping.position(of: value)
      let line = min(max(snapped(place), bar.minY + 0.5), bar.maxY - 0.5)
      ticks.append([Point(x: bar.maxX, y: line), Point(x: bar.maxX + theme.tickLength, y: line)])
      labels.append(
        .text(
          label.placed(
            x: bar.maxX + theme.tickLength + theme.tickLabelGap,
            y: place - label.size.height / 2)))
    }
    let style = LineStyle(color: theme.axis, width: theme.axisWidth)
    return [.image(scale.raster, bar, isSmooth: true), .lines(ticks, style)] + labels
  }

  /// The nearest middle of a pixel, where a thin line is sharp.
  private func snapped(_ place: Double) -> Double {
    (place - 0.5).rounded() + 0.5
  }
}
