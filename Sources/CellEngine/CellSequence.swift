import CellProtocol
import NotebookDocument

/// One pass over the cells of a notebook and the expressions in its prose.
final class CellSequence {
  let compiler: NotebookCompiler
  private let root: NotebookCompiler.Root
  let session: CellSession
  let options: RunOptions
  let interruption: Interruption
  let observer: (any RunObserver)?
  let description: FailureDescription
  let pipeline: CompilationPipeline
  /// The last module whose cell came to its end.
  private(set) var tip: CompiledModule
  var names = ChainNames()
  var hasEnded = false
  /// The time in which the code of the present cell ran.
  private var runningTime = Duration.zero
  private let steps: [RunStep]
  /// What became of each cell so far.
  private(set) var results: [CellResult]
  /// What became of each expression in the prose so far.
  var values: [InlineResult]
  /// Why no cell could be begun.
  var problem: Diagnostic?

  var notebook: Notebook { compiler.notebook }

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
    results = compiler.notebook.resultsBeforeRun
    values = compiler.notebook.inlineValues.map { _ in .notRun }
    steps = compiler.notebook.runSteps
    let step = CompilationStep(compiler: compiler, root: root)
    pipeline = CompilationPipeline(indices: Array(steps.indices)) { [steps] in
      switch steps[$0] {
      case .cell(let index): await step.product(index, on: $1)
      case .values(let group): step.product(group, on: $1)
      }
    }
  }

  /// Runs the cells in order, and leaves a result for each, whatever goes wrong.
  func run() {
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
    for (position, step) in steps.enumerated() {
      guard !hasEnded, !interruption.isRequested else { return }
      switch step {
      case .cell(let index): results[index] = result(ofCellAt: index, step: position)
      case .values(let group): evaluate(group, step: position)
      }
    }
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

  // MARK: Cells

  private func result(ofCellAt index: Int, step position: Int) -> CellResult {
    let cell = notebook.cells[index]
    observer?.cellBegins(cell, of: notebook)
    let start = ContinuousClock.now
    runningTime = .zero
    let result: CellResult
    do throws(EngineError) {
      result = try compileAndRun(cell, step: position)
    } catch {
      // The report is written all the same, with what ran before.
      hasEnded = true
      result = CellResult(
        status: interruption.isRequested ? .notRun : .failed(.worker(error, in: cell)))
    }
    observer?.cellEnds(
      cell, of: notebook, result: result,
      measured: CellMeasurement(
        running: runningTime, total: .now - start,
        peakMemory: runningTime > .zero ? session.peakMemory : nil))
    return result
  }

  private func compileAndRun(
    _ cell: Cell, step position: Int
  ) throws(EngineError) -> CellResult {
    let source = compiler.mapper.sources[cell.number - 1]
    switch pipeline.result(at: position, unless: interruption) {
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
      goOn(after: position, unwinding: false, recompiling: source.declaresOnlyVariables, &result)
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
        after: position, unwinding: failed, recompiling: failed == cell.isExpectedInChain, &result)
      return result
    }
  }

  private func run(
    _ cell: Cell, module: CompiledModule, library: String
  ) throws(EngineError) -> CellOutcome {
    let mayGoOn = options.keepGoing || cell.options.error || cell.options.expectation != nil
    let order = CellRun(
      library: library, entryPoint: module.entryPoint, checkpoint: mayGoOn,
      figureWidth: cell.options.widthOfFigures, figureHeight: cell.options.heightOfFigures,
      figures: options.figures(for: cell))
    let start = ContinuousClock.now
    let (ending, outputs) = try session.run(
      order, timeout: cell.options.timeout ?? options.timeout)
    runningTime = .now - start
    let description = description
    let beginning = SourcePosition(line: cell.firstLine, column: cell.indentation + 1)
    return wait { await description.outcome(of: ending, from: beginning, outputs: outputs) }
  }

  /// Compares how a cell ended with what it announces, and ends the run where that is called for.
  private func judged(_ cell: Cell, _ result: CellResult) -> CellResult {
    let result = result.judged(by: cell)
    if case .failed(let failure) = result.status {
      hasEnded = !options.keepGoing || failure.kind == .interrupted
    }
    return result
  }

  /// Prepares for the next cell: the state from before a failed one, and the chain without it.
  private func goOn(
    after position: Int, unwinding: Bool, recompiling: Bool, _ result: inout CellResult
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
    if recompiling, !hasEnded { pipeline.start(from: position + 1, on: tip) }
  }
}

extension CellOptions {
  /// The size of a CSS pixel: figures are measured in inches, as in Quarto.
  private static let pixelsPerInch = 96.0
  /// How wide a report's text is at most, and the room between columns, in CSS pixels.
  private static let page = (width: 736.0, gap: 16.0)
  /// The height of a figure in a column, as a part of its width.
  private static let columnAspect = 0.7

  /// The width of a column of figures, so that letters keep their size in it.
  private var columnWidth: Double? {
    guard let columns = layoutColumns.map(Double.init), columns > 1 else { return nil }
    return ((Self.page.width - (columns - 1) * Self.page.gap) / columns).rounded(.down)
  }

  /// The width of figures that the cell asks for, in CSS pixels.
  fileprivate var widthOfFigures: Double? {
    figureWidth.map { $0 * Self.pixelsPerInch } ?? columnWidth
  }

  /// The height of figures that the cell asks for, in CSS pixels.
  fileprivate var heightOfFigures: Double? {
    if let figureHeight { return figureHeight * Self.pixelsPerInch }
    guard figureWidth == nil, let columnWidth else { return nil }
    return (columnWidth * Self.columnAspect).rounded()
  }
}
