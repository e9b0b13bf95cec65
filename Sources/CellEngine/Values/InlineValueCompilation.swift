import NotebookDocument

extension NotebookCompiler {
  /// Compiles the expressions of a group into one module on top of the cells above them.
  ///
  /// No later module builds upon it. The compiler's warnings are about code that nobody is to see.
  func compile(_ group: InlineValueGroup, on parent: CompiledModule) async -> CellCompilation {
    let source = InlineValueSource(notebook: notebook, group: group)
    let problems = source.problems
    guard problems.isEmpty else { return .rejected(problems) }
    do throws(CompilationFailure) {
      let module = try await compiler.compile(
        source.code(on: parent), as: group.moduleName, importing: [parent])
      return await link(module)
    } catch {
      switch error {
      case .rejected(let messages): return .rejected(errors(from: messages))
      case .impossible(let error): return .impossible(error)
      }
    }
  }

  private func link(_ module: CompiledModule) async -> CellCompilation {
    do {
      return .compiled(module, library: try await compiler.link(module), warnings: [])
    } catch {
      return .impossible(error)
    }
  }
}

extension InlineValueGroup {
  /// Takes out the expressions that the diagnostics of a rejected group are about.
  ///
  /// Where none of them has a place in an expression, they are about all.
  /// - Returns: the diagnostics of each, by its index.
  @discardableResult
  mutating func removeAll(
    blamedBy diagnostics: [Diagnostic], in notebook: Notebook
  ) -> [Int: [Diagnostic]] {
    let blamed = blame(diagnostics, in: notebook)
    indices.removeAll { blamed[$0] != nil }
    return blamed
  }

  private func blame(_ diagnostics: [Diagnostic], in notebook: Notebook) -> [Int: [Diagnostic]] {
    var blamed: [Int: [Diagnostic]] = [:]
    var current: Int?
    for diagnostic in diagnostics {
      if diagnostic.severity != .note { current = index(of: diagnostic, in: notebook) }
      if diagnostic.severity != .warning, let current {
        blamed[current, default: []].append(diagnostic)
      }
    }
    guard blamed.isEmpty else { return blamed }
    return Dictionary(uniqueKeysWithValues: indices.map { ($0, diagnostics) })
  }

  private func index(of diagnostic: Diagnostic, in notebook: Notebook) -> Int? {
    guard diagnostic.severity == .error, let place = diagnostic.position else { return nil }
    return indices.last {
      let start = notebook.inlineValues[$0].position
      return start.line == place.line && start <= place
    }
  }
}
