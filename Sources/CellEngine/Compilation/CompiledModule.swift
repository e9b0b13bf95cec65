import NotebookDocument

/// A module that the compiler made of a cell, of the notebook's root, or of its source files.
struct CompiledModule: Sendable, Equatable {
  /// The module's name, such as `Cell3`.
  var name: String
  /// The key of everything that went into it, the modules before it included.
  var key: String
  /// What the compiler said.
  var messages: String
  /// The shared object, where the cache already has it.
  var library: String?

  /// The name of the function that is the module's top-level code.
  var entryPoint: String { name + "_main" }
}

/// What became of the compilation of one cell.
enum CellCompilation: Sendable {
  /// The cell can be run.
  case compiled(CompiledModule, library: String, warnings: [Diagnostic])
  /// The compiler rejected the cell.
  case rejected([Diagnostic])
  /// The compilation could not be done.
  case impossible(EngineError)
}

/// Why a module could not be compiled.
enum CompilationFailure: Error {
  /// The compiler rejected the code, with these messages.
  case rejected(messages: String)
  /// The compilation could not be done.
  case impossible(EngineError)
}
