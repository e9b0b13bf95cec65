/// Puts the measured parts of a panel around its frame.
package struct PanelPlacement {
  let panel: Panel
  let parts: PanelParts
  let fit: Fit
  /// All that the panel may use.
  let outer: Rectangle
  let styles: TextStyles

  private var theme: Theme { styles.theme }
  private var frame: Rectangle { fit.frame }

  package var layout: PanelLayout {
    let plot = panel.plot
    var layout = PanelLayout(
      frame: frame, x: fit.x, y: fit.y, right: plot.right,
      xTicks: parts.xTicks.fitted(fit.x, length: frame.width, styles),
      yTicks: parts.yTicks.fitted(fit.y, length: frame.height, styles))
    if let right = plot.right {
      layout.rightTicks = parts.rightTicks?.fitted(right, length: frame.height, styles)
    }
    layout.colorbar = colorbar
    layout.texts = headings + axisTitles + foot
    layout.outsideLegend = legendOrigin
    return layout
  }

  /// A colour bar is exactly as high as the axes.
  private var colorbar: ColorbarLayout? {
    guard var colorbar = parts.colorbar else { return nil }
    colorbar.bar = Rectangle(
      x: frame.maxX + parts.rightAxisWidth + theme.colorbarGap, y: frame.minY,
      width: theme.colorbarWidth, height: frame.height)
    colorbar.ticks = colorbar.ticks.fitted(colorbar.axis, length: frame.height, styles)
    return colorbar
  }

  private var headings: [PlacedText] {
    var texts: [PlacedText] = []
    let bottom = frame.minY - theme.titleGap
    let height = max(parts.title?.size.height ?? 0, parts.letter?.size.height ?? 0)
    var left = outer.minX
    if let letter = parts.letter {
      texts.append(letter.placed(x: left, y: bottom - height))
      left += letter.size.width + PanelParts.letterGap
    }
    if var title = parts.title {
      title = styles.refitted(title, width: outer.maxX - left)
      // Flush with the axes, unless it is so long that it needs the room to their left.
      let x = max(min(frame.minX, outer.maxX - title.size.width), left)
      texts.append(title.placed(x: x, y: bottom - height))
    }
    return texts
  }

  private var axisTitles: [PlacedText] {
    var texts: [PlacedText] = []
    if var title = parts.xTitle {
      title = styles.refitted(title, width: outer.width)
      let top = frame.maxY + parts.depth(of: parts.xTicks) + theme.axisTitleGap
      texts.append(title.placed(x: inside(frame.midX - title.size.width / 2, title), y: top))
    }
    if let title = parts.yTitle {
      let right = frame.minX - parts.depth(of: parts.yTicks) - theme.axisTitleGap
      texts.append(upwards(title, x: right - title.size.height))
    }
    if let title = parts.rightTitle {
      texts.append(upwards(title, x: frame.maxX + parts.rightAxisWidth - title.size.height))
    }
    if let title = parts.colorbarTitle {
      let right = frame.maxX + parts.rightAxisWidth + parts.colorbarWidth
      texts.append(upwards(title, x: right - title.size.height))
    }
    return texts
  }

  private func upwards(_ title: MeasuredText, x: Double) -> PlacedText {
    let title = styles.refitted(title, width: frame.height)
    return title.placedUpwards(x: x, y: frame.midY - title.size.width / 2)
  }

  private var foot: [PlacedText] {
    guard var note = parts.note else { return [] }
    note = styles.refitted(note, width: outer.width)
    let y = frame.maxY + parts.bottomAxisDepth + theme.axisTitleGap
    return [note.placed(x: inside(frame.minX, note), y: y)]
  }

  private var legendOrigin: Point? {
    guard let legend = panel.outsideLegend else { return nil }
    if legend.isBelow {
      let x = min(
        max(frame.midX - legend.size.width / 2, outer.minX), outer.maxX - legend.size.width)
      let note = parts.note.map { theme.axisTitleGap + $0.size.height } ?? 0
      return Point(x: x, y: frame.maxY + parts.bottomAxisDepth + note + theme.legendGap)
    }
    let side = max(parts.rightAxisWidth + parts.colorbarWidth, parts.xOverhang.right)
    return Point(x: frame.maxX + side + theme.legendGap, y: frame.minY)
  }

  /// A left edge moved so that a text stays in the panel.
  private func inside(_ x: Double, _ text: MeasuredText) -> Double {
    max(min(x, outer.maxX - text.size.width), outer.minX)
  }
}
