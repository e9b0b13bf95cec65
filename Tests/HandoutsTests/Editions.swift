import Handouts
import NotebookDocument
import Testing

/// The students' edition of a notebook of some lines.
func edition(_ lines: String...) throws -> StudentEdition {
  try StudentEdition(
    of: Notebook(parsing: lines.joined(separator: "\n") + "\n", path: "lesson.md"))
}

/// The code of the students' cell that an author's cell becomes.
func stubbed(_ lines: String...) throws -> [String] {
  let source = (["```swift"] + lines + ["```", ""]).joined(separator: "\n")
  let edition = try StudentEdition(of: Notebook(parsing: source, path: "lesson.md"))
  let code = try #require(edition.notebook.cells.first).code
  return code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

/// The error that making the students' edition ends in.
func mistake(
  _ lines: String..., sourceLocation: SourceLocation = #_sourceLocation
) throws -> HandoutError {
  let source = lines.joined(separator: "\n") + "\n"
  let notebook = try Notebook(parsing: source, path: "lesson.md")
  return try #require(throws: HandoutError.self, sourceLocation: sourceLocation) {
    _ = try StudentEdition(of: notebook)
  }
}
