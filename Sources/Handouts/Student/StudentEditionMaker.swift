import NotebookDocument

/// Works on the text of a notebook until it is the students'.
struct StudentEditionMaker {
  private let whole: Notebook
  private(set) var text: StudentText
  private(set) var solution: [SolutionLine] = []
  /// The lines of the fences of cells in which there is something to write.
  private(set) var fencesWithStubs: Set<Int> = []
  private let notes: [ClosedRange<Int>]

  init(_ whole: Notebook) {
    self.whole = whole
    text = StudentText(whole)
    notes = MarkdownDocument(notebook: whole).root.subtree.compactMap { node in
      guard node.kind == .div, let last = node.lastLine,
        !Edition.student.hiddenClasses.isDisjoint(with: node.classes)
      else { return nil }
      return node.line...last
    }
  }

  private func isForTeachers(_ line: Int) -> Bool { notes.contains { $0.contains(line) } }

  /// Puts stubs into the place of the solutions in all cells.
  mutating func replaceSolutions() throws(HandoutError) {
    let words = StubWords(language: whole.frontMatter.language)
    for cell in whole.cells {
      let lines = cell.code.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      guard !isForTeachers(cell.fenceLine) else {
        hide(Array(lines.indices), of: cell, lines)
        continue
      }
      let stubbed: StubbedCell
      do throws(SolutionReader.Mistake) {
        stubbed = try StubbedCell(lines, isSolution: cell.options.solution, words: words)
      } catch {
        throw mistake(error, in: cell, lines[error.line])
      }
      guard stubbed.hasStub else { continue }
      fencesWithStubs.insert(cell.fenceLine)
      hide(stubbed.solution, of: cell, lines)
      for (index, (old, new)) in zip(lines, stubbed.lines).enumerated() {
        text.replace(line: cell.firstLine + index, code: old, with: new)
      }
      if cell.options.solution { text.removeSolutionOption(of: cell) }
    }
    try checkOutsideOfCells()
  }

  /// Empties the notes for teachers.
  mutating func removeTeachersNotes() {
    for note in notes { text.remove(note) }
  }

  private mutating func hide(_ indices: [Int], of cell: Cell, _ lines: [String]) {
    solution += SolutionLine.lines(
      indices, of: lines, firstLine: cell.firstLine, indentation: cell.indentation)
  }

  private func mistake(
    _ mistake: SolutionReader.Mistake, in cell: Cell, _ code: String
  ) -> HandoutError {
    let number = cell.firstLine + mistake.line
    let before = text.prefix(ofLine: number, before: code).utf8.count + code.indentation.utf8.count
    return HandoutError(
      file: whole.path, position: SourcePosition(line: number, column: before + 1),
      problem: mistake.problem)
  }

  /// A marker in a block of another language would show the solution to everyone.
  private func checkOutsideOfCells() throws(HandoutError) {
    for (index, line) in text.lines.enumerated() where !isForTeachers(index + 1) {
      switch MarkedLine(line) {
      case .begin, .end:
        throw HandoutError(
          file: whole.path,
          position: SourcePosition(line: index + 1, column: line.indentation.utf8.count + 1),
          problem: .markerOutsideCells)
      case .code, .stub, .malformed: continue
      }
    }
  }
}
