package import NotebookDocument

/// What keeps a handout from being made, where, and, through its words, what to do about it.
package struct HandoutError: Error, Sendable, Hashable {
  /// The kinds of mistakes, as data.
  package enum Problem: Sendable, Hashable {
    /// A solution begins and does not end in its cell.
    case unendedSolution
    /// A solution ends that has not begun in its cell.
    case unbegunSolution
    /// A solution begins within another one.
    case nestedSolution
    /// A marker stands in a cell that is a solution as a whole.
    case markerInSolutionCell
    /// A stub stands neither in a solution nor right after one.
    case stubOutside
    /// A comment looks like a marker and is none.
    case malformedMarker(found: String, marker: SolutionMarker)
    /// A marker stands outside all cells.
    case markerOutsideCells
    /// What is left for the students is no notebook.
    case studentNotebook(NotebookError.Problem)
    /// A line of a solution can be read in the student's edition.
    case leak(line: String, place: LeakPlace)
  }

  /// The notebook, named as the user named it.
  package var file: String
  package var position: SourcePosition
  package var problem: Problem

  package init(file: String, position: SourcePosition, problem: Problem) {
    self.file = file
    self.position = position
    self.problem = problem
  }
}

/// Where a line of a solution can be read.
package enum LeakPlace: Sendable, Hashable {
  /// In the text of the notebook.
  case line(Int)
  /// In what a cell puts out.
  case output(cell: Int, line: Int)
  /// Somewhere else in the page.
  case page
}

extension HandoutError: CustomStringConvertible {
  /// The error in the compilers' form: `lesson.md:12:3: error: what; what to do about it`.
  package var description: String {
    Diagnostic(
      .error, "\(problem.statement); \(problem.advice)", file: file, position: position
    ).description
  }
}

extension HandoutError.Problem {
  fileprivate var statement: String {
    switch self {
    case .unendedSolution: "the solution that begins here has no end"
    case .unbegunSolution: "this ends a solution that has not begun"
    case .nestedSolution: "a solution begins within another one"
    case .markerInSolutionCell: "the whole cell is a solution already, by its option 'solution'"
    case .stubOutside: "this stub belongs to no solution"
    case .malformedMarker(let found, let marker): "'\(found)' is not the marker '\(marker.text)'"
    case .markerOutsideCells: "this marker stands outside the cells"
    case .studentNotebook(let problem): "in the student's edition, \(problem.statement)"
    case .leak(let line, let place):
      "the students can read this line of a solution, '\(line)', \(place.words)"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .unendedSolution: "add '// END SOLUTION' in the same cell"
    case .unbegunSolution: "remove it, or add '// BEGIN SOLUTION' above in the same cell"
    case .nestedSolution: "write '// END SOLUTION' above"
    case .markerInSolutionCell: "remove the marker or the option"
    case .stubOutside: "move it into the solution, or right below '// END SOLUTION'"
    case .malformedMarker(_, let marker): "write exactly '\(marker.text)' on a line of its own"
    case .markerOutsideCells: "move it into a fence that begins with 'swift'"
    case .studentNotebook(let problem): problem.advice
    case .leak(_, .line): "say it in other words there, or show the line to the students"
    case .leak: "put out something else, or show the line to the students"
    }
  }
}

extension LeakPlace {
  fileprivate var words: String {
    switch self {
    case .line(let line): "in line \(line) of the notebook"
    case .output(let cell, let line): "in the output of their cell \(cell), line \(line)"
    case .page: "in the page"
    }
  }
}
