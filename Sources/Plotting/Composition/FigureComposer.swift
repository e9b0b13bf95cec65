/// Puts the axes, marks and texts of a figure's panels together into a scene.
package struct FigureComposer {
  private let measurer: any TextMeasurer
  /// Pixels of the output per CSS pixel.
  private let resolution: Double
  private let canvas: Size

  package init(measurer: any TextMeasurer, resolution: Double, canvas: Size) {
    self.measurer = measurer
    self.resolution = resolution
    self.canvas = canvas
  }

  /// The groups of panels that share a region of the figure.
  package func groups(
    _ panels: [Panel], columnRatios: [Double] = [1], rowRatios: [Double] = [1],
    in region: Rectangle
  ) throws(PlottingError) -> [SceneGroup] {
    var arrangement = try PanelArrangement(panels) { panels throws(PlottingError) in
      let layouts = try GridLayout(
        panels, columnRatios: columnRatios, rowRatios: rowRatios, measurer: measurer
      ).layouts(in: region)
      return zip(panels, layouts).map { panel, layout in
        PanelDrawing(panel, layout, measurer: measurer, resolution: resolution, canvas: canvas)
      }
    }
    try arrangement.settle()
    return try groups(arrangement.drawings)
  }

  private func groups(_ drawings: [PanelDrawing]) throws(PlottingError) -> [SceneGroup] {
    var groups: [SceneGroup] = []
    for drawing in drawings {
      groups += drawing.groups
      for inset in drawing.insets { groups += try self.groups(inset) }
    }
    return groups
  }

  private func groups(_ inset: PlacedInset) throws(PlottingError) -> [SceneGroup] {
    let plot = try ResolvedPlot(inset.inset.plot, theme: inset.theme)
    let ground = SceneItem.rectangle(
      inset.bounds, cornerRadius: 4, fill: inset.theme.background)
    let part = inset.inset
    let failure = PlottingError.impossibleInset(
      title: AxisWords.shortened(part.plot.title), width: part.width, height: part.height)
    guard part.width > 0, part.height > 0 else { throw failure }
    do throws(PlottingError) {
      return try [SceneGroup(name: "the inset", items: [ground])]
        + groups([Panel(plot)], in: inset.bounds.expanded(by: -6))
    } catch .impossibleSize {
      throw failure
    }
  }
}

/// An inset whose rectangle in the figure is known.
package struct PlacedInset {
  package var inset: Inset
  package var theme: Theme
  package var bounds: Rectangle
}
