import Foundation
import Testing

/// Cells with a label that show figures.
enum FigureCell {
  /// One figure, from the parameter `count`.
  static let loss =
    "//| label: fig-loss\n//| fig-cap: The *loss*\n//| fig-alt: It falls.\n"
    + "import Plotting\nPlot { Line([3, 2, count]) }"
  /// Two figures, of which one has a theme of its own.
  static let both =
    "//| label: fig-both\ndisplay(Plot { Line([1, 2]) }.altText(\"a\"))\n"
    + "Plot { Line([2, 1]) }.altText(\"b\").theme(.dark)"
  /// A picture that is not ours.
  static let drawing =
    "//| label: fig-drawing\nMIMEBundle(svg: \"<svg xmlns='http://www.w3.org/2000/svg'/>\", "
    + "alternativeText: \"nothing\")"
}

extension CommandLineTool {
  /// A folder with a notebook of some cells, or else of four figures, one of them without a label.
  static func lesson(_ cells: String...) throws -> CommandLineTool {
    let tool = try CommandLineTool()
    let standard = [
      FigureCell.loss, FigureCell.both, FigureCell.drawing, "Plot { Line([4]) }.altText(\"c\")",
    ]
    let text = (cells.isEmpty ? standard : cells).map { "```swift\n\($0)\n```\n" }
    try tool.write(
      "---\ntitle: Lesson\nparams:\n  count: 1\n---\n\n" + text.joined(separator: "\n"),
      to: "lesson.md")
    return tool
  }

  /// The files of the lesson's figures with their bytes.
  func figures() throws -> [String: Data] {
    let url = folder.appending(path: "output/lesson")
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: url.appending(path: $0))) })
  }

  /// The manifest of the lesson's figures.
  func figureManifest() throws -> [String: Any] {
    let data = Data(try read("output/lesson/figures.json").utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}

/// What a comparison of figures leaves outside of the tool's folder.
enum FigureComparison {
  /// The paths of the pictures that a table names.
  static func pictures(named table: String) -> [String] {
    table.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { $0.contains("/emaki-figures-") }
  }

  /// Removes the folders of such pictures.
  static func remove(_ pictures: [String]) {
    for folder in Set(pictures.map { URL(filePath: $0).deletingLastPathComponent() }) {
      try? FileManager.default.removeItem(at: folder)
    }
  }
}
