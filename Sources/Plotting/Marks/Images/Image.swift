/// A picture: row 0 is on top, and one pixel is as high as it is wide.
///
/// There are no axes unless they are named. Values that are NaN or infinite are transparent. For a
/// field of values on axes, whose y grows upwards, there is ``Heatmap``.
public struct Image: Sendable, MarkConvertible {
  package let pixels: ImagePixels
  package private(set) var label: String?
  private var map: ColorMap
  private var range: ClosedRange<Double>?
  private var isSmooth = false

  /// Creates a grey picture of rows of numbers.
  ///
  /// - Parameters:
  ///   - rows: The numbers, row 0 on top; all rows must be equally long.
  ///   - range: The numbers for black and for white, or nil for the least and the greatest.
  ///   - map: Other colours than from black to white.
  public init(
    _ rows: some Sequence<some Sequence<some PlottableNumber>>,
    range: ClosedRange<Double>? = nil, map: ColorMap = .gray
  ) {
    pixels = ImagePixels(rows: rows.map { Column($0).values })
    self.range = range
    self.map = map
  }

  /// Creates a grey picture of numbers that stand row after row.
  ///
  /// - Parameters:
  ///   - values: width × height numbers, the upper left one first.
  ///   - width: How many pixels stand side by side.
  ///   - height: How many pixels stand above one another.
  ///   - range: The numbers for black and for white, or nil for the least and the greatest.
  ///   - map: Other colours than from black to white.
  public init(
    _ values: some Sequence<some PlottableNumber>, width: Int, height: Int,
    range: ClosedRange<Double>? = nil, map: ColorMap = .gray
  ) {
    pixels = ImagePixels(values: Column(values).values, width: width, height: height)
    self.range = range
    self.map = map
  }

  /// Creates a picture of rows of colours.
  public init(colors rows: some Sequence<some Sequence<Color>>) {
    self.init(ImagePixels(rows: rows.map { $0.map(\.premultiplied) }))
  }

  /// Creates a picture of three matrices, one for each part of its colours.
  ///
  /// - Parameters:
  ///   - red: Rows of the red parts.
  ///   - green: Rows of the green parts.
  ///   - blue: Rows of the blue parts.
  ///   - white: The number of a part at its brightest: 1, or 255.
  public init<Rows: Sequence>(red: Rows, green: Rows, blue: Rows, white: Double = 1)
  where Rows.Element: Sequence, Rows.Element.Element: PlottableNumber {
    let parts = [red, green, blue].map { part in
      ImagePixels(rows: part.map { Column($0).values })
    }
    self.init(ImagePixels(red: parts[0], green: parts[1], blue: parts[2], white: white))
  }

  /// Creates a picture of bytes that stand pixel after pixel, row after row.
  ///
  /// By their number they are grey, grey and opacity, RGB, or RGBA: 1 to 4 for each pixel.
  public init(bytes: some Sequence<UInt8>, width: Int, height: Int) {
    self.init(ImagePixels(bytes: Array(bytes), width: width, height: height))
  }

  private init(_ pixels: ImagePixels) {
    self.pixels = pixels
    map = .gray
  }

  /// Names the picture in errors and in the alternative text.
  public func label(_ label: String) -> Image {
    changed { $0.label = label }
  }

  /// Blurs the edges between enlarged pixels, which otherwise are sharp.
  public func smooth(_ isSmooth: Bool = true) -> Image {
    changed { $0.isSmooth = isSmooth }
  }

  /// The picture as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension Image: MarkContent {
  package var kind: String { "image" }
  package var chartName: String { "Image" }

  private var x: ClosedRange<Double> { -0.5...Double(max(pixels.width, 1)) - 0.5 }
  private var y: ClosedRange<Double> { -0.5...Double(max(pixels.height, 1)) - 0.5 }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    try pixels.check(name)
    if let range { try SeriesCheck.check(range, "\(name), range") }
    var summary = MarkSummary(
      x: Extent(x), y: Extent(y), missing: MissingValues(pixels.values),
      wishes: [.hidden, .equalAspect, .downwards, .noGrid])
    summary.filledX = summary.x
    summary.filledY = summary.y
    return summary
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    // A row further down has a greater y: the last row comes first.
    let picture = PlacedRaster(
      raster: pixels.raster(map, range).upsideDown, x: x, y: y, isSmooth: isSmooth)
    return MarkDrawing(
      items: [picture.item(in: area)], obstacles: Obstacles(areas: [picture.bounds(in: area)]))
  }

  /// The picture alone in a rectangle.
  package func item(in place: Rectangle, range common: ClosedRange<Double>?) -> SceneItem {
    .image(pixels.raster(map, range ?? common), place, isSmooth: isSmooth)
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let name = AxisWords.heading(label)
    let size = "\(pixels.width) × \(pixels.height) pixels"
    guard pixels.isGray else { return "\(name)a colour image of \(size)" }
    let values = Extent(Column(values: pixels.values))
    return "\(name)an image of \(size) with values from \(axes.range(values))"
  }
}
