/// A figure that can be drawn: a ``Plot`` or a ``Grid`` of plots.
public protocol Figure: Sendable {
  /// The size of the figure in CSS pixels.
  var size: Plot.Size { get }
  /// What the figure shows, in words: the author's, or words made from the data.
  var alternativeText: String { get }
  /// The same figure in another size, in CSS pixels.
  func size(width: Double, height: Double) -> Self
  /// The figure with the looks that it has where its author asked for none.
  func defaultTheme(_ theme: Theme) -> Self
  /// Whether the author chose the looks, so that they are the same on every ground.
  var hasOwnTheme: Bool { get }
  /// Whether the words of ``alternativeText`` are the author's.
  var hasOwnAlternativeText: Bool { get }

  /// The figure laid out, for an output of `resolution` pixels per CSS pixel.
  func laidOut(_ request: LayoutRequest) throws(PlottingError) -> LaidOutFigure
}

/// What a layout depends on besides the figure; made by the renderers.
public struct LayoutRequest {
  package let measurer: any TextMeasurer
  package let resolution: Double

  package init(measurer: any TextMeasurer, resolution: Double) {
    self.measurer = measurer
    self.resolution = resolution
  }
}

/// A figure laid out to the last coordinate; what the renderers draw.
public struct LaidOutFigure: Sendable {
  package let scene: Scene

  package init(scene: Scene) {
    self.scene = scene
  }
}

extension Figure {
  /// The scene of the figure, for an output of `resolution` pixels per CSS pixel.
  package func scene(
    measurer: any TextMeasurer, resolution: Double
  ) throws(PlottingError) -> Scene {
    try laidOut(LayoutRequest(measurer: measurer, resolution: resolution)).scene
  }
}

extension Plot: Figure {
  /// Whether ``theme(_:)`` has chosen the looks.
  public var hasOwnTheme: Bool { theme != nil }

  /// Whether ``altText(_:)`` has given the words.
  public var hasOwnAlternativeText: Bool { authorsText != nil }

  /// The plot with the looks that it has where its author asked for none.
  public func defaultTheme(_ theme: Theme) -> Plot {
    changed { $0.theme = $0.theme ?? theme }
  }

  /// What the figure shows, in words: the author's, or words made from the data.
  public var alternativeText: String {
    if let authorsText { return authorsText }
    do {
      return AlternativeText(try ResolvedPlot(self)).text
    } catch {
      return "A plot that cannot be drawn: \(error)"
    }
  }

  /// The plot laid out.
  public func laidOut(_ request: LayoutRequest) throws(PlottingError) -> LaidOutFigure {
    let plot = try ResolvedPlot(self)
    let canvas = Rectangle(origin: Point(x: 0, y: 0), size: size)
    let composer = FigureComposer(
      measurer: request.measurer, resolution: request.resolution, canvas: size)
    let groups = try composer.groups([Panel(plot)], in: canvas.expanded(by: -plot.theme.margin))
    return LaidOutFigure(
      scene: Scene(
        size: size, background: plot.theme.background, groups: groups,
        title: RichText(title).plain,
        alternativeText: AlternativeText(plot).text))
  }
}
