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
}
