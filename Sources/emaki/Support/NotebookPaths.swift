import ArgumentParser
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
  func load(
    with parameters: ParameterValues
  ) throws(NotebookError) -> (notebooks: [Notebook], anyIsWrong: Bool) {
    let (parsed, anyIsMalformed) = collect(try resolved()) { path throws(NotebookError) in
      try Notebook(contentsOf: path)
    }
    let (loaded, anyIsWrong) = collect(parsed) { notebook throws(NotebookError) in
      try parameters.applied(to: notebook, among: parsed)
    }
    return (loaded, anyIsMalformed || anyIsWrong)
  }

  /// What can be made of items; of the others the error is told.
  private func collect<Item>(
    _ items: [Item], _ make: (Item) throws(NotebookError) -> Notebook
  ) -> (made: [Notebook], anyFailed: Bool) {
    var made: [Notebook] = []
    for item in items {
      do throws(NotebookError) {
        made.append(try make(item))
      } catch {
        Console.error("\(error)")
      }
    }
    return (made, made.count < items.count)
  }

  /// The paths of the notebooks, those in folders included.
  private func resolved() throws(NotebookError) -> [String] {
    guard paths.isEmpty else { return try Notebook.notebooks(in: paths) }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: "notebooks", isDirectory: &isFolder)
    return try Notebook.notebooks(in: [exists && isFolder.boolValue ? "notebooks" : "."])
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
    let own = Set(notebook.frontMatter.parameters.map(\.name))
    let known = Set(others.flatMap { $0.frontMatter.parameters.map(\.name) })
    let relevant = parameters.filter { own.contains($0.name) || !known.contains($0.name) }
    return try notebook.overridingParameters(relevant.map { ($0.name, $0.text) })
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
