/// Puts a plot's axes, marks and texts together into a scene.
package struct SceneBuilder {
  private let plot: ResolvedPlot
  private let styles: TextStyles
  private let resolution: Double

  /// Prepares a scene for an output of `resolution` pixels per CSS pixel.
  package init(_ plot: ResolvedPlot, measurer: any TextMeasurer, resolution: Double) {
    self.plot = plot
    self.resolution = resolution
    styles = TextStyles(theme: plot.plot.theme, measurer: measurer)
  }

  private var theme: Theme { styles.theme }
  private var canvas: Size { plot.plot.size }

  package func scene() throws(PlottingError) -> Scene {
    let layout = try LayoutSolver(plot, styles: styles).layout()
    let legend =
      plot.plot.legend == .none
      ? nil
      : legend(widthPart: 0.4, height: layout.frame.height)
    guard let legend else { return scene(layout, drawings(layout), legend: []) }

    let drawings = drawings(layout)
    if let place = place(for: legend, in: layout, drawings) {
      let origin = Point(x: place.minX.rounded(), y: place.minY.rounded())
      return scene(
        layout, drawings, legend: legend.items(at: origin, background: theme.legendBackground))
    }
    return try sceneWithLegendOutside(height: layout.frame.height)
  }

  /// The scene with a legend beside the axes, narrower where the figure is too small for it.
  private func sceneWithLegendOutside(height: Double) throws(PlottingError) -> Scene {
    var failure = PlottingError.noMarks
    for part in [0.4, 0.25, 0.15] {
      guard let legend = legend(widthPart: part, height: height) else { continue }
      do throws(PlottingError) {
        let layout = try LayoutSolver(plot, styles: styles, outsideLegend: legend.size).layout()
        let place = layout.outsideLegend ?? Point(x: layout.frame.maxX, y: layout.frame.minY)
        return scene(layout, drawings(layout), legend: legend.items(at: place, background: nil))
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private func legend(widthPart: Double, height: Double) -> Legend? {
    Legend(plot, styles: styles, width: canvas.width * widthPart, height: height)
  }

  private func drawings(_ layout: FigureLayout) -> [MarkDrawing] {
    let area = layout.area(plot, resolution: resolution)
    return plot.marks.map { $0.content.drawing(in: area, style: $0.style) }
  }

  /// The legend's place inside the frame, or nil if it belongs outside.
  private func place(
    for legend: Legend, in layout: FigureLayout, _ drawings: [MarkDrawing]
  ) -> Rectangle? {
    let frame = layout.frame
    let gap = theme.legendGap
    let inner = frame.expanded(by: -min(gap, 2))
    func rectangle(_ place: LegendPlace) -> Rectangle? {
      let rectangle = place.rectangle(for: legend.size, in: frame, gap: gap)
      return inner.contains(rectangle) ? rectangle : nil
    }
    switch plot.plot.legend {
    case .outside, .none: return nil
    case .best:
      var obstacles = Obstacles()
      for drawing in drawings { obstacles.add(drawing.obstacles) }
      return LegendPlace.anchors.lazy.compactMap(rectangle)
        .first { obstacles.badness(of: $0.expanded(by: 2)) == 0 }
    case let place: return rectangle(place)
    }
  }

  private func scene(
    _ layout: FigureLayout, _ drawings: [MarkDrawing], legend: [SceneItem]
  ) -> Scene {
    let axes = AxesDrawing(plot: plot, layout: layout, styles: styles)
    var groups = [SceneGroup(name: "the grid", clip: layout.frame, items: axes.grid)]
    groups.append(SceneGroup(name: "the axes", items: axes.lines))
    for (mark, drawing) in zip(plot.marks, drawings) {
      groups.append(
        SceneGroup(
          name: mark.name, clip: layout.frame.expanded(by: drawing.overhang),
          items: drawing.items))
    }
    if !legend.isEmpty { groups.append(SceneGroup(name: "the legend", items: legend)) }
    groups.append(
      SceneGroup(
        name: "the texts",
        items: layout.texts.map { .text($0) } + axes.labels))
    if let colorbar = layout.colorbar, let scale = plot.colorScale {
      groups.append(
        SceneGroup(name: "the colour bar", items: axes.colorbar(colorbar, scale)))
    }
    return Scene(
      size: canvas, background: theme.background, groups: groups, title: plot.plot.title,
      alternativeText: AlternativeText(plot).text)
  }
}
