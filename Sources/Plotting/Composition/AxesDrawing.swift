/// The shapes of the axes, their ticks and their grid.
package struct AxesDrawing {
  package let plot: ResolvedPlot
  package let layout: PanelLayout
  package let styles: TextStyles

  private var theme: Theme { styles.theme }
  private var frame: Rectangle { layout.frame }
  private var x: AxisMapping { layout.x.mapping(from: frame.minX, to: frame.maxX) }
  private var y: AxisMapping { layout.y.mapping(from: frame.maxY, to: frame.minY) }
  private var right: AxisMapping? { layout.right?.mapping(from: frame.maxY, to: frame.minY) }

  /// The light lines behind the marks.
  package var grid: [SceneItem] {
    var major: [[Point]] = []
    var minor: [[Point]] = []
    func add(_ axis: ResolvedAxis, _ ticks: Ticks, line: (Double) -> [Point]) {
      if axis.hasGrid { major += ticks.values.map(line) }
      if axis.request.hasMinorGrid { minor += ticks.minorValues.map(line) }
    }
    add(layout.x, layout.xTicks.ticks) { upright(x.position(of: $0)) }
    add(layout.y, layout.yTicks.ticks) { level(y.position(of: $0)) }
    if let right, let axis = layout.right, let ticks = layout.rightTicks?.ticks {
      add(axis, ticks) { level(right.position(of: $0)) }
    }
    return [
      .lines(minor, LineStyle(color: theme.grid.opacity(0.6), width: theme.gridWidth * 0.6)),
      .lines(major, LineStyle(color: theme.grid, width: theme.gridWidth)),
    ]
  }

  private func upright(_ place: Double) -> [Point] {
    let x = snapped(place)
    return [Point(x: x, y: frame.minY), Point(x: x, y: frame.maxY)]
  }

  private func level(_ place: Double) -> [Point] {
    let y = snapped(place)
    return [Point(x: frame.minX, y: y), Point(x: frame.maxX, y: y)]
  }

  /// The axes and their ticks, just outside of the frame so that no mark is covered.
  package var lines: [SceneItem] {
    let half = theme.axisWidth / 2
    let left = frame.minX - half
    let bottom = frame.maxY + half
    var lines: [[Point]] = []
    if !layout.x.isHidden {
      lines.append([Point(x: left, y: bottom), Point(x: frame.maxX, y: bottom)])
      lines += ticks(layout.xTicks, of: layout.x) { value, length in
        let place = snapped(x.position(of: value))
        return [Point(x: place, y: bottom), Point(x: place, y: bottom + length)]
      }
    }
    if !layout.y.isHidden {
      lines.append([Point(x: left, y: frame.minY), Point(x: left, y: bottom)])
      lines += ticks(layout.yTicks, of: layout.y) { value, length in
        let place = snapped(y.position(of: value))
        return [Point(x: left, y: place), Point(x: left - length, y: place)]
      }
    }
    if let right, let axis = layout.right, let ticks = layout.rightTicks {
      let edge = frame.maxX + half
      lines.append([Point(x: edge, y: frame.minY), Point(x: edge, y: bottom)])
      lines += self.ticks(ticks, of: axis) { value, length in
        let place = snapped(right.position(of: value))
        return [Point(x: edge, y: place), Point(x: edge + length, y: place)]
      }
    }
    return [.lines(lines, LineStyle(color: theme.axis, width: theme.axisWidth))]
  }

  private func ticks(
    _ ticks: AxisTicks, of axis: ResolvedAxis,
    line: (_ value: Double, _ length: Double) -> [Point]
  ) -> [[Point]] {
    // There may be minor values for the grid's sake only.
    let minor = axis.hasMinorTicks ? ticks.ticks.minorValues : []
    return ticks.ticks.values.map { line($0, theme.tickLength) }
      + minor.map { line($0, theme.minorTickLength) }
  }

  /// The tick labels of all axes.
  package var labels: [SceneItem] {
    let depth = theme.tickLength + theme.tickLabelGap
    var labels: [PlacedText] = []
    if layout.xTicks.showsLabels {
      labels += layout.xTicks.placed(along: x, top: frame.maxY + depth)
    }
    if layout.yTicks.showsLabels {
      labels += placed(layout.yTicks) { value, label in
        label.placed(
          x: frame.minX - depth - label.size.width,
          y: y.position(of: value) - label.size.height / 2)
      }
    }
    if let right, let ticks = layout.rightTicks {
      labels += placed(ticks) { value, label in
        label.placed(
          x: frame.maxX + depth, y: right.position(of: value) - label.size.height / 2)
      }
    }
    return labels.map { .text($0) }
  }

  private func placed(
    _ ticks: AxisTicks, place: (Double, MeasuredText) -> PlacedText
  ) -> [PlacedText] {
    zip(ticks.ticks.values, ticks.labels).map(place)
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
    return self.bar(scale, bar, mapping) + [.lines(ticks, style)] + labels
  }

  private func bar(
    _ scale: ColorScale, _ bar: Rectangle, _ mapping: AxisMapping
  ) -> [SceneItem] {
    guard scale.levels.count > 1 else { return [.image(scale.raster, bar, isSmooth: true)] }
    // Every band reaches up to the end of the bar, and the next one covers the rest: no seams.
    return zip(scale.levels, scale.levels.dropFirst()).compactMap { lower, upper in
      let bottom = min(mapping.position(of: lower).rounded(), bar.maxY)
      return scale.color(of: lower / 2 + upper / 2).map { color in
        .rectangle(
          Rectangle(x: bar.x, y: bar.y, width: bar.width, height: bottom - bar.y),
          cornerRadius: 0, fill: color)
      }
    }
  }

  /// The nearest middle of a pixel, where a thin line is sharp.
  private func snapped(_ place: Double) -> Double {
    (place - 0.5).rounded() + 0.5
  }
}
