import Foundation
import NotebookDocument

/// Links from notebook to notebook, which lead from report to report in a page.
struct NotebookLinks {
  /// The folder of the notebook, empty or with its last slash.
  let folder: String
  /// The edition of the pages, which handouts have in their names.
  let edition: Edition

  /// The address of the report of the notebook that a relative address leads to; `nil` when it leads
  /// to no notebook.
  func report(at address: String) -> String? {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    guard path.hasSuffix(".md"), !path.hasPrefix("/"), !path.contains(":"),
      let name = String(path).removingPercentEncoding, Notebook.isNotebook(folder + name)
    else { return nil }
    let ending = edition == .report ? ".html" : "-\(edition.rawValue).html"
    return path.dropLast(3) + ending + address.dropFirst(path.count)
  }
}
