/// How plots look: colours, letters and distances, all of which may be changed.
///
/// Lengths are CSS pixels.
public struct Theme: Sendable, Hashable {
  /// The colour of the whole figure's ground.
  public var background: Color
  /// The colour of the title, the axes' titles and the legend.
  public var text: Color
  /// The colour of tick labels and notes.
  public var secondaryText: Color
  /// The colour of the axes and their ticks.
  public var axis: Color
  /// The colour of the grid behind the marks.
  public var grid: Color
  /// The colours of series, in order; when they run out they start anew, with other dashes,
  /// markers and hatches.
  public var palette: [Color]
  /// Dashes and gaps of the series' lines, in multiples of the line's width; empty for solid lines.
  public var dashPatterns: [[Double]] = [[], [3.2, 2], [1, 1.6], [5, 1.6, 1, 1.6]]
  /// The shapes of the series' points.
  public var markers: [Marker] = [.circle, .square, .triangle, .diamond]
  /// The hatches of the series' areas; nil for none.
  public var hatches: [Hatch?] = [nil, .rising, .falling, .dotted]
  /// Whether every series has dashes, a marker and a hatch of its own, not only a colour.
  public var tellsSeriesApartWithoutColor = false
  /// The colour map of marks that ask for none.
  public var colorMap: ColorMap
  /// The colour map of marks that ask for none and whose values lie around zero.
  public var divergingColorMap = ColorMap.playground

  /// The fonts by name; a letter that the first lacks is taken from the next that has it.
  public var fontFamilies = ["DejaVu Sans", "Noto Sans CJK JP", "sans-serif"]
  /// The size of the title's letters.
  public var titleSize = 15.0
  /// Whether the title is bold.
  public var titleIsBold = true
  /// The size of the axes' titles.
  public var axisTitleSize = 12.5
  /// The size of tick labels.
  public var tickLabelSize = 11.5
  /// The size of the legend's letters.
  public var legendSize = 12.0
  /// The size of the notes under a plot.
  public var noteSize = 11.0
  /// The size of annotations and of other letters among the marks.
  public var annotationSize = 11.5

  /// The free space around everything.
  public var margin = 12.0
  /// The distance from the title to the axes.
  public var titleGap = 14.0
  /// The distance from tick labels to the axis' title.
  public var axisTitleGap = 8.0
  /// The distance from ticks to their labels.
  public var tickLabelGap = 5.0
  /// The length of ticks.
  public var tickLength = 4.0
  /// The length of the unlabelled ticks between.
  public var minorTickLength = 2.5
  /// The width of the axes and their ticks.
  public var axisWidth = 1.0
  /// The width of the grid's lines.
  public var gridWidth = 1.0
  /// The part of the data's span that is left free at each end of the x axis.
  public var xPadding = 0.025
  /// The part of the data's span that is left free at each end of the y axis.
  public var yPadding = 0.05

  /// The width of lines.
  public var lineWidth = 2.0
  /// The width of the outlines of bars, boxes and nodes.
  public var outlineWidth = 1.0
  /// Dashes and gaps of lines that a mark draws dashed, in multiples of the line's width.
  public var dashes = [3.2, 2.0]
  /// The opacity of areas and bands that lie over the grid or other marks.
  public var areaOpacity = 0.25
  /// The radius of points, without their rim.
  public var pointRadius = 3.0
  /// The colour of the rim around points.
  public var pointRim: Color
  /// The width of the rim around points.
  public var pointRimWidth = 1.0
  /// The ground of a legend among the marks.
  public var legendBackground: Color
  /// The distance of a legend to the axes.
  public var legendGap = 10.0
  /// The distance between the plots of a grid, texts included.
  public var panelGap = 20.0
  /// The width of a colour bar.
  public var colorbarWidth = 14.0
  /// The distance of a colour bar to the axes.
  public var colorbarGap = 18.0

  /// Creates a theme from its colours; everything else starts at the default and can be set.
  public init(
    background: Color, text: Color, secondaryText: Color, axis: Color, grid: Color,
    palette: [Color], colorMap: ColorMap = .viridis, pointRim: Color? = nil
  ) {
    self.background = background
    self.text = text
    self.secondaryText = secondaryText
    self.axis = axis
    self.grid = grid
    self.palette = palette
    self.colorMap = colorMap
    self.pointRim = pointRim ?? background
    legendBackground = background.opacity(0.86)
  }
}

extension Theme {
  /// Dark letters on white; the default.
  public static let light = Theme(
    background: .white, text: Color(0x1F2933), secondaryText: Color(0x52606D),
    axis: Color(0x7B8794), grid: Color(0xE7EAEE),
    palette: [.blue, .red, .purple, .black, .orange, .skyBlue, .green])

  /// Light letters on nearly black.
  public static let dark = Theme(
    background: Color(0x14181D), text: Color(0xE8ECF0), secondaryText: Color(0xA9B4C0),
    axis: Color(0x6F7B88), grid: Color(0x2A3139),
    palette: [
      .skyBlue, .orange, .purple, Color(0xF2F4F6), .yellow, Color(0x3FC79A), Color(0xFF8A4C),
    ],
    pointRim: Color(0x14181D))

  /// Greys on white with dashes, markers and hatches, readable in black and white.
  public static let print: Theme = {
    var theme = Theme(
      background: .white, text: .black, secondaryText: Color(0x333333), axis: .black,
      grid: Color(0xDDDDDD),
      palette: [0x000000, 0x6E6E6E, 0x3A3A3A, 0x9A9A9A].map { Color($0) }, colorMap: .print,
      pointRim: .white)
    theme.divergingColorMap = .printDiverging
    theme.tellsSeriesApartWithoutColor = true
    theme.lineWidth = 1.6
    theme.axisWidth = 0.8
    theme.gridWidth = 0.6
    theme.dashPatterns = [
      [], [4, 2], [1, 1.6], [6, 1.8, 1, 1.8], [8, 3], [3, 1.4, 1, 1.4, 1, 1.4],
    ]
    theme.markers = [.circle, .square, .triangle, .diamond, .ring, .cross, .plus, .triangleDown]
    theme.hatches = [nil, .rising, .falling, .crossed, .dotted, .horizontal, .vertical]
    return theme
  }()

  /// The style of the n-th series.
  package func seriesStyle(_ index: Int) -> SeriesStyle {
    guard !palette.isEmpty else { return SeriesStyle(color: text) }
    let variant = tellsSeriesApartWithoutColor ? index : index / palette.count
    func choice<Value>(_ values: [Value], _ fallback: Value) -> Value {
      values.isEmpty ? fallback : values[variant % values.count]
    }
    return SeriesStyle(
      color: palette[index % palette.count], dashes: choice(dashPatterns, []),
      marker: choice(markers, .circle), hatch: choice(hatches, nil))
  }
}
