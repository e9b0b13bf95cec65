import ArgumentParser
import CellEngine
import Foundation
import NeuralNetwork
import NotebookDocument

/// The command `emaki`.
@main
struct Emaki: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "emaki",
    abstract: "Swift notebooks that unroll into reports.",
    discussion: """
      A notebook is a Markdown file with Swift cells. Each cell is compiled, optimised, and run; \
      the report is one HTML file with the text, the code, what it printed and the figures it drew.

      Examples:
        emaki run notebooks/plane-regression.md
        emaki run notebooks -o output --jobs 2
        emaki run lesson.md -P epochs=20 -P rate=0.1
        emaki figures lesson.md --format pdf --theme print

      Exit codes: 0 all went well, 1 a cell failed, 2 a notebook or the command line is wrong, \
      130 interrupted.
      """,
    version: "0.1.0",
    subcommands: [
      Run.self, Figures.self, HandoutCommand.self, Check.self, Tangle.self, DataCommand.self,
      Doctor.self, Clean.self,
    ])

  /// Runs the command line; mistakes in it end with 2, as do mistakes in a notebook.
  static func main() {
    // A reader of our output who leaves early must not end a run.
    signal(SIGPIPE, SIG_IGN)
    DataEnvironment.makeAbsolute()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    let code: ExitCode =
      switch error {
      case let code as ExitCode: code
      case is NotebookError, is EngineError, is FileError, is FigureError, is PrintError,
        is DataError, is DownloadError:
        .wrong
      default: exitCode(for: error)
      }
    switch (error, code) {
    case (is ExitCode, _):
      break
    case (_, .success):
      print(fullMessage(for: error))
    case (is NotebookError, _):
      Console.error("\(error)")
    case (is EngineError, _), (is FileError, _), (is FigureError, _), (is PrintError, _),
      (is DataError, _), (is DownloadError, _):
      Console.error("emaki: error: \(error)")
    default:
      Console.error(fullMessage(for: error))
    }
    Foundation.exit(code == .validationFailure ? ExitCode.wrong.rawValue : code.rawValue)
  }
}

extension ExitCode {
  /// A cell failed.
  static let cellFailed = ExitCode(1)
  /// A notebook, the command line or the surroundings are wrong.
  static let wrong = ExitCode(2)
  /// The user interrupted the run.
  static let interrupted = ExitCode(130)
}
