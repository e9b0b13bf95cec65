import NotebookDocument

/// Compiles the cells of a notebook without running them.
struct NotebookCheck {
  let compiler: NotebookCompiler

  /// The errors and warnings of all cells in their order.
  ///
  /// A cell that announces a compile error must have one.
  func diagnostics() async throws(EngineError) -> [Diagnostic] {
    switch await compiler.compileRoot() {
    case .success(let root): root.warnings + (try await diagnostics(on: root))
    case .failure(.rejected(let messages)): compiler.errors(from: messages)
    case .failure(.impossible(let error)): throw error
    }
  }

  private func diagnostics(
    on root: NotebookCompiler.Root
  ) async throws(EngineError) -> [Diagnostic] {
    var parent = root.module
    var found: [Diagnostic] = []
    var chain = ChainNames()
    let step = CompilationStep(compiler: compiler, root: root)
    for runStep in compiler.notebook.runSteps {
      guard case .cell(let index) = runStep else {
        found += try await errors(of: runStep, on: parent)
        continue
      }
      let cell = compiler.notebook.cells[index]
      switch await step.compile(index, on: parent) {
      case .compiled(let module):
        found += compiler.mapper.diagnostics(from: module.messages)
        if cell.announcesCompileError { found.append(compiler.missingCompileError(in: cell)) }
        if cell.isExpectedInChain {
          parent = module
          chain.join(cell, compiler.mapper.sources[index])
        } else {
          chain.leave(cell, compiler.mapper.sources[index])
        }
        _ = await compiler.complete(module, of: index)
      case .rejected(let diagnostics):
        let failure = Failure.compileError(chain.hints.annotated(diagnostics))
        let isAnnounced =
          cell.options.expectation.map { $0.isMet(by: failure) } ?? cell.options.error
        if !isAnnounced { found += failure.diagnostics }
        chain.leave(cell, compiler.mapper.sources[index])
      case .impossible(let error):
        throw error
      }
    }
    return found
  }

  /// The errors of expressions in the prose.
  private func errors(
    of step: RunStep, on parent: CompiledModule
  ) async throws(EngineError) -> [Diagnostic] {
    guard case .values(var group) = step else { return [] }
    var found: [Diagnostic] = []
    while !group.indices.isEmpty {
      switch await compiler.compile(group, on: parent) {
      case .compiled: return found
      case .rejected(let diagnostics):
        found += diagnostics.filter { $0.severity != .warning }
        group.removeAll(blamedBy: diagnostics, in: compiler.notebook)
      case .impossible(let error): throw error
      }
    }
    return found
  }
}

extension NotebookCompiler {
  fileprivate func missingCompileError(in cell: Cell) -> Diagnostic {
    Diagnostic(
      .error, "the cell announces a compile error, and compiles", file: notebook.path,
      position: SourcePosition(line: cell.fenceLine))
  }
}
