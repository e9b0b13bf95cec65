/// Where the pictures of a grid and their captions are.
package struct ImageGridLayout {
  private let frame: Rectangle
  private let columns: Int
  private let padding: Double
  private let imageSize: Size
  private let captionSize: Size?
  /// Pixels of the output per CSS pixel.
  private let resolution: Double
  /// CSS pixels for each pixel of a picture.
  private let scale: Double

  /// The distance from a picture to its caption.
  private static let captionGap = 3.0

  package init(
    frame: Rectangle, count: Int, columns: Int?, padding: Double, imageSize: Size,
    captionSize: Size?, resolution: Double
  ) {
    func scale(_ columns: Int, _ captionHeight: Double) -> Double {
      let rows = Double((count + columns - 1) / columns)
      let width = (frame.width + padding) / Double(columns) - padding
      let height = (frame.height + padding) / rows - padding - captionHeight
      return min(width / imageSize.width, height / imageSize.height)
    }
    let captionHeight = captionSize.map { $0.height + Self.captionGap } ?? 0
    let best =
      columns ?? (1...max(count, 1)).max { scale($0, captionHeight) < scale($1, captionHeight) }
    let chosen = min(best ?? 1, max(count, 1))
    self.columns = chosen
    // Captions as high as their pictures would leave too little of these.
    let isRoomy = scale(chosen, captionHeight) * imageSize.height >= captionHeight
    self.captionSize = isRoomy ? captionSize : nil
    let largest = max(scale(chosen, isRoomy ? captionHeight : 0), 1e-3)
    // Whole pixels of the output for each of a picture, so that all look equally large, unless the
    // pictures would become much smaller.
    let whole = (largest * resolution).rounded(.down) / resolution
    self.scale = whole > largest * 0.88 ? whole : largest
    self.frame = frame
    self.padding = padding
    self.imageSize = imageSize
    self.resolution = resolution
  }

  package var hasCaptions: Bool { captionSize != nil }

  private var captionHeight: Double { captionSize.map { $0.height + Self.captionGap } ?? 0 }

  /// From one picture to the next: further than they need if captions are wider.
  private var pitch: Size {
    let width = imageSize.width * scale
    let most = (frame.width + padding) / Double(columns) - padding
    return Size(
      width: min(max(width, captionSize?.width ?? 0), max(most, width)) + padding,
      height: imageSize.height * scale + captionHeight + padding)
  }

  /// The widest that a caption may be.
  package var captionWidth: Double { max(pitch.width - padding, 1) }

  /// The place of a picture of some size in pixels, in the middle of its cell.
  package func place(_ index: Int, of size: Size) -> Rectangle {
    let cell = cell(index)
    let largest = min(imageSize.width / size.width, imageSize.height / size.height) * scale
    let width = size.width * largest
    let height = size.height * largest
    let grid = PixelGrid(resolution: resolution)
    return Rectangle(
      x: grid.snapped(cell.midX - width / 2), y: grid.snapped(cell.midY - height / 2),
      width: width, height: height)
  }

  package func captionCentre(_ index: Int) -> Point {
    let cell = cell(index)
    return Point(x: cell.midX, y: cell.maxY + Self.captionGap + (captionSize?.height ?? 0) / 2)
  }

  /// The room of one picture, without its caption; the first is in the upper left corner.
  private func cell(_ index: Int) -> Rectangle {
    Rectangle(
      x: frame.minX + Double(index % columns) * pitch.width,
      y: frame.minY + Double(index / columns) * pitch.height, width: pitch.width - padding,
      height: imageSize.height * scale)
  }
}
