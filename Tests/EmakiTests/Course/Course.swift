import Foundation
import NotebookDocument

/// The notebooks of this repository, and what is committed of their runs.
enum Course {
  /// The checkout that the tests were built in.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The notebooks in their order, by name.
  static let names = [
    "losses-and-gradients", "plane-regression", "activations-and-softmax", "mnist-from-scratch",
    "two-layer-network", "optimizers", "the-race", "with-layers", "convolutions", "plot-gallery",
  ]

  /// A language that the course is written in.
  enum Language: String, CaseIterable {
    case english = "en"
    case japanese = "ja"

    /// What the folders of its notebooks and reports have in their paths.
    var folder: String { self == .english ? "" : "ja/" }
  }

  static func notebook(_ name: String, in language: Language) throws -> Notebook {
    try Notebook(contentsOf: root.appending(path: "notebooks/\(language.folder)\(name).md").path)
  }

  /// The committed report of a notebook.
  static func report(of name: String, in language: Language) throws -> String {
    try String(
      contentsOf: root.appending(path: "output/\(language.folder)\(name).html"), encoding: .utf8)
  }
}
