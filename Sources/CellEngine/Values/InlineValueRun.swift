import CellProtocol
import NotebookDocument

/// Evaluates the expressions of one place of the prose, until all have a value or have failed.
struct InlineValueRun {
  let compiler: NotebookCompiler
  let session: CellSession
  let options: RunOptions
  let interruption: Interruption
  let description: FailureDescription
  /// The last module whose cell came to its end.
  let tip: CompiledModule
  /// The diagnostics of an expression with hints, or nothing where a failed cell is at fault.
  let judged: ([Diagnostic]) -> Failure?

  /// What became of each expression, by its index.
  private(set) var results: [Int: InlineResult] = [:]
  /// Whether nothing is to be run any more.
  private(set) var hasEnded = false

  init(
    compiler: NotebookCompiler, session: CellSession, options: RunOptions,
    interruption: Interruption, description: FailureDescription, tip: CompiledModule,
    judged: @escaping ([Diagnostic]) -> Failure?
  ) {
    self.compiler = compiler
    self.session = session
    self.options = options
    self.interruption = interruption
    self.description = description
    self.tip = tip
    self.judged = judged
  }

  /// Evaluates a group of which the compilation is there.
  ///
  /// Those that do not compile, and the one that fails, are left out when the rest is compiled again.
  mutating func evaluate(
    _ group: InlineValueGroup, _ compilation: CellCompilation
  ) throws(EngineError) {
    var group = group
    var compilation = compilation
    while true {
      switch compilation {
      case .impossible(let error): throw error
      case .rejected(let diagnostics): reject(diagnostics, of: &group)
      case .compiled(let module, let library, _): try run(&group, module, library)
      }
      guard !group.indices.isEmpty, !hasEnded, !interruption.isRequested else { break }
      let (rest, compiler, tip) = (group, compiler, tip)
      compilation = wait { await compiler.compile(rest, on: tip) }
    }
    let hasFailed = results.values.contains { if case .failed = $0 { true } else { false } }
    if hasFailed, !options.keepGoing { hasEnded = true }
  }

  private mutating func reject(_ diagnostics: [Diagnostic], of group: inout InlineValueGroup) {
    for (index, diagnostics) in group.removeAll(blamedBy: diagnostics, in: compiler.notebook) {
      results[index] = judged(diagnostics).map { .failed($0) } ?? .notRun
    }
  }

  private mutating func run(
    _ group: inout InlineValueGroup, _ module: CompiledModule, _ library: String
  ) throws(EngineError) {
    let order = CellRun(
      library: library, entryPoint: module.entryPoint, checkpoint: options.keepGoing)
    let (ending, outputs) = try session.run(order, timeout: options.timeout)
    let values = outputs.compactMap(\.inlineValue)
    for (index, value) in zip(group.indices, values) { results[index] = .value(value) }
    group.indices.removeFirst(min(values.count, group.indices.count))
    guard let index = group.indices.first else { return }
    group.indices.removeFirst()
    let (description, start) = (description, compiler.notebook.inlineValues[index].position)
    let failure = wait { await description.outcome(of: ending, from: start, outputs: outputs) }
      .failure
    results[index] = failure.map { .failed($0) } ?? .notRun
    if !options.keepGoing || failure?.kind == .interrupted {
      hasEnded = true
    } else {
      _ = try session.recover()
    }
  }
}

extension CellOutput {
  /// The text of an expression's value.
  fileprivate var inlineValue: String? {
    guard case .value(let value) = self,
      let bytes = value.representations[MIMEBundle.inlineValueType]
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
