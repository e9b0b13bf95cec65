import NotebookDocument
import Testing

/// Parses lines as the notebook `n.md`.
func notebook(_ lines: String...) throws -> Notebook {
  try Notebook(parsing: lines.joined(separator: "\n") + "\n", path: "n.md")
}

/// The error that parsing a text ends in.
func mistake(
  in source: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> NotebookError {
  try #require(throws: NotebookError.self, sourceLocation: sourceLocation) {
    _ = try Notebook(parsing: source, path: "n.md")
  }
}

/// The error that parsing lines ends in.
func mistake(
  _ lines: String..., sourceLocation: SourceLocation = #_sourceLocation
) throws -> NotebookError {
  try mistake(in: lines.joined(separator: "\n") + "\n", sourceLocation: sourceLocation)
}
