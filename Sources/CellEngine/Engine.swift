import Foundation
package import NotebookDocument

/// All that is needed to run notebooks, found once.
package struct Engine: Sendable {
  package let toolchain: Toolchain
  package let installation: Installation
  package let cache: CompileCache

  package init(toolchain: Toolchain, installation: Installation, cache: CompileCache) {
    self.toolchain = toolchain
    self.installation = installation
    self.cache = cache
  }

  /// Finds the toolchain and the installation around this program.
  package static func find() async throws(EngineError) -> Engine {
    Engine(
      toolchain: try await .find(), installation: try .find(), cache: .standard)
  }

  /// Finds them as `find` does, waiting on this thread.
  package static func findNow() throws(EngineError) -> Engine {
    try wait { () async throws(EngineError) in try await find() }
  }

  /// Compiles a notebook and runs nothing of it.
  ///
  /// - Returns: for each cell the errors and warnings of the compiler, and those of no cell.
  package func check(_ notebook: Notebook) throws(EngineError) -> [Diagnostic] {
    let folder = try cache.makeRunFolder()
    defer { folder.remove() }
    return try wait { () async throws(EngineError) in
      let compiler = try self.notebookCompiler(for: notebook, in: folder)
      return try await NotebookCheck(compiler: compiler).diagnostics()
    }
  }

  func notebookCompiler(
    for notebook: Notebook, in folder: RunFolder
  ) throws(EngineError) -> NotebookCompiler {
    NotebookCompiler(
      notebook: notebook,
      compiler: try CellCompiler(
        toolchain: toolchain, installation: installation, cache: cache, folder: folder,
        notebookFolder: notebook.folder))
  }
}
