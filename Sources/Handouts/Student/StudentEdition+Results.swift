package import NotebookDocument

extension StudentEdition {
  /// What became of the cells, in the words that are for students: a failure at or after the first
  /// stub is none, for the solution is still to be written.
  package func presented(_ executed: ExecutedNotebook) -> ExecutedNotebook {
    guard let first = cellsWithStubs.min() else { return executed }
    var executed = executed
    var needs = ExerciseNeeds(edition: self)
    for index in executed.results.indices where index >= first {
      if cellsWithStubs.contains(index) { executed.results[index].warnings = [] }
      let failure = executed.results[index].failureOfCode
      let exercises = needs.exercises(behind: index, hasFailed: failure != nil)
      guard let failure else { continue }
      // The edition compiles as a whole: only what another cell lacks can be missing here.
      let waits =
        failure.kind == .compileError
        ? Failure(kind: .needsSolutions(exercises: exercises), message: "")
        : Failure(kind: .awaitsSolution, message: failure.message, position: failure.position)
      executed.results[index].status = .failedAsAnnounced(waits)
      executed.results[index].remarks = []
    }
    let values = zip(executed.notebook.inlineValues, executed.values)
    executed.values = values.map { value, result in
      if case .failed = result, mayWait(value) { .notRun } else { result }
    }
    return executed
  }

  /// The edition without any outputs, of which nothing is run.
  package var unexecuted: ExecutedNotebook {
    ExecutedNotebook(
      notebook: notebook,
      results: notebook.cells.map {
        CellResult(status: $0.options.eval ? .succeeded : .notEvaluated)
      },
      values: notebook.inlineValues.map { _ in .notRun })
  }

  /// Whether one of the errors in the edition may be for want of a stub.
  package func mayLackStub(_ diagnostics: [Diagnostic]) -> Bool {
    guard let first = cellsWithStubs.min() else { return false }
    return diagnostics.contains {
      $0.severity == .error && $0.file == notebook.path
        && $0.position.map(\.line) ?? 0 >= notebook.cells[first].firstLine
    }
  }

  /// Whether a failure of a cell may be for want of a solution.
  package func mayWait(_ cell: Cell) -> Bool {
    cellsWithStubs.min().map { cell.number > $0 } ?? false
  }

  /// Whether an expression in the prose may fail for want of a solution.
  package func mayWait(_ value: InlineValue) -> Bool {
    cellsWithStubs.min().map { value.cellsAbove > $0 } ?? false
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
