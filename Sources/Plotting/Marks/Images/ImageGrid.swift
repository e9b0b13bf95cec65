/// Many pictures in rows and columns, each with a caption if wanted.
///
/// They fill the area between the axes, which are hidden; all are drawn in one size.
public struct ImageGrid: Sendable, MarkConvertible {
  private let images: [Image]
  private var columns: Int?
  private var padding = 8.0
  private var hasCommonRange = false
  private var captions: [String] = []
  private var captionColors: [Color?] = []
  package private(set) var label: String?

  /// Creates a grid of pictures.
  public init(_ images: some Sequence<Image>) {
    self.images = Array(images)
  }

  /// Creates a grid of grey pictures whose numbers stand row after row, as in MNIST.
  ///
  ///     ImageGrid(digits, width: 28, height: 28).captions(labels)
  ///
  /// - Parameters:
  ///   - images: For each picture width × height numbers, the upper left one first.
  ///   - width: How many pixels stand side by side.
  ///   - height: How many pixels stand above one another.
  ///   - range: The numbers for black and for white, or nil for each picture's least and greatest.
  ///   - map: Other colours than from black to white.
  public init(
    _ images: some Sequence<some Sequence<some PlottableNumber>>, width: Int, height: Int,
    range: ClosedRange<Double>? = nil, map: ColorMap = .gray
  ) {
    self.init(images.map { Image($0, width: width, height: height, range: range, map: map) })
  }

  /// Sets how many pictures stand side by side; otherwise it is as many as make them largest.
  public func columns(_ columns: Int) -> ImageGrid {
    changed { $0.columns = max(columns, 1) }
  }

  /// Sets the distance between pictures, in CSS pixels.
  public func padding(_ padding: Double) -> ImageGrid {
    changed { $0.padding = max(padding, 0) }
  }

  /// Gives black and white the same values in all pictures: the least and the greatest of all.
  public func commonRange(_ isCommon: Bool = true) -> ImageGrid {
    changed { $0.hasCommonRange = isCommon }
  }

  /// Writes a caption under each picture, in its own colour where the function gives one.
  ///
  ///     .captions(guesses) { guesses[$0] == labels[$0] ? nil : .red }
  public func captions(
    _ captions: some Sequence<some CustomStringConvertible>, color: (Int) -> Color? = { _ in nil }
  ) -> ImageGrid {
    changed {
      $0.captions = captions.map(\.description)
      $0.captionColors = $0.captions.indices.map(color)
    }
  }

  /// Names the grid in errors and in the alternative text.
  public func label(_ label: String) -> ImageGrid {
    changed { $0.label = label }
  }

  /// The grid as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension ImageGrid: MarkContent {
  package var kind: String { "image grid" }
  package var chartName: String { "Image grid" }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    if images.isEmpty { throw .emptySeries(name) }
    var missing = MissingValues()
    for (index, image) in images.enumerated() {
      missing = missing + (try image.summary(named: "\(name), image \(index)").missing)
    }
    if !captions.isEmpty, captions.count != images.count {
      throw .differentLengths(
        series: name, columns: ["images", "captions"], counts: [images.count, captions.count])
    }
    var summary = MarkSummary(
      x: Extent(0...1), y: Extent(0...1), missing: missing, wishes: [.hidden, .noGrid])
    summary.filledX = summary.x
    summary.filledY = summary.y
    return summary
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let texts = captions.indices.map { index in
      area.texts.annotation(captions[index], color: captionColors[index])
    }
    let layout = ImageGridLayout(
      frame: area.frame, count: images.count, columns: columns, padding: padding,
      imageSize: imageSize,
      captionSize: texts.isEmpty
        ? nil
        : Size(
          width: texts.map(\.size.width).max() ?? 0, height: texts.map(\.size.height).max() ?? 0),
      resolution: area.resolution)
    let range = hasCommonRange ? commonRange : nil
    let items = images.enumerated().map { index, image in
      image.item(in: layout.place(index, of: image.size), range: range)
    }
    var drawing = MarkDrawing(items: items, obstacles: Obstacles(areas: [area.frame]))
    guard layout.hasCaptions else { return drawing }
    drawing.texts = captions.indices.map { index in
      let text = area.texts.annotation(
        captions[index], width: layout.captionWidth, color: captionColors[index])
      return text.placed(centre: layout.captionCentre(index))
    }
    return drawing
  }

  /// The size in pixels that has room for every picture.
  private var imageSize: Size {
    Size(
      width: images.map(\.size.width).max() ?? 1, height: images.map(\.size.height).max() ?? 1)
  }

  private var commonRange: ClosedRange<Double>? {
    let extent = Extent(Column(values: images.flatMap(\.pixels.values)))
    return extent.isEmpty ? nil : AxisDomain(scale: .linear, padding: 0).widened(extent)
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let name = AxisWords.heading(label)
    let size = "\(Int(imageSize.width)) × \(Int(imageSize.height)) pixels"
    let count = images.count == 1 ? "1 image of" : "\(images.count) images of"
    guard !captions.isEmpty else { return "\(name)\(count) \(size)" }
    let shown = captions.prefix(12).map { "“\(AxisWords.shortened($0))”" }.joined(separator: ", ")
    let rest = captions.count > 12 ? " and so on" : ""
    return "\(name)\(count) \(size), captioned \(shown)\(rest)"
  }
}

extension Image {
  fileprivate var size: Size {
    Size(width: Double(max(pixels.width, 1)), height: Double(max(pixels.height, 1)))
  }
}
