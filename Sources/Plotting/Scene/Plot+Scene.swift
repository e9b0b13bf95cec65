extension Plot {
  /// The plot laid out, for an output of `resolution` pixels per CSS pixel.
  package func scene(
    measurer: any TextMeasurer, resolution: Double
  ) throws(PlottingError) -> Scene {
    try SceneBuilder(ResolvedPlot(self), measurer: measurer, resolution: resolution).scene()
  }
}
