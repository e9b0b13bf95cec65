package import NotebookDocument

/// A notebook as students get it, with room in the place of the solutions.
///
/// Its text has as many lines as the whole notebook's, so that every message about it names lines
/// that its author knows.
package struct StudentEdition: Sendable {
  package private(set) var notebook: Notebook
  /// The indices of the cells in which there is something to write.
  package private(set) var cellsWithStubs: Set<Int> = []
  /// What students do not get to see of the code.
  package private(set) var solution: [SolutionLine] = []
  /// The lines, from 1, that are empty because they are not for students.
  let removedLines: Set<Int>

  /// Makes the students' edition of a notebook.
  ///
  /// - Throws: The first mistake in the marks, or what makes the rest no notebook.
  package init(of whole: Notebook) throws(HandoutError) {
    var maker = StudentEditionMaker(whole)
    try maker.replaceSolutions()
    maker.removeTeachersNotes()
    removedLines = maker.text.removed
    solution = maker.solution
    do throws(NotebookError) {
      notebook = try Notebook(parsing: maker.text.text, path: whole.path)
    } catch {
      throw HandoutError(
        file: error.file, position: error.position ?? SourcePosition(line: 1),
        problem: .studentNotebook(error.problem))
    }
    // The command line may have given parameters other values.
    notebook.frontMatter = whole.frontMatter
    notebook.edition = .student
    for index in notebook.cells.indices {
      notebook.cells[index].options.solution = false
      if maker.fencesWithStubs.contains(notebook.cells[index].fenceLine) {
        cellsWithStubs.insert(index)
      }
    }
  }
}
