import NotebookDocument

/// The names that cells declare, by what became of the cells, for hints about missing names.
struct ChainNames {
  private(set) var hints = CompileHints(failedCells: [:], guardedNames: [:])

  /// Notes a cell that came to its end.
  mutating func join(_ cell: Cell, _ source: CellSource) {
    for name in source.declaredNames { hints.failedCells[name] = nil }
    for name in source.guardedNames { hints.guardedNames[name] = cell.number }
  }

  /// Notes a cell that failed.
  mutating func leave(_ cell: Cell, _ source: CellSource) {
    for name in source.declaredNames { hints.failedCells[name] = cell.number }
  }

  /// The failure of an expression that does not compile; `nil` where it needs a cell that failed,
  /// which is failure enough.
  func failure(of diagnostics: [Diagnostic], after results: [CellResult]) -> Failure? {
    let errors = diagnostics.filter { $0.severity == .error }
    let isConsequence = errors.contains { error in
      guard let cell = hints.failedCell(missedBy: error.message) else { return false }
      if case .failed = results[cell - 1].status { return true }
      return false
    }
    return isConsequence ? nil : .compileError(hints.annotated(diagnostics))
  }
}
