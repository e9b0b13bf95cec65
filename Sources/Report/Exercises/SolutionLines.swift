import NotebookDocument

/// What the comments `// BEGIN SOLUTION`, `// END SOLUTION` and `// STUB:` make of a cell's lines.
struct SolutionLines {
  /// What becomes of a line.
  enum Role: Equatable {
    case plain
    /// The line is what students are to write.
    case solution
    /// The line is a mark, or stands there for students only.
    case hidden
  }

  /// One role for each line.
  let roles: [Role]

  init(_ code: String) {
    var isSolution = false
    roles = code.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = line.drop { $0 == " " || $0 == "\t" }
      if words.hasPrefix(SolutionMarker.begin.text) {
        isSolution = true
        return .hidden
      }
      if words.hasPrefix(SolutionMarker.end.text) {
        isSolution = false
        return .hidden
      }
      return words.hasPrefix(SolutionMarker.stub.text) ? .hidden : isSolution ? .solution : .plain
    }
  }
}
