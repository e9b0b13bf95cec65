import NotebookDocument

extension CellSequence {
  /// Evaluates the expressions of a place, each of which then has its result.
  func evaluate(_ group: InlineValueGroup, step position: Int) {
    guard let compilation = pipeline.result(at: position, unless: interruption) else { return }
    var run = InlineValueRun(
      compiler: compiler, session: session, options: options, interruption: interruption,
      description: description, tip: tip
    ) { [names, results] in names.failure(of: $0, after: results) }
    do throws(EngineError) {
      try run.evaluate(group, compilation)
      hasEnded = hasEnded || run.hasEnded
    } catch {
      hasEnded = true
      if !interruption.isRequested {
        problem = Diagnostic(.error, "\(error)", file: notebook.path)
      }
    }
    for index in group.indices {
      values[index] = run.results[index] ?? .notRun
      if case .failed(let failure) = values[index] {
        observer?.valueFails(notebook.inlineValues[index], of: notebook, failure: failure)
      }
    }
  }
}
