import NotebookDocument

/// What can be wrong about the figures of an article.
enum FigureError: Error, CustomStringConvertible {
  /// No cell of the notebooks has the label.
  case unknownLabel(String, known: [String])
  /// Two cells' figures would have the same name.
  case sameName(String, labels: [String])
  /// There is nothing to compare with.
  case noManifest(String)
  /// The manifest is there and cannot be read.
  case badManifest(String, reason: String)
  /// The figures that stay would not be drawn as the manifest says.
  case otherSettings(String)

  /// The error in words, with what to do about it.
  var description: String {
    switch self {
    case .unknownLabel(let label, let known):
      "no cell that runs has the label '\(label)'; " + Self.advice(label, known)
    case .sameName(let name, let labels):
      "the figures of \(labels.map { "'\($0)'" }.joined(separator: " and ")) would both be named "
        + "\(name), for a cell with several figures numbers them; choose another label"
    case .noManifest(let path):
      "there is no \(path) to compare with; run `emaki figures` first"
    case .badManifest(let path, let reason):
      "\(path) cannot be read (\(reason)); run `emaki figures` to write it anew"
    case .otherSettings(let path):
      "\(path) describes other figures, which were drawn with other formats, parameters, another "
        + "scale or theme; leave out --only to draw them all, or name another folder with -o"
    }
  }

  private static func advice(_ label: String, _ known: [String]) -> String {
    if let nearest = NameSuggestion.nearest(to: label, among: known) {
      return "did you mean '\(nearest)'?"
    }
    return known.isEmpty
      ? "there are no labels: write `//| label: \(label)` into a cell"
      : "the labels are \(known.joined(separator: ", "))"
  }
}
