import Plotting

extension Plot {
  /// Where everything of the plot is, its legend among the marks.
  func layout(_ measurer: some TextMeasurer) throws -> PanelLayout {
    let plot = try ResolvedPlot(self)
    let canvas = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    return try GridLayout([Panel(plot)], measurer: measurer)
      .layouts(in: canvas.expanded(by: -plot.theme.margin))[0]
  }
}
