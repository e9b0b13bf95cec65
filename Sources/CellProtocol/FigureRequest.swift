/// How the figures of a cell are to be drawn.
package struct FigureRequest: Codable, Sendable, Equatable {
  /// The formats that figures can be drawn in.
  package enum Format: String, Codable, Sendable, CaseIterable {
    case png
    case svg
    case pdf

    /// The MIME type of the format.
    package var type: String {
      switch self {
      case .png: "image/png"
      case .svg: "image/svg+xml"
      case .pdf: "application/pdf"
      }
    }
  }

  /// The names of the themes for figures that have none of their own.
  ///
  /// The first one holds for all formats; pictures in the others are PNG.
  package var themes: [String]
  package var formats: [Format]
  /// Pixels of a PNG picture per CSS pixel.
  package var scale: Double

  package init(themes: [String] = ["light"], formats: [Format] = [.png], scale: Double = 2) {
    self.themes = themes
    self.formats = formats
    self.scale = scale
  }
}
