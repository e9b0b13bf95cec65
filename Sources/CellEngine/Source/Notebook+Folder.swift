import Foundation
import NotebookDocument

extension Notebook {
  /// The folder of the notebook, in which its cells run.
  var folder: String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }
}
