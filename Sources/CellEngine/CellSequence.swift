import CellProtocol
import NotebookDocument

/// One pass over the cells of a notebook.
final class CellSequence {
  private let compiler: NotebookCompiler
  private let root: NotebookCompiler.Root
  private let session: CellSession
  private let options: RunOptions
  private let interruption: Interruption
  private let observer: (any RunObserver)?
  private let description: FailureDescription
  private let pipeline: CompilationPipeline
  /// The last module whose cell came to its end.
  private var tip: CompiledModule
  private var names = ChainNames()
  private var hasEnded = false
  /// Why no cell could be begun.
  private(set) var problem: Diagnostic?

  private var notebook: Notebook { compiler.notebook }

  init(
    compiler: NotebookCompiler, root: NotebookCompiler.Root, session: CellSession,
    options: RunOptions, interruption: Interruption, observer: (any RunObserver)?,
    description: FailureDescription
  ) {
    self.compiler = compiler
    self.root = root
    self.session = session
    self.options = options
    self.interruption = interruption
    self.observer = observer
    self.description = description
    tip = root.module
    let step = CompilationStep(compiler: compiler, root: root)
    pipeline = CompilationPipeline(
      indices: compiler.notebook.cells.indices.filter { compiler.notebook.cells[$0].options.eval }
    ) { await step.product($0, on: $1) }
  }

  /// Runs the cells in order; whatever goes wrong, there is a result for each.
  func results() -> [CellResult] {
    pipeline.start(from: 0, on: tip)
    defer { pipeline.stop() }
    do throws(EngineError) {
      try runRoot()
    } catch {
      hasEnded = true
      if !interruption.isRequested {
        problem = Diagnostic(.error, "\(error)", file: notebook.path)
      }
    }
    return notebook.cells.indices.map { result(ofCellAt: $0) }
  }

  /// Loads the libraries that the notebook imports, and makes its parameters.
  private func runRoot() throws(EngineError) {
    let (compiler, root) = (compiler, root)
    let library = try wait { () async throws(EngineError) in try await compiler.link(root) }
    let order = CellRun(library: library, entryPoint: root.module.entryPoint)
    switch try session.run(order, timeout: nil).0 {
    case .finished: return
    case .interrupted: hasEnded = true
    case .loadFailed(let message): throw .workerNotStarted(reason: message)
    case let ending: throw .workerNotStarted(reason: "it ended with the imports: \(ending)")
    }
  }

  private func result(ofCellAt index: Int) -> CellResult {
    let cell = notebook.cells[index]
    guard cell.options.eval else { return CellResult(status: .notEvaluated) }
    guard !hasEnded, !interruption.isRequested else { return CellResult(status: .notRun) }
    observer?.cellBegins(cell, of: notebook)
    let start = ContinuousClock.now
    let result: CellResult
    do throws(EngineError) {
      result = try compileAndRun(cell, at: index)
    } catch {
      // The report is written all the same, with what ran before.
      hasEnded = true
      result = CellResult(
        status: interruption.isRequested ? .notRun : .failed(.worker(error, in: cell)))
    }
    observer?.cellEnds(cell, of: notebook, result: result, after: .now - start)
    return result
  }

  private func compileAndRun(_ cell: Cell, at index: Int) throws(EngineError) -> CellResult {
    let source = compiler.mapper.sources[index]
    switch pipeline.result(at: index, unless: interruption) {
    case nil:
      hasEnded = true
      return CellResult(status: .notRun)
    case .impossible(let error):
      throw error
    case .rejected(let diagnostics):
      let failure = Failure.compileError(names.hints.annotated(diagnostics))
      names.leave(cell, source)
      var result = judged(cell, CellResult(status: .failed(failure)))
      // Later cells may have been compiled on top of its interface.
      goOn(after: index, unwinding: false, recompiling: source.declaresOnlyVariables, &result)
      return result
    case .compiled(let module, let library, let warnings):
      let outcome = try run(cell, module: module, library: library)
      var result = CellResult(status: .succeeded, outputs: outcome.outputs, warnings: warnings)
      if let failure = outcome.failure {
        names.leave(cell, source)
        result.status = .failed(failure)
      } else {
        names.join(cell, source)
        tip = module
      }
      result = judged(cell, result)
      let failed = outcome.failure != nil
      goOn(
        after: index, unwinding: failed, recompiling: failed == cell.isExpectedInChain, &result)
      return result
    }
  }

  private func run(
    _ cell: Cell, module: CompiledModule, library: String
  ) throws(EngineError) -> CellOutcome {
    let mayGoOn = options.keepGoing || cell.options.error || cell.options.expectation != nil
    let order = CellRun(
      library: library, entryPoint: module.entryPoint, checkpoint: mayGoOn,
      figureWidth: cell.options.figureWidth.map { $0 * cssPixelsPerInch },
      figureHeight: cell.options.figureHeight.map { $0 * cssPixelsPerInch },
      figures: options.figures(for: cell))
    let (ending, outputs) = try session.run(
      order, timeout: cell.options.timeout ?? options.timeout)
    let description = description
    return wait { await description.outcome(of: ending, in: cell, outputs: outputs) }
  }

  /// Compares how a cell ended with what it announces, and ends the run where that is called for.
  private func judged(_ cell: Cell, _ result: CellResult) -> CellResult {
    var result = result
    let failure: Failure? = if case .failed(let failure) = result.status { failure } else { nil }
    switch (cell.options.expectation, failure) {
    case (let expectation?, let failure?) where expectation.isMet(by: failure):
      result.status = .failedAsAnnounced(failure)
    case (let expectation?, nil):
      result.status = .failed(.unmet(expectation, in: cell))
    case (let expectation?, _):
      result.remarks.append("The cell announces another failure: \(expectation.words).")
    case (nil, let failure?) where cell.options.error && failure.kind != .interrupted:
      result.status = .failedAsAnnounced(failure)
    default:
      break
    }
    if case .failed(let failure) = result.status {
      hasEnded = !options.keepGoing || failure.kind == .interrupted
    }
    return result
  }

  /// Prepares for the next cell: the state from before a failed one, and the chain without it.
  private func goOn(
    after index: Int, unwinding: Bool, recompiling: Bool, _ result: inout CellResult
  ) {
    guard !hasEnded else { return }
    do throws(EngineError) {
      if unwinding, try session.recover() {
        result.remarks.append(
          "After this failure the cells before it were run again: a process with several threads "
            + "cannot be copied beforehand.")
      }
    } catch {
      hasEnded = true
      if !interruption.isRequested { result.remarks.append("\(error)") }
    }
    if recompiling, !hasEnded { pipeline.start(from: index + 1, on: tip) }
  }
}

/// The size of a CSS pixel: figures are measured in inches, as in Quarto.
private let cssPixelsPerInch = 96.0
