import NotebookDocument

/// Compiles one cell at its place in the chain.
struct CompilationStep: Sendable {
  let compiler: NotebookCompiler
  let root: NotebookCompiler.Root

  /// What the compiler made of a cell, before linking.
  enum Result: Sendable {
    case compiled(CompiledModule)
    case rejected([Diagnostic])
    case impossible(EngineError)
  }

  /// Compiles the cell at an index on top of the module that precedes it.
  func compile(_ index: Int, on parent: CompiledModule) async -> Result {
    await check(index) { () async throws(CompilationFailure) in
      try await compiler.compile(index, on: parent)
    }
  }

  /// The step of a pipeline for the cell at an index.
  func product(_ index: Int, on parent: CompiledModule) async -> CompilationPipeline.Product {
    let isExpected = compiler.notebook.cells[index].isExpectedInChain
    let isLast = index == compiler.notebook.cells.lastIndex { $0.options.eval }
    if !isLast, compiler.mapper.sources[index].declaresOnlyVariables,
      case .compiled(let interface) = await check(
        index,
        by: { () async throws(CompilationFailure) in
          try await compiler.compileInterface(of: index, on: parent)
        })
    {
      return .init(successor: isExpected ? interface : nil) {
        await completion(
          of: index,
          after: check(index) { () async throws(CompilationFailure) in
            try await compiler.compileObject(of: index, interface: interface, on: parent)
          })
      }
    }
    let result = await compile(index, on: parent)
    let successor: CompiledModule? = if case .compiled(let module) = result { module } else { nil }
    return .init(successor: isExpected ? successor : nil) {
      await completion(of: index, after: result)
    }
  }

  /// The step of a pipeline for expressions of the prose, which nothing builds upon.
  func product(
    _ group: InlineValueGroup, on parent: CompiledModule
  ) -> CompilationPipeline.Product {
    .init(successor: nil) { await compiler.compile(group, on: parent) }
  }

  private func completion(of index: Int, after result: Result) async -> CellCompilation {
    switch result {
    case .compiled(let module): await compiler.complete(module, of: index)
    case .rejected(let diagnostics): .rejected(diagnostics)
    case .impossible(let error): .impossible(error)
    }
  }

  /// Compiles a cell unless something about it cannot work, and looks at what the compiler says.
  private func check(
    _ index: Int, by compilation: () async throws(CompilationFailure) -> CompiledModule
  ) async -> Result {
    if let diagnostics = root.rejectedCells[index] { return .rejected(diagnostics) }
    let problems = compiler.problems(of: index)
    guard problems.isEmpty else { return .rejected(problems) }
    do throws(CompilationFailure) {
      let module = try await compilation()
      let conflicts = compiler.conflicts(in: module)
      return conflicts.isEmpty ? .compiled(module) : .rejected(conflicts)
    } catch {
      switch error {
      case .rejected(let messages): return .rejected(compiler.errors(from: messages))
      case .impossible(let error): return .impossible(error)
      }
    }
  }
}

extension Cell {
  /// Whether the cell is likely to come to its end, so that later cells are compiled on top of it.
  var isExpectedInChain: Bool { options.expectation == nil }

  /// Whether the cell says that it does not compile.
  var announcesCompileError: Bool { options.expectation?.kind == .compileError }
}
