import ArgumentParser
import CellEngine
import Foundation
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

extension ExecutedNotebook {
  /// How many cells came to which end.
  var summary: String {
    var counts: [(Int, String)] = [(0, "ran"), (0, "failed"), (0, "not run")]
    for result in results {
      switch result.status {
      case .succeeded, .failedAsAnnounced: counts[0].0 += 1
      case .failed: counts[1].0 += 1
      case .notRun: counts[2].0 += 1
      case .notEvaluated: break
      }
    }
    let failedValues = values.count { if case .failed = $0 { true } else { false } }
    if failedValues > 0 {
      counts.append((failedValues, failedValues == 1 ? "value failed" : "values failed"))
    }
    let cells = counts[0].0 == 1 ? "cell" : "cells"
    return "\(counts[0].0) \(cells) ran"
      + counts.dropFirst().filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
  }
}
