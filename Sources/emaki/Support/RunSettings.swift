import ArgumentParser
import CellEngine
import CellProtocol
import NotebookDocument

/// What can be said to every command that runs notebooks.
struct RunSettings: ParsableArguments {
  @OptionGroup var notebooks: NotebookPaths
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

  /// The options of one run, when `count` notebooks are to be run.
  func options(
    amongNotebooks count: Int, figures: FigureRequest? = nil
  ) -> RunOptions {
    var options = RunOptions(
      timeout: timeout,
      memoryLimit: memoryLimit?.bytes
        ?? RunOptions.standardMemoryLimit / max(1, min(jobs, count)),
      keepGoing: keepGoing)
    if let figures { options.figures = figures }
    return options
  }
}
