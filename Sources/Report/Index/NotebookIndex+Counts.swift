import NotebookDocument

extension NotebookIndex {
  /// How many cells and values came to which end.
  struct Counts: Sendable {
    var ran = 0
    var failed = 0
    /// The values in the prose that failed.
    var failedValues = 0
    var notRun = 0

    init(_ context: ReportContext) {
      for (cell, result) in context.cells {
        switch result.status {
        case .succeeded, .failedAsAnnounced: ran += 1
        case .failed: failed += 1
        case .notRun where cell.options.eval: notRun += 1
        case .notRun, .notEvaluated: break
        }
      }
      failedValues = context.executed.values.count { value in
        if case .failed = value { true } else { false }
      }
    }
  }
}
