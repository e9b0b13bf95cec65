import NotebookDocument
import Report
import Testing

/// A notebook of some lines and the result of each of its cells, as a report.
struct Sample {
  var notebook: Notebook
  var results: [CellResult]

  init(_ source: String, path: String = "notes/plane.md", results: [CellResult] = []) throws {
    notebook = try Notebook(parsing: source, path: path)
    self.results = notebook.cells.indices.map {
      $0 < results.count ? results[$0] : CellResult(status: .succeeded)
    }
  }

  /// A notebook of one cell that has options and came to an end.
  init(
    options: String..., code: String = "let a = 1",
    result: CellResult = CellResult(status: .succeeded)
  ) throws {
    let lines = ["```swift"] + options.map { "//| \($0)" } + [code, "```", ""]
    try self.init(lines.joined(separator: "\n"), results: [result])
  }

  /// A notebook of one cell that put something out.
  init(options: String..., code: String = "let a = 1", outputs: [CellOutput]) throws {
    let lines = ["```swift"] + options.map { "//| \($0)" } + [code, "```", ""]
    try self.init(
      lines.joined(separator: "\n"), results: [CellResult(status: .succeeded, outputs: outputs)])
  }

  var executed: ExecutedNotebook { ExecutedNotebook(notebook: notebook, results: results) }

  /// The whole page.
  var page: String { HTMLReport(executed).render() }

  /// What stands in the page's `main`.
  var main: String {
    get throws {
      let match = try #require(page.firstMatch(of: /(?s)<main id=content>\n(.*)<\/main>/))
      return String(match.output.1)
    }
  }
}

extension String {
  /// The text of HTML without its tags.
  var withoutTags: String {
    replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  /// How often a text occurs.
  func count(of text: String) -> Int { ranges(of: text).count }
}

/// A red PNG of one pixel.
let redPixel: [UInt8] = [
  0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
  0, 0, 0, 1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 12, 0x49, 0x44, 0x41, 0x54, 0x78,
  0x9C, 0x63, 0xF8, 0xCF, 0xC0, 0, 0, 3, 1, 1, 0, 0xC9, 0xFE, 0x92, 0xEF, 0, 0, 0, 0, 0x49, 0x45,
  0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
]

extension DisplayedValue {
  /// A value with one textual representation.
  static func text(_ text: String, as type: String) -> DisplayedValue {
    DisplayedValue(representations: [type: Array(text.utf8)])
  }
}

extension Sample {
  /// The page of an executed notebook.
  struct Page {
    let text: String

    init(_ executed: ExecutedNotebook) {
      text = HTMLReport(executed).render()
    }
  }
}
