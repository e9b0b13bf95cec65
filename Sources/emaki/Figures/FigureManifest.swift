import Foundation

/// What was drawn for an article, how and with what: `figures.json` beside the figures.
struct FigureManifest: Codable, Equatable {
  /// One figure.
  struct Entry: Codable, Equatable {
    /// The words for readers who do not see the figure.
    var alternativeText: String?
    var caption: String?
    /// The names of the files, in the same folder.
    var files: [String]
    /// In CSS pixels.
    var height: Int?
    var label: String
    /// The name of the files without their endings: the label, or that and a number.
    var name: String
    /// Pixels per CSS pixel.
    var scale: Double?
    /// The SHA-256 of the decoded pixels, 8 bits each for red, green, blue and opacity; of the
    /// file's bytes where that is no PNG.
    var sha256: String
    /// In CSS pixels.
    var width: Int?
  }

  /// The figures, in the order of the notebook.
  var figures: [Entry]
  var settings: FigureSettings
  var versions: Versions

  init(figures: [Entry], settings: FigureSettings, versions: Versions) {
    self.figures = figures
    self.settings = settings
    self.versions = versions
  }

  /// Reads a manifest.
  init(json: Data) throws {
    self = try JSONDecoder().decode(FigureManifest.self, from: json)
  }
}
