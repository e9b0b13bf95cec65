import ArgumentParser
import Formulas
import Foundation
import NotebookDocument

/// The notebooks that a command is about.
struct NotebookPaths: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Notebooks, or folders of notebooks.",
      discussion: "Without any: the folder `notebooks`, if there is one, or else this one.",
      valueName: "notebook"),
    completion: .file(extensions: ["md"]))
  var paths: [String] = []

  /// The notebooks with their parameters; one that is wrong does not keep the others away.
  ///
  /// What can be known to be wrong before a run, such as mistakes in formulas, is told here.
  func load(with parameters: ParameterValues) throws(NotebookError) -> LoadedNotebooks {
    let parsed = try resolved().map { path in
      (path, Result { () throws(NotebookError) in try Notebook(contentsOf: path) })
    }
    let others = parsed.compactMap { try? $0.1.get() }
    let loaded = LoadedNotebooks(
      results: parsed.map { path, notebook in
        let applied = notebook.flatMap { notebook in
          Result { () throws(NotebookError) in
            try parameters.applied(to: notebook, among: others)
          }
        }
        return (path, applied.mapError { Mistakes($0) }.flatMap(Self.withSoundFormulas))
      })
    for mistake in loaded.mistakes { Console.error("\(mistake)") }
    for warning in loaded.notebooks.flatMap(\.imagesWithoutWords) { Console.error("\(warning)") }
    return loaded
  }

  private static func withSoundFormulas(_ notebook: Notebook) -> Result<Notebook, Mistakes> {
    let diagnostics = FormulaSetter.shared.mistakes(in: notebook)
    guard let first = diagnostics.first else { return .success(notebook) }
    return .failure(Mistakes(first: first, others: Array(diagnostics.dropFirst())))
  }

  /// The paths of the notebooks, those in folders included.
  private func resolved() throws(NotebookError) -> [String] {
    guard paths.isEmpty else { return try Notebook.notebooks(in: paths) }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: "notebooks", isDirectory: &isFolder)
    return try Notebook.notebooks(in: [exists && isFolder.boolValue ? "notebooks" : "."])
  }
}

/// What became of the files that a command is about.
struct LoadedNotebooks {
  /// Each path with its notebook, or with what is wrong there, in the order of the command line.
  var results: [(path: String, notebook: Result<Notebook, Mistakes>)]

  var notebooks: [Notebook] { results.compactMap { try? $0.notebook.get() } }

  /// All that is wrong.
  var mistakes: [Diagnostic] {
    results.flatMap { _, notebook -> [Diagnostic] in
      if case .failure(let mistakes) = notebook { mistakes.all } else { [] }
    }
  }
}

/// What keeps a notebook from being run.
struct Mistakes: Error {
  var first: Diagnostic
  var others: [Diagnostic] = []

  var all: [Diagnostic] { [first] + others }

  init(_ error: NotebookError) {
    first = error.diagnostic
  }

  init(first: Diagnostic, others: [Diagnostic]) {
    self.first = first
    self.others = others
  }
}

/// The values that the command line gives to a notebook's parameters.
struct ParameterValues: ParsableArguments {
  @Option(
    name: [.customShort("P"), .customLong("param")],
    help: ArgumentHelp(
      "Give a parameter of the front matter another value.", valueName: "name=value"))
  var parameters: [ParameterValue] = []

  /// A notebook with its parameters overridden.
  ///
  /// - Parameter others: The notebooks of the same command; what one of them knows need not be a
  ///   parameter of this one.
  func applied(
    to notebook: Notebook, among others: [Notebook] = []
  ) throws(NotebookError) -> Notebook {
    let known = Set(others.flatMap { $0.frontMatter.parameters.map(\.name) })
    let relevant = parameters.filter { notebook.knows($0) || !known.contains($0.name) }
    return try notebook.overridingParameters(relevant.map { ($0.name, $0.text) })
  }

  /// The values that were given to the parameters that a notebook has.
  func values(for notebook: Notebook) -> [String: String] {
    let own = parameters.filter(notebook.knows)
    return Dictionary(own.map { ($0.name, $0.text) }) { $1 }
  }
}

extension Notebook {
  fileprivate func knows(_ value: ParameterValue) -> Bool {
    frontMatter.parameters.contains { $0.name == value.name }
  }
}

/// A parameter and its value, as written on the command line.
struct ParameterValue: ExpressibleByArgument {
  var name: String
  var text: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      return nil
    }
    name = String(argument[..<equals])
    text = String(argument[argument.index(after: equals)...])
  }
}
