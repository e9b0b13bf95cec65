import ArgumentParser
import CellEngine
import Foundation
import NotebookDocument
import Report

/// One notebook from its file to its report.
struct NotebookJob: Sendable {
  var notebook: Notebook
  /// The path of the report.
  var report: String
  var options: RunOptions
  var engine: Engine
  var interruption: Interruption
  var observer: any RunObserver

  /// Runs the notebook, writes its report, and says what came of it.
  ///
  /// To be called on a thread that lives until the run has ended.
  func run() -> ExitCode {
    // A report that is there is better than one in which nothing was run.
    if interruption.isRequested { return .interrupted }
    let start = ContinuousClock.now
    do {
      let executed = try NotebookRunner(
        notebook, options: options, engine: engine, interruption: interruption,
        observer: observer
      ).run()
      for diagnostic in executed.diagnostics { Console.error("\(diagnostic)") }
      try FileOutput.write(HTMLReport(executed).render(), to: report)
      let time = (ContinuousClock.now - start).inSeconds
      Console.error("\(notebook.path): \(executed.summary), \(time) → \(report)")
      return interruption.isRequested ? .interrupted : executed.exitCode
    } catch {
      Console.error("\(notebook.path): error: \(error)")
      return .wrong
    }
  }
}

extension ExecutedNotebook {
  /// Whether a cell failed without having announced it, or the cells could not be begun.
  fileprivate var exitCode: ExitCode {
    let hasFailed = results.contains { if case .failed = $0.status { true } else { false } }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return hasFailed || hasErrors ? .cellFailed : .success
  }

  /// How many cells came to which end.
  fileprivate var summary: String {
    var counts: [(Int, String)] = [(0, "ran"), (0, "failed"), (0, "not run")]
    for result in results {
      switch result.status {
      case .succeeded, .failedAsAnnounced: counts[0].0 += 1
      case .failed: counts[1].0 += 1
      case .notRun: counts[2].0 += 1
      case .notEvaluated: break
      }
    }
    let cells = counts[0].0 == 1 ? "cell" : "cells"
    return "\(counts[0].0) \(cells) ran"
      + counts.dropFirst().filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
  }
}
