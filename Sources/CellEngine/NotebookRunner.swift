import CellProtocol
import Foundation
package import NotebookDocument

/// Runs the cells of a notebook in order, each compiled ahead of its turn.
package final class NotebookRunner {
  private let notebook: Notebook
  private let options: RunOptions
  private let engine: Engine
  private let interruption: Interruption
  private let observer: (any RunObserver)?

  /// Prepares a run.
  ///
  /// `run` has to be called on a thread that lives until it returns: the worker dies with the
  /// thread that started it.
  package init(
    _ notebook: Notebook, options: RunOptions, engine: Engine,
    interruption: Interruption = Interruption(), observer: (any RunObserver)? = nil
  ) {
    self.notebook = notebook
    self.options = options
    self.engine = engine
    self.interruption = interruption
    self.observer = observer
  }

  /// Compiles and runs the cells, and waits for the end.
  package func run() throws(EngineError) -> ExecutedNotebook {
    let folder = try engine.cache.makeRunFolder()
    defer { folder.remove() }
    let compiler = try engine.notebookCompiler(for: notebook, in: folder)
    switch wait(for: { await compiler.compileRoot() }) {
    case .success(let root):
      return try run(compiler, on: root, in: folder)
    case .failure(.rejected(let messages)):
      return ExecutedNotebook(
        notebook: notebook,
        results: notebook.resultsBeforeRun,
        values: notebook.inlineValues.map { _ in .notRun },
        diagnostics: compiler.errors(from: messages))
    case .failure(.impossible(let error)):
      throw error
    }
  }

  private func run(
    _ compiler: NotebookCompiler, on root: NotebookCompiler.Root, in folder: RunFolder
  ) throws(EngineError) -> ExecutedNotebook {
    let crashReport = folder.path + "/crash"
    let session = try CellSession(
      WorkerProcess.Configuration(
        executable: engine.installation.worker, workingDirectory: notebook.folder,
        memoryLimit: options.memoryLimit, crashReport: crashReport),
      interruption: interruption)
    defer { session.end() }
    let sequence = CellSequence(
      compiler: compiler, root: root, session: session, options: options,
      interruption: interruption, observer: observer,
      description: FailureDescription(
        symbolizer: Symbolizer(toolchain: engine.toolchain, mapper: compiler.mapper),
        crashReport: crashReport, memoryLimit: options.memoryLimit))
    sequence.run()
    return ExecutedNotebook(
      notebook: notebook, results: sequence.results, values: sequence.values,
      diagnostics: root.warnings + [sequence.problem].compactMap { $0 })
  }
}

extension Notebook {
  /// What is known of the cells when none has been run.
  var resultsBeforeRun: [CellResult] {
    cells.map { CellResult(status: $0.options.eval ? .notRun : .notEvaluated) }
  }
}
