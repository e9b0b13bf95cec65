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
  /// How many styles of the theme's sequence the mark takes.
  var seriesCount: Int { get }
  /// The colour map and range that the mark asks for.
  var coloring: ColoringRequest? { get }

  /// Looks at all data once; throws errors that call the series by the given name.
  func summary(named name: String) throws(PlottingError) -> MarkSummary
  /// The mark's pictures and names in the legend.
  func legendEntries(styles: SeriesStyles) -> [LegendEntry]
  /// The mark's shapes in an area whose axes are final.
  func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing
  /// The mark in words, for readers who cannot see it; nil if it adds nothing to the others'.
  func phrase(_ summary: MarkSummary, axes: AxisWords) -> String?
}

extension MarkContent {
  package var label: String? { nil }
  package var seriesCount: Int { 0 }
  package var coloring: ColoringRequest? { nil }
  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] { [] }
}

/// What a mark asks of the plot's one colour scale.
package struct ColoringRequest: Sendable {
  package var map: ColorMap?
  package var range: ClosedRange<Double>?
  /// The ends of bands of one colour each; empty for colours without steps.
  package var levels: [Double]
  /// Whether zero is the middle of the values, so that the theme's diverging map suits them.
  package var isAroundZero: Bool

  package init(
    map: ColorMap? = nil, range: ClosedRange<Double>? = nil, levels: [Double] = [],
    isAroundZero: Bool = false
  ) {
    self.map = map
    self.range = range
    self.levels = levels
    self.isAroundZero = isAroundZero
  }
}

/// What the axes and the colour scale must know of a mark's data.
package struct MarkSummary: Sendable, Equatable {
  /// The extents of the data; empty where the mark has no say in an axis' range.
  package var x: Extent
  package var y: Extent
  package var color: Extent?
  /// What the mark fills of the axes to the edge, as heatmaps their ranges and bars their zero line.
  ///
  /// Where these are the data's outermost, the axis ends exactly there.
  package var filledX = Extent()
  package var filledY = Extent()
  package var missing = MissingValues()
  /// How the mark wants its axes, where the author does not say otherwise.
  package var wishes: Set<AxesWish> = []

  package init(
    x: Extent = Extent(), y: Extent = Extent(), color: Extent? = nil,
    missing: MissingValues = MissingValues(), wishes: Set<AxesWish> = []
  ) {
    self.x = x
    self.y = y
    self.color = color
    self.missing = missing
    self.wishes = wishes
  }
}

/// What a mark may wish of the axes.
package enum AxesWish: Sendable, Hashable {
  /// No axes at all, as long as no other mark needs them: pictures and diagrams.
  case hidden
  /// Units of one length on both axes.
  case equalAspect
  /// y that grows downwards: row 0 on top.
  case downwards
  /// No grid, because the mark covers it or needs none.
  case noGrid
}

/// The area between the axes, as marks see it.
package struct PlotArea {
  package var frame: Rectangle
  package var x: AxisMapping
  package var y: AxisMapping
  package var colorScale: ColorScale?
  /// Letters of the theme, which can be measured.
  package var texts: TextStyles
  /// Pixels of the output per CSS pixel: finer detail need not be kept.
  package var resolution: Double

  package var theme: Theme { texts.theme }

  /// The place of a point, NaN where it has none.
  package func place(x: Double, y: Double) -> Point {
    Point(x: self.x.position(of: x), y: self.y.position(of: y))
  }
}

/// A mark as shapes, with what a legend should not cover.
package struct MarkDrawing: Sendable {
  package var items: [SceneItem]
  package var obstacles = Obstacles()
  /// How far beyond the frame the shapes may reach, such as half of a dot on its edge.
  package var overhang = 0.0
  /// Texts above all marks; they are moved as little as needed to stay on the figure.
  package var texts: [PlacedText] = []
  /// What the reader must be told under the plot, now that the size is known.
  package var note: String?

  package init(
    items: [SceneItem], obstacles: Obstacles = Obstacles(), overhang: Double = 0,
    texts: [PlacedText] = []
  ) {
    self.items = items
    self.obstacles = obstacles
    self.overhang = overhang
    self.texts = texts
  }
}
