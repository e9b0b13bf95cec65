import CellEngine
import Handouts
import NotebookDocument

/// Tells how far the run of a students' edition has come; that a stub stops is no failure.
struct StudentProgress: RunObserver {
  let edition: StudentEdition
  let progress: Progress

  func cellBegins(_ cell: Cell, of notebook: Notebook) {
    progress.cellBegins(cell, of: notebook)
  }

  func cellEnds(
    _ cell: Cell, of notebook: Notebook, result: CellResult, measured: CellMeasurement
  ) {
    var result = result
    if case .failed(let failure) = result.status, failure.kind != .interrupted,
      edition.mayWait(cell)
    {
      result.status = .failedAsAnnounced(failure)
    }
    result.warnings = []
    progress.cellEnds(cell, of: notebook, result: result, measured: measured)
  }

  func valueFails(_ value: InlineValue, of notebook: Notebook, failure: Failure) {
    guard !edition.mayWait(value) else { return }
    progress.valueFails(value, of: notebook, failure: failure)
  }
}
