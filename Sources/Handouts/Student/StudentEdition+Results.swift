package import NotebookDocument

extension StudentEdition {
  /// What became of the cells, in the words that are for students: a failure at or after the first
  /// stub is none, for the solution is still to be written.
  package func presented(_ executed: ExecutedNotebook) -> ExecutedNotebook {
    guard let first = cellsWithStubs.min() else { return executed }
    var executed = executed
    var needs = ExerciseNeeds(edition: self)
    for index in executed.results.indices {
      if cellsWithStubs.contains(index) { executed.results[index].warnings = [] }
      guard index >= first, let failure = executed.results[index].failureOfCode else { continue }
      let exercises = needs.exercises(neededBy: index)
      let isOwn = failure.kind != .compileError || cellsWithStubs.contains(index)
      executed.results[index].remarks = []
      executed.results[index].status = .failedAsAnnounced(
        Failure(
          kind: isOwn ? .awaitsSolution : .needsSolutions(exercises: exercises),
          message: isOwn ? failure.message : "", position: failure.position))
    }
    let values = zip(executed.notebook.inlineValues, executed.values)
    executed.values = values.map { value, result in
      if case .failed = result, value.cellsAbove > first { .notRun } else { result }
    }
    return executed
  }

  /// Whether a failure of a cell may be for want of a solution.
  package func mayWait(_ cell: Cell) -> Bool {
    cellsWithStubs.min().map { cell.number > $0 } ?? false
  }
}

extension CellResult {
  /// The failure that lies in the code of the cell, or in what it needs.
  fileprivate var failureOfCode: Failure? {
    guard case .failed(let failure) = status else { return nil }
    switch failure.kind {
    case .interrupted, .worker: return nil
    default: return failure
    }
  }
}
