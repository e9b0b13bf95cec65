import ArgumentParser
import CellEngine
import NotebookDocument

/// Writes the cells as one Swift file.
struct Tangle: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the cells of a notebook as one plain Swift file.",
    discussion: """
      Imports come first, then the parameters as constants, then the cells in order; cells with \
      `eval: false`, and those that are not to compile, are left out. A name that a later cell \
      declares anew has to be renamed by hand, and whoever compiles the file has to give it the \
      libraries that it imports, best as dependencies of a package.

      Examples:
        emaki tangle lesson.md > main.swift
        emaki tangle lesson.md -o Sources/lesson/main.swift
      """)

  @Argument(help: "The notebook.", completion: .file(extensions: ["md"]))
  var notebook: String

  @OptionGroup var parameters: ParameterValues

  @Option(name: .shortAndLong, help: "The file to write, instead of standard output.")
  var output: String?

  func run() throws {
    let text = try parameters.applied(to: try Notebook(contentsOf: notebook)).tangled
    if let output {
      try FileOutput.write(text, to: output)
    } else {
      try FileOutput.writeToStandardOutput(text)
    }
  }
}
