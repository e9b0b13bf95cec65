/// One panel with its marks drawn and its legend placed.
package struct PanelDrawing {
  private let panel: Panel
  private let layout: PanelLayout
  private let styles: TextStyles
  private let canvas: Size
  private let marks: [MarkDrawing]
  private let insideLegend: (legend: Legend, place: Rectangle)?
  /// Whether the legend finds no place among the marks.
  package let needsLegendOutside: Bool

  package init(
    _ panel: Panel, _ layout: PanelLayout, measurer: any TextMeasurer, resolution: Double,
    canvas: Size
  ) {
    let plot = panel.plot
    let styles = TextStyles(theme: plot.theme, measurer: measurer)
    self.panel = panel
    self.layout = layout
    self.styles = styles
    self.canvas = canvas
    let left = layout.area(plot, texts: styles, resolution: resolution)
    let right = layout.area(plot, texts: styles, resolution: resolution, isOnRightAxis: true)
    marks = plot.marks.map {
      $0.content.drawing(in: $0.isOnRightAxis ? right : left, styles: $0.styles)
    }
    let choice = LegendChoice(plot, layout, styles: styles, marks: marks)
    insideLegend = panel.outsideLegend == nil ? choice.inside : nil
    needsLegendOutside =
      choice.legend != nil && insideLegend == nil && panel.outsideLegend == nil
  }

  private var theme: Theme { styles.theme }

  /// Whether the legend below was made for axes that were wider.
  package var legendIsTooWide: Bool {
    guard let legend = panel.outsideLegend, legend.isBelow else { return false }
    return legend.size.width > layout.frame.width + 1
  }

  /// The legend for a place beside or below the axes.
  package func legendOutside(widthPart: Double) -> Legend? {
    let plot = panel.plot
    if plot.plot.legend == .below {
      return .below(
        plot, styles: styles, width: layout.frame.width, height: layout.frame.height * 0.4)
    }
    return Legend(
      plot, styles: styles, columns: plot.plot.legendColumns, width: canvas.width * widthPart,
      height: layout.frame.height)
  }

  /// What the marks must tell the reader under the plot, each sentence once.
  package var notes: [String] {
    marks.compactMap(\.note).reduce(into: []) { notes, note in
      if !notes.contains(note) { notes.append(note) }
    }
  }

  /// The insets in their places.
  package var insets: [PlacedInset] {
    panel.plot.plot.insets.map { inset in
      PlacedInset(
        inset: inset, theme: theme, bounds: inset.bounds(in: layout.frame, theme: theme))
    }
  }

  package var groups: [SceneGroup] {
    let axes = AxesDrawing(plot: panel.plot, layout: layout, styles: styles)
    var groups = [
      SceneGroup(name: "the grid", clip: layout.frame, items: axes.grid),
      SceneGroup(name: "the axes", items: axes.lines),
    ]
    for (mark, drawing) in zip(panel.plot.marks, marks) {
      groups.append(
        SceneGroup(
          name: mark.name,
          clip: layout.frame.expanded(by: drawing.overhang.isFinite ? drawing.overhang : 0),
          items: drawing.items))
    }
    let annotations = marks.flatMap(\.texts).filter { $0.centre.x.isFinite && $0.centre.y.isFinite }
      .map { SceneItem.text(onCanvas($0)) }
    groups.append(SceneGroup(name: "the annotations", items: annotations))
    groups.append(SceneGroup(name: "the legend", items: legendItems))
    groups.append(
      SceneGroup(name: "the texts", items: layout.texts.map { .text($0) } + axes.labels))
    if let colorbar = layout.colorbar, let scale = panel.plot.colorScale {
      groups.append(SceneGroup(name: "the colour bar", items: axes.colorbar(colorbar, scale)))
    }
    return groups.filter { !$0.items.isEmpty }
  }

  private var legendItems: [SceneItem] {
    if let (legend, place) = insideLegend {
      let origin = Point(x: place.minX.rounded(), y: place.minY.rounded())
      return legend.items(at: origin, background: theme.legendBackground)
    }
    guard let legend = panel.outsideLegend, let origin = layout.outsideLegend else { return [] }
    return legend.items(at: origin, background: nil)
  }

  /// The text moved as little as needed to stay on the figure.
  private func onCanvas(_ text: PlacedText) -> PlacedText {
    let bounds = text.bounds
    var moved = text
    moved.centre.x += max(-bounds.minX, 0) - max(bounds.maxX - canvas.width, 0)
    moved.centre.y += max(-bounds.minY, 0) - max(bounds.maxY - canvas.height, 0)
    return moved
  }
}

/// The place of a legend among the marks, if there is one.
private struct LegendChoice {
  let legend: Legend?
  let inside: (legend: Legend, place: Rectangle)?

  init(
    _ plot: ResolvedPlot, _ layout: PanelLayout, styles: TextStyles, marks: [MarkDrawing]
  ) {
    guard plot.plot.legend != .none else {
      (legend, inside) = (nil, nil)
      return
    }
    let frame = layout.frame
    let legend = Legend(
      plot, styles: styles, columns: plot.plot.legendColumns,
      width: frame.width * 0.6, height: frame.height)
    self.legend = legend
    let place = legend.flatMap { Self.place($0, plot, frame, styles.theme, marks) }
    inside = place.flatMap { place in legend.map { ($0, place) } }
  }

  private static func place(
    _ legend: Legend, _ plot: ResolvedPlot, _ frame: Rectangle, _ theme: Theme,
    _ marks: [MarkDrawing]
  ) -> Rectangle? {
    let inner = frame.expanded(by: -min(theme.legendGap, 2))
    func rectangle(_ place: LegendPlace) -> Rectangle? {
      let rectangle = place.rectangle(for: legend.size, in: frame, gap: theme.legendGap)
      return inner.contains(rectangle) ? rectangle : nil
    }
    switch plot.plot.legend {
    case .outside, .below, .none: return nil
    case .best:
      var obstacles = Obstacles(
        areas: plot.plot.insets.map { $0.bounds(in: frame, theme: theme) })
      for mark in marks {
        obstacles.add(mark.obstacles)
        obstacles.areas += mark.texts.map(\.bounds)
      }
      return LegendPlace.anchors.lazy.compactMap(rectangle)
        .first { obstacles.badness(of: $0.expanded(by: 2)) == 0 }
    case let place: return rectangle(place)
    }
  }
}
