import ArgumentParser
import CellEngine
import NotebookDocument

/// Parses and compiles notebooks.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Parse and compile notebooks, and run nothing.",
    discussion: """
      Prints errors and warnings as compilers do, with the notebook's lines.

      Example:
        emaki check notebooks
      """)

  @OptionGroup var notebooks: NotebookPaths
  @OptionGroup var parameters: ParameterValues

  func run() throws {
    let engine = try Engine.findNow()
    let loaded = try notebooks.load(with: parameters)
    var worst = loaded.mistakes.isEmpty ? ExitCode.success : .wrong
    for notebook in loaded.notebooks {
      let diagnostics = try engine.check(notebook)
      for diagnostic in diagnostics { Console.error("\(diagnostic)") }
      let errors = diagnostics.count { $0.severity == .error }
      if errors > 0, worst == .success { worst = .cellFailed }
      Console.error("\(notebook.path): cells: \(notebook.cells.count), errors: \(errors)")
    }
    if worst != .success { throw worst }
  }
}
