import ArgumentParser
import CellEngine
import Foundation
import NotebookDocument

/// Runs notebooks into reports.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run notebooks and write their reports.",
    discussion: """
      Each notebook becomes one HTML file in the output folder. When a cell fails, the report is \
      written all the same, with the failure in its place, and the exit code is 1.

      Examples:
        emaki run notebooks/plane-regression.md
        emaki run lesson.md -o reports -P epochs=20
        emaki run notebooks --jobs 2 --timeout 60 --keep-going
      """)

  @OptionGroup var notebooks: NotebookPaths

  @Option(name: .shortAndLong, help: "The folder for the reports.")
  var output = "output"

  @OptionGroup var parameters: ParameterValues

  @Option(help: ArgumentHelp("How long a cell may run.", valueName: "seconds"))
  var timeout: Double?

  @Option(
    help: "How much memory the cells may allocate: 2GB, 500MB or 80%, with its unit. [default: 80%]"
  )
  var memoryLimit: ByteCount?

  @Flag(help: "Go on after a cell that failed, with the state from before it.")
  var keepGoing = false

  @Option(help: "How many notebooks to run at the same time.")
  var jobs = 1

  @Flag(name: .shortAndLong, help: "Say nothing about cells that succeed.")
  var quiet = false

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout.isFinite) {
      throw ValidationError("--timeout is a number of seconds above 0, not \(timeout).")
    }
    if jobs < 1 { throw ValidationError("--jobs is a number from 1 on, not \(jobs).") }
  }

  func run() throws {
    let interruption = Interruption()
    let handler = InterruptHandler(interruption)
    defer { withExtendedLifetime(handler) {} }
    let (loaded, wrong) = try notebooks.load(with: parameters)
    guard !loaded.isEmpty else { throw ExitCode.wrong }
    let engine = try Engine.findNow()
    // Before a long run, and not after it, is the time to learn that there is no place for it.
    try FileOutput.makeFolder(output)
    let progress = Progress(isQuiet: quiet, isAlone: jobs == 1 || loaded.count == 1)
    let options = RunOptions(
      timeout: timeout,
      memoryLimit: memoryLimit?.bytes ?? RunOptions.standardMemoryLimit / min(jobs, loaded.count),
      keepGoing: keepGoing)
    let codes = JobQueue.run(
      try reports(for: loaded).map { notebook, report in
        NotebookJob(
          notebook: notebook, report: report, options: options, engine: engine,
          interruption: interruption, observer: progress)
      }, atOnce: jobs)
    let worst = (codes + (wrong ? [.wrong] : [])).map(\.rawValue).max() ?? 0
    if worst != 0 { throw ExitCode(worst) }
  }

  /// The path of each notebook's report; two notebooks may not have the same.
  private func reports(for notebooks: [Notebook]) throws -> [(Notebook, String)] {
    var taken: [String: String] = [:]
    return try notebooks.map { notebook in
      let name = notebook.fileName
      let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
      let path = "\(output)/\(stem).html"
      if let other = taken.updateValue(notebook.path, forKey: path) {
        throw ValidationError(
          "\(other) and \(notebook.path) would both be written to \(path); "
            + "run them apart, with different -o.")
      }
      return (notebook, path)
    }
  }
}
