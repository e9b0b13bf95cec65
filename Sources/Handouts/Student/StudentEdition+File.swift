import NotebookDocument

extension StudentEdition {
  /// The edition as a notebook file to work in: without the empty lines of what was removed, with
  /// the room in its cells.
  package var file: String {
    var lines: [String] = []
    var isAfterRemoval = false
    for (index, line) in notebook.source.split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      guard !removedLines.contains(index + 1) else {
        isAfterRemoval = true
        continue
      }
      let isBlank = { (line: Substring) in line.allSatisfy { $0 == " " || $0 == "\t" } }
      if isAfterRemoval, isBlank(line), lines.last.map({ isBlank($0[...]) }) ?? true { continue }
      isAfterRemoval = false
      lines.append(String(line))
    }
    return lines.joined(separator: "\n")
  }
}
