/// One layer of a plot, whatever its kind: what the braces of a ``Plot`` collect.
public struct Mark: Sendable, MarkConvertible {
  package let content: any MarkContent

  package init(_ content: any MarkContent) {
    self.content = content
  }

  /// The mark itself.
  public var mark: Mark { self }
}

/// A value that can stand between the braces of a ``Plot``.
public protocol MarkConvertible {
  /// The value as a layer of a plot.
  var mark: Mark { get }
}

/// What a kind of mark must answer so that plots can be resolved, laid out and described.
///
/// A new kind of mark is a new file with a type that conforms to this; nothing else changes.
package protocol MarkContent: Sendable {
  /// What errors and descriptions call this kind: "line".
  var kind: String { get }
  /// What the alternative text calls a plot of nothing else: "Line chart".
  var chartName: String { get }
  /// The series' name in the legend.
  var label: String? { get }
  /// Whether the mark takes the next colour of the palette.
  var takesSeriesColor: Bool { get }
  /// The colour map and range that the mark asks for.
  var coloring: ColoringRequest? { get }

  /// Looks at all data once; throws errors that call the series by the given name.
  func summary(named name: String) throws(PlottingError) -> MarkSummary
  /// The mark's picture in the legend.
  func swatch(style: SeriesStyle, theme: Theme) -> LegendSwatch?
  /// The mark's shapes in an area whose axes are final.
  func drawing(in area: PlotArea, style: SeriesStyle) -> MarkDrawing
  /// The mark in words, for readers who cannot see it.
  func phrase(_ summary: MarkSummary, axes: AxisWords) -> String
}

/// What a mark asks of the plot's one colour scale.
package struct ColoringRequest: Sendable {
  package var map: ColorMap?
  package var range: ClosedRange<Double>?

  package init(map: ColorMap?, range: ClosedRange<Double>?) {
    self.map = map
    self.range = range
  }
}

/// What the axes and the colour scale must know of a mark's data.
package struct MarkSummary: Sendable, Equatable {
  package var x: Extent
  package var y: Extent
  package var color: Extent?
  /// Whether the mark fills its extent, so that the axes end exactly there.
  package var fillsExtent = false
  package var missing = MissingValues()

  package init(
    x: Extent, y: Extent, color: Extent? = nil, fillsExtent: Bool = false,
    missing: MissingValues = MissingValues()
  ) {
    self.x = x
    self.y = y
    self.color = color
    self.fillsExtent = fillsExtent
    self.missing = missing
  }
}

/// What tells a series from the others.
package struct SeriesStyle: Sendable, Equatable {
  package var color: Color
  /// Dashes in multiples of the line's width, for series beyond the palette's length.
  package var dashes: [Double] = []

  package init(color: Color, dashes: [Double] = []) {
    self.color = color
    self.dashes = dashes
  }
}

/// The area between the axes, as marks see it.
package struct PlotArea: Sendable {
  package var frame: Rectangle
  package var x: AxisMapping
  package var y: AxisMapping
  package var colorScale: ColorScale?
  package var theme: Theme
  /// Pixels of the output per CSS pixel: finer detail need not be kept.
  package var resolution: Double
}

/// A mark as shapes, with what a legend should not cover.
package struct MarkDrawing: Sendable {
  package var items: [SceneItem]
  package var obstacles = Obstacles()
  /// How far beyond the frame the shapes may reach, such as half of a dot on its edge.
  package var overhang = 0.0

  package init(items: [SceneItem], obstacles: Obstacles = Obstacles(), overhang: Double = 0) {
    self.items = items
    self.obstacles = obstacles
    self.overhang = overhang
  }
}
