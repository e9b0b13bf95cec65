import NotebookDocument

/// The text of a notebook while it becomes the students', line for line.
struct StudentText {
  private(set) var lines: [String]
  /// The lines, from 1, of which the students get nothing, not even room.
  private(set) var removed: Set<Int> = []

  init(_ notebook: Notebook) {
    lines = notebook.source.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  var text: String { lines.joined(separator: "\n") }

  /// What stands before the code of a cell in a line: the marks of the lists and quotes around it.
  func prefix(ofLine number: Int, before code: String) -> String {
    let line = lines[number - 1]
    if line.hasSuffix(code) { return String(line.dropLast(code.count)) }
    return String(line.prefix { " \t>".contains($0) })
  }

  /// Puts code into the place of a line of a cell.
  mutating func replace(line number: Int, code: String, with new: String) {
    guard code != new else { return }
    let prefix = prefix(ofLine: number, before: code)
    lines[number - 1] = new.isEmpty ? prefix.withoutTrailingBlanks : prefix + new
  }

  /// Empties the option `solution` of a cell, of which only the mark of an option stays.
  mutating func removeSolutionOption(of cell: Cell) {
    for number in cell.fenceLine + 1..<max(cell.firstLine, cell.fenceLine + 1) {
      let option = /^(?<mark>[\s>]*(?:\/\/|#)\|)\s*solution\s*:.*$/
      guard let match = lines[number - 1].wholeMatch(of: option) else { continue }
      lines[number - 1] = String(match.output.mark)
      removed.insert(number)
    }
  }

  /// Empties the lines of a note for teachers.
  mutating func remove(_ range: ClosedRange<Int>) {
    let opening = lines[range.lowerBound - 1]
    let quote = String(opening.prefix { " \t>".contains($0) }).withoutTrailingBlanks
    for number in range {
      lines[number - 1] = quote
      removed.insert(number)
    }
  }
}

extension String {
  fileprivate var withoutTrailingBlanks: String {
    lastIndex { $0 != " " && $0 != "\t" }.map { String(self[...$0]) } ?? ""
  }
}
