/// How a cell failed.
package struct Failure: Sendable, Equatable {
  /// The kinds of failure.
  package enum Kind: Sendable, Equatable {
    /// The compiler rejected the cell.
    case compileError
    /// The cell threw an error that nothing caught.
    case thrownError
    /// The cell stopped in a trap or was ended by a signal: its name, such as `SIGILL`.
    case trap(signal: String)
    /// The cell, or a library that it uses, stopped the program and said why; by which signal.
    case stopped(signal: String)
    /// The cell ended the process.
    case exit(code: Int)
    /// The cell ran longer than it may.
    case timeout(seconds: Double)
    /// The cell wanted more memory than it may have.
    case memoryLimit(bytes: Int)
    /// The user interrupted the run.
    case interrupted
    /// The failure that `expect:` announces did not come.
    case unmetExpectation
    /// The worker could not be started, or broke the protocol.
    case worker
    /// The student's edition leaves it to the reader to write what the cell lacks.
    case awaitsSolution
    /// The cell needs the solutions of exercises, of which these are the numbers where they have
    /// any.
    case needsSolutions(exercises: [String])
  }

  package var kind: Kind
  /// What happened, in words for the reader.
  package var message: String
  /// The place in the notebook to look at first.
  package var position: SourcePosition?
  /// The compiler's errors with their notes; empty for failures at run time.
  package var diagnostics: [Diagnostic]
  /// The calls that led to the failure, the innermost first.
  package var stack: [StackFrame]

  package init(
    kind: Kind, message: String, position: SourcePosition? = nil, diagnostics: [Diagnostic] = [],
    stack: [StackFrame] = []
  ) {
    self.kind = kind
    self.message = message
    self.position = position
    self.diagnostics = diagnostics
    self.stack = stack
  }
}

/// A call in a failure's stack, in the terms of the notebook.
package struct StackFrame: Sendable, Equatable {
  /// The function, or `cell 3` for a cell's top level.
  package var function: String
  /// The file, named as the reader knows it.
  package var file: String
  package var position: SourcePosition

  package init(function: String, file: String, position: SourcePosition) {
    self.function = function
    self.file = file
    self.position = position
  }
}
