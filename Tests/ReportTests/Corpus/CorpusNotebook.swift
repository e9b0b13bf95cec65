import Foundation
import NotebookDocument
import Report
import Testing

/// A notebook of the corpus in one of its editions, with results made here, since nothing runs.
struct CorpusNotebook: Sendable, CustomTestStringConvertible {
  let name: String
  var edition = Edition.report

  /// All notebooks; a new one is recorded with `EMAKI_RECORD=1 swift test --filter CorpusTests`.
  static let all =
    [
      "prose", "figures", "tables", "listings", "references", "exercises", "code", "outputs",
      "failures", "japanese", "callouts",
    ].map { CorpusNotebook(name: $0) } + [
      CorpusNotebook(name: "exercises", edition: .teacher),
      CorpusNotebook(name: "exercises", edition: .student),
    ]

  /// The name of the file with what the page is to be.
  var pageName: String {
    edition == .report ? "\(name).html" : "\(name)-\(edition.rawValue).html"
  }

  var testDescription: String { pageName }

  /// The folder of the notebooks and of the pages.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Notebooks")

  /// The page that the notebook becomes.
  func page() throws -> String {
    let file = Self.folder.appending(path: "\(name).md")
    var notebook = try Notebook(
      parsing: try String(contentsOf: file, encoding: .utf8), path: "\(name).md")
    notebook.edition = edition
    let results = notebook.cells.map { outcomes[$0.number] ?? CellResult(status: .succeeded) }
    return HTMLReport(ExecutedNotebook(notebook: notebook, results: results)).render()
  }

  /// The title, the contents and the text of the page, without head and footer.
  func body() throws -> String {
    let match = try #require(try page().firstMatch(of: /(?s)<header.*<\/main>\n/))
    return String(match.output)
  }

  /// What became of the cells that put something out, by their numbers.
  private var outcomes: [Int: CellResult] {
    switch name {
    case "figures": [1: .displaying(.picture("Falls"), .picture("Falls, then rises"))]
    case "tables": [1: .displaying(.text("<table><tr><td>1</table>", as: "text/html"))]
    case "exercises": [2: .printing("3.0\n"), 3: .printing("more\n")]
    case "code": [3: CellResult(status: .notEvaluated)]
    case "outputs":
      [
        1: CellResult(
          status: .succeeded,
          outputs: [
            .text("a\n", stream: .standardOutput), .text("b\n", stream: .standardError),
            .remark("cut"),
          ],
          warnings: [Diagnostic(.warning, "unused", file: "outputs.md")], remarks: ["a remark"]),
        2: .printing("**b**\n"), 3: .displaying(.text("Table(3)", as: "text/plain")),
      ]
    case "failures":
      [
        1: CellResult(
          status: .failed(
            Failure(
              kind: .trap(signal: "SIGILL"), message: "Index out of range",
              position: SourcePosition(line: 4, column: 9)))),
        2: CellResult(status: .notRun),
      ]
    default: [:]
    }
  }
}

extension CellResult {
  fileprivate static func displaying(_ values: DisplayedValue...) -> CellResult {
    CellResult(status: .succeeded, outputs: values.map { .value($0) })
  }

  fileprivate static func printing(_ text: String) -> CellResult {
    CellResult(status: .succeeded, outputs: [.text(text, stream: .standardOutput)])
  }
}

extension DisplayedValue {
  /// A red dot.
  static func picture(_ text: String) -> DisplayedValue {
    DisplayedValue(
      representations: ["image/png": redPixel], width: 320, height: 200, alternativeText: text)
  }
}
