/// The texts and ticks around a frame, measured.
package struct PanelParts {
  package var letter: MeasuredText?
  package var title: MeasuredText?
  package var xTitle: MeasuredText?
  package var yTitle: MeasuredText?
  package var rightTitle: MeasuredText?
  package var note: MeasuredText?
  package var xTicks: AxisTicks
  package var yTicks: AxisTicks
  package var rightTicks: AxisTicks?
  package var xOverhang: (left: Double, right: Double)
  package var colorbar: ColorbarLayout?
  package var colorbarTitle: MeasuredText?
  private let theme: Theme
  private let outsideLegend: Legend?

  /// Measures what is around a frame of a panel that may be as large as `outer` altogether.
  ///
  /// `share` is what it gets of the figure before any text is known: tick labels that took their part
  /// of what other texts have made larger would make it larger still.
  package init(_ panel: Panel, _ styles: TextStyles, fit: Fit, outer: Size, share: Size) {
    let plot = panel.plot
    let frame = fit.frame
    theme = styles.theme
    outsideLegend = panel.outsideLegend
    letter = panel.letter.map { styles.title($0, width: outer.width, lines: 1) }
    if !plot.plot.title.isEmpty {
      let lines = min(max(Int(outer.height / 5 / (theme.titleSize * 1.3)), 1), 3)
      let room = outer.width - (letter.map { $0.size.width + Self.letterGap } ?? 0)
      title = styles.title(plot.plot.title, width: room, lines: lines)
    }
    // A little shorter than the frame, because the next pass may make that smaller.
    if !plot.x.isHidden, panel.showsXLabels {
      xTitle = plot.x.title.map { styles.axisTitle($0, width: frame.width - 8) }
    }
    if !plot.y.isHidden, panel.showsYLabels {
      yTitle = plot.y.title.map { styles.axisTitle($0, width: frame.height - 8) }
    }
    note = plot.note.map { styles.note($0, width: outer.width) }
    // Axes of one unit should have one step, hence the same density of ticks.
    let distance = plot.hasEqualAspect ? 60.0 : nil
    xTicks = AxisTicks(
      fit.x, length: frame.width, .horizontal, styles, distance: distance, room: share)
    yTicks = AxisTicks(
      fit.y, length: frame.height, .vertical, styles, distance: distance, room: share)
    xTicks.showsLabels = panel.showsXLabels
    yTicks.showsLabels = panel.showsYLabels
    xOverhang = xTicks.overhang(fit.x, length: frame.width)
    if let right = plot.right, !right.isHidden {
      rightTicks = AxisTicks(right, length: frame.height, .vertical, styles, room: share)
      rightTitle = right.title.map { styles.axisTitle($0, width: frame.height - 8) }
    }
    addColorbar(plot, styles, frame: frame)
  }

  /// The distance from a panel's letter to its title.
  package static let letterGap = 8.0

  private mutating func addColorbar(
    _ plot: ResolvedPlot, _ styles: TextStyles, frame: Rectangle
  ) {
    guard let text = plot.plot.colorbarTitle, let scale = plot.colorScale else { return }
    var axis = ResolvedAxis(domain: scale.shown)
    if !scale.levels.isEmpty { axis.request.ticks = scale.levels }
    colorbar = ColorbarLayout(
      bar: Rectangle(x: 0, y: 0, width: 0, height: 0), axis: axis,
      ticks: AxisTicks(axis, length: frame.height, .vertical, styles))
    if !text.isEmpty { colorbarTitle = styles.axisTitle(text, width: frame.height - 8) }
  }

  /// From the frame to the far edge of an axis' labels.
  package func depth(of ticks: AxisTicks) -> Double {
    ticks.isEmpty
      ? 0 : theme.tickLength + (ticks.showsLabels ? theme.tickLabelGap : 0) + ticks.depth
  }

  private func titleDepth(_ title: MeasuredText?) -> Double {
    title.map { theme.axisTitleGap + $0.size.height } ?? 0
  }

  /// From the frame to the far edge of the right axis and its texts.
  package var rightAxisWidth: Double {
    rightTicks.map { depth(of: $0) + titleDepth(rightTitle) } ?? 0
  }

  /// From the right axis to the far edge of the colour bar and its texts.
  package var colorbarWidth: Double {
    guard let colorbar else { return 0 }
    return theme.colorbarGap + theme.colorbarWidth + depth(of: colorbar.ticks)
      + titleDepth(colorbarTitle)
  }

  /// From the frame to the far edge of the bottom axis' texts.
  package var bottomAxisDepth: Double {
    depth(of: xTicks) + titleDepth(xTitle)
  }

  /// How much the parts need on each side of the frame.
  package var protrusions: Protrusions {
    let halfLabel = max(yTicks.halfLabel, colorbar?.ticks.halfLabel ?? 0, theme.tickLabelSize / 2)
    let left = depth(of: yTicks) + titleDepth(yTitle)
    let right = rightAxisWidth + colorbarWidth
    let heading = max(title?.size.height ?? 0, letter?.size.height ?? 0)
    var needs = Protrusions(
      left: max(left, xOverhang.left), right: max(right, xOverhang.right),
      top: heading > 0 ? theme.titleGap + heading : halfLabel,
      bottom: bottomAxisDepth + titleDepth(note))
    if let legend = outsideLegend {
      if legend.isBelow {
        needs.bottom += theme.legendGap + legend.size.height
      } else {
        needs.right += theme.legendGap + legend.size.width
      }
    }
    return needs
  }
}

/// What the parts around a frame need on each side.
package struct Protrusions: Sendable, Equatable {
  package var left = 0.0
  package var right = 0.0
  package var top = 0.0
  package var bottom = 0.0
}
