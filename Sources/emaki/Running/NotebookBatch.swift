import ArgumentParser
import CellEngine
import CellProtocol
import NotebookDocument

/// The notebooks of one command, with all that it takes to run them.
struct NotebookBatch {
  let loaded: LoadedNotebooks
  let engine: Engine
  let interruption: Interruption
  private let settings: RunSettings
  private let handler: InterruptHandler
  private let recorder: RunRecorder?

  var notebooks: [Notebook] { loaded.notebooks }

  /// Reads the notebooks; those that are wrong are told, and do not keep the others from running.
  ///
  /// - Parameter records: Where other programs want to read what becomes of the cells.
  init(_ settings: RunSettings, records: RecordFiles? = nil) throws {
    self.settings = settings
    interruption = Interruption()
    handler = InterruptHandler(interruption)
    loaded = try settings.notebooks.load(with: settings.parameters)
    engine = try Engine.findNow()
    if let records, !records.isEmpty {
      recorder = RunRecorder(
        loaded, files: records, versions: Versions(toolchain: engine.toolchain))
    } else {
      recorder = nil
    }
    try recorder?.write()
    guard !loaded.notebooks.isEmpty else { throw ExitCode.wrong }
  }

  /// What is to be run: a notebook, how its figures are drawn, and what is made of the outcome.
  struct Work {
    var notebook: Notebook
    var figures: FigureRequest?
    var finish: @Sendable (ExecutedNotebook) throws -> NotebookJob.Product
  }

  /// Runs the notebooks, and ends with the worst of their codes unless that is a success.
  func run(_ work: [Work], beforeEnd: () throws -> ExitCode = { .success }) throws {
    let observers: [any RunObserver] =
      [progress(ofJobs: work.count)] + (recorder.map { [$0] } ?? [])
    let jobs = work.map { item in
      NotebookJob(
        notebook: item.notebook,
        options: settings.options(amongNotebooks: work.count, figures: item.figures),
        engine: engine, interruption: interruption, observer: RunObservers(all: observers),
        recorder: recorder, finish: item.finish)
    }
    try run(jobs.map { $0.run }) {
      try recorder?.write()
      return try beforeEnd()
    }
  }

  /// Does jobs, and ends with the worst of their codes unless that is a success.
  func run(_ jobs: [@Sendable () -> ExitCode], beforeEnd: () throws -> ExitCode = { .success })
    throws
  {
    let codes = JobQueue.run(jobs, atOnce: settings.jobs)
    withExtendedLifetime(handler) {}
    let last = try beforeEnd()
    let worst =
      (codes + [last] + (loaded.mistakes.isEmpty ? [] : [.wrong])).map(\.rawValue).max() ?? 0
    if worst != 0 { throw ExitCode(worst) }
  }

  /// What tells how far so many jobs have come.
  func progress(ofJobs count: Int) -> Progress {
    Progress(isQuiet: settings.quiet, isAlone: settings.jobs == 1 || count == 1)
  }
}
