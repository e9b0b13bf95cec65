import ArgumentParser
import CellEngine
import NotebookDocument

/// One notebook from its file to what is made of its run.
struct NotebookJob: Sendable {
  /// What was made of a run.
  struct Product {
    /// Where it is, or what it says, in a few words.
    var words: String
    var code = ExitCode.success
  }

  var notebook: Notebook
  var options: RunOptions
  var engine: Engine
  var interruption: Interruption
  var observer: any RunObserver
  /// Who is told what became of the notebook, where other programs are to know.
  var recorder: RunRecorder?
  /// Makes and writes what the command is for.
  var finish: @Sendable (ExecutedNotebook) throws -> Product

  /// Runs the notebook, makes its product, and says what came of it.
  ///
  /// To be called on a thread that lives until the run has ended.
  func run() -> ExitCode {
    // What is there from before is better than what is made of nothing.
    if interruption.isRequested { return .interrupted }
    let start = ContinuousClock.now
    do {
      let executed = try NotebookRunner(
        notebook, options: options, engine: engine, interruption: interruption,
        observer: observer
      ).run()
      for diagnostic in executed.diagnostics { Console.error("\(diagnostic)") }
      let product = try finish(executed)
      let time = ContinuousClock.now - start
      recorder?.ends(executed, wasInterrupted: interruption.isRequested, after: time)
      Console.error("\(notebook.path): \(executed.summary), \(time.inSeconds) → \(product.words)")
      if interruption.isRequested { return .interrupted }
      return executed.hasFailed ? .cellFailed : product.code
    } catch {
      recorder?.fails(notebook, because: error)
      Console.error("\(notebook.path): error: \(error)")
      return .wrong
    }
  }
}
