import Foundation
import NotebookDocument

/// Compiles a notebook: its sources, its root, and its cells one on top of the other.
final class NotebookCompiler: Sendable {
  let notebook: Notebook
  let mapper: DiagnosticMapper
  let compiler: CellCompiler

  /// The module of the source files beside a notebook.
  static let sourcesModule = "NotebookSources"
  /// The module of imports and parameters, below the first cell.
  static let rootModule = "Cell0"

  init(notebook: Notebook, compiler: CellCompiler) {
    self.notebook = notebook
    self.compiler = compiler
    mapper = DiagnosticMapper(
      notebook: notebook, sources: notebook.cells.map(CellRewriter.rewrite))
  }

  // MARK: The root

  /// What all cells build upon.
  struct Root: Sendable {
    var module: CompiledModule
    /// The module of the source files, which the root's shared object carries.
    var sources: CompiledModule?
    /// The errors of imports, by the index of their cell, which cannot be compiled then.
    var rejectedCells: [Int: [Diagnostic]]
    var warnings: [Diagnostic]
  }

  /// Compiles the source files beside the notebook, the imports and the parameters.
  func compileRoot() async -> Result<Root, CompilationFailure> {
    do throws(CompilationFailure) {
      return .success(try await makeRoot())
    } catch {
      return .failure(error)
    }
  }

  private func makeRoot() async throws(CompilationFailure) -> Root {
    let paths = notebook.frontMatter.sources
    let missing = paths.first {
      !FileManager.default.fileExists(atPath: "\(notebook.folder)/\($0)")
    }
    if let missing { throw .impossible(.sourceMissing(path: missing)) }
    let sources =
      paths.isEmpty
      ? nil : try await compiler.compile(sources: paths, as: Self.sourcesModule)
    var imports = Dictionary(
      uniqueKeysWithValues: zip(notebook.cells, mapper.sources)
        .filter { $0.0.options.eval && !$0.1.imports.isEmpty }
        .map { ($0.0.number, $0.1.imports) })
    var rejected: [Int: [Diagnostic]] = [:]
    while true {
      do {
        let code = RootSource(
          notebook: notebook, imports: imports, sourcesModule: sources?.name
        ).code
        let module = try await compiler.compile(
          code, as: Self.rootModule, importing: [sources].compactMap { $0 })
        let warnings = mapper.diagnostics(from: (sources?.messages ?? "") + module.messages)
        return Root(
          module: module, sources: sources, rejectedCells: rejected, warnings: warnings)
      } catch .rejected(let messages) {
        let blamed = try blame(messages, imports: imports)
        for (number, diagnostics) in blamed {
          imports[number] = nil
          rejected[number - 1] = diagnostics
        }
      }
    }
  }

  /// Links the root.
  ///
  /// - Returns: the path of the shared object.
  func link(_ root: Root) async throws(EngineError) -> String {
    try await compiler.link(root.module, withItsImportsAnd: [root.sources].compactMap { $0 })
  }

  /// The errors of a rejected root, by the number of the cell whose import they are about.
  private func blame(
    _ messages: String, imports: [Int: [CellSource.Import]]
  ) throws(CompilationFailure) -> [Int: [Diagnostic]] {
    let errors = mapper.diagnostics(from: messages).filter { $0.severity == .error }
    if let stale = errors.first(where: { $0.message.contains("compiled with Swift") }) {
      throw .impossible(.modulesOfAnotherCompiler(message: stale.message))
    }
    var blamed: [Int: [Diagnostic]] = [:]
    for error in errors {
      guard let line = error.position?.line, let cell = mapper.cellNumber(at: line),
        imports[cell] != nil
      else { continue }
      blamed[cell, default: []].append(error)
    }
    guard !blamed.isEmpty else { throw .rejected(messages: messages) }
    return blamed
  }

  // MARK: Cells

  /// Compiles the cell at an index on top of the module that precedes it.
  func compile(
    _ index: Int, on parent: CompiledModule
  ) async throws(CompilationFailure) -> CompiledModule {
    try await compiler.compile(
      code(of: index, on: parent), as: "Cell\(index + 1)", importing: [parent])
  }

  /// Makes what the cells after the one at an index need of it, and leaves its object for later.
  func compileInterface(
    of index: Int, on parent: CompiledModule
  ) async throws(CompilationFailure) -> CompiledModule {
    try await compiler.compileInterface(
      of: code(of: index, on: parent), as: "Cell\(index + 1)", importing: [parent])
  }

  /// Makes the object of a cell whose interface is there.
  func compileObject(
    of index: Int, interface: CompiledModule, on parent: CompiledModule
  ) async throws(CompilationFailure) -> CompiledModule {
    try await compiler.compileObject(of: interface, from: code(of: index, on: parent))
  }

  /// Links the compiled cell at an index and puts the compiler's warnings beside it.
  func complete(_ module: CompiledModule, of index: Int) async -> CellCompilation {
    do {
      // An import inside `#if` has stayed in its cell.
      let library =
        mapper.sources[index].code.contains("import ")
        ? try await compiler.link(module, withItsImportsAnd: [])
        : try await compiler.link(module)
      return .compiled(
        module, library: library, warnings: mapper.diagnostics(from: module.messages))
    } catch {
      return .impossible(error)
    }
  }

  /// The conformances that a compiled cell repeats.
  ///
  /// The compiler only warns, and goes on with the earlier one, which is not what its author meant.
  func conflicts(in module: CompiledModule) -> [Diagnostic] {
    mapper.diagnostics(from: module.messages).filter {
      $0.severity == .warning && $0.message.contains("was already stated in")
    }
    .map { warning in
      var error = warning
      error.severity = .error
      return error
    }
  }

  /// The errors of a cell that the compiler rejected.
  func errors(from messages: String) -> [Diagnostic] {
    let diagnostics = mapper.diagnostics(from: messages)
    guard diagnostics.contains(where: { $0.severity == .error }) else {
      let end = messages.split(separator: "\n").suffix(3).joined(separator: "\n")
      return [Diagnostic(.error, "the compiler crashed: \(end)", file: notebook.path)]
    }
    return diagnostics
  }

  /// What cannot work in the cell at an index, found without the compiler.
  func problems(of index: Int) -> [Diagnostic] {
    mapper.sources[index].problems.map {
      Diagnostic(.error, $0.message, file: notebook.path, position: $0.position)
    }
  }

  private func code(of index: Int, on parent: CompiledModule) -> String {
    """
    @_exported import \(parent.name)
    #sourceLocation(file: \(notebook.fileName.literal), line: \(notebook.cells[index].firstLine))
    \(mapper.sources[index].code)
    """
  }
}
