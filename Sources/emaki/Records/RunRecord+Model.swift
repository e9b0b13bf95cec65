import CellEngine
import NotebookDocument

extension NotebookRecord {
  /// The record of a notebook that was run, with what its cells took, by their numbers.
  init(
    _ executed: ExecutedNotebook, wasInterrupted: Bool, seconds: Double,
    measurements: [Int: CellMeasurement]
  ) {
    let notebook = executed.notebook
    self.init(
      path: notebook.path,
      status: wasInterrupted ? .interrupted : executed.hasFailed ? .failed : .succeeded,
      seconds: seconds)
    cells = zip(notebook.cells, executed.results).map { cell, result in
      CellRecord(cell, result, measurements[cell.number])
    }
    inlineValues = zip(notebook.inlineValues, executed.values).map { InlineValueRecord($0, $1) }
    diagnostics = executed.diagnostics.map { DiagnosticRecord($0) }
  }
}

extension CellRecord {
  init(_ cell: Cell, _ result: CellResult, _ measurement: CellMeasurement?) {
    let (status, failure): (Status, Failure?) =
      switch result.status {
      case .succeeded: (.succeeded, nil)
      case .failed(let failure): (.failed, failure)
      case .failedAsAnnounced(let failure): (.failedAsAnnounced, failure)
      case .notRun: (.notRun, nil)
      case .notEvaluated: (.notEvaluated, nil)
      }
    self.init(
      number: cell.number, label: cell.options.label, line: cell.firstLine, status: status,
      seconds: measurement.map { $0.total / .seconds(1) },
      runSeconds: measurement.map { $0.running / .seconds(1) },
      peakMemory: measurement?.peakMemory,
      outputs: result.outputs.compactMap { OutputRecord($0, of: cell) },
      warnings: result.warnings.map { DiagnosticRecord($0) },
      failure: failure.map { FailureRecord($0) })
  }
}

extension OutputRecord {
  init?(_ output: CellOutput, of cell: Cell) {
    switch output {
    case .text(let text, .standardOutput): self.init(kind: "stdout", bytes: text.utf8.count)
    case .text(let text, .standardError): self.init(kind: "stderr", bytes: text.utf8.count)
    case .value(let value):
      self.init(kind: "value", types: value.representations.mapValues(\.count))
    case .remark: return nil
    }
    if cell.options.output == .terminal { text = output.plainText }
  }
}

extension InlineValueRecord {
  init(_ value: InlineValue, _ result: InlineResult) {
    self.init(
      code: value.code, line: value.position.line, column: value.position.column, status: .notRun)
    switch result {
    case .value(let text): (status, self.value) = (.succeeded, text)
    case .failed(let failure): (status, self.failure) = (.failed, FailureRecord(failure))
    case .notRun: break
    }
  }
}

extension FailureRecord {
  init(_ failure: Failure) {
    self.init(
      kind: failure.kind.name, signal: failure.kind.signal, message: failure.message,
      line: failure.position?.line, column: failure.position?.column,
      stack: failure.stack.map {
        FrameRecord(
          function: $0.function, file: $0.file, line: $0.position.line, column: $0.position.column)
      }, diagnostics: failure.diagnostics.map { DiagnosticRecord($0) })
  }
}

extension DiagnosticRecord {
  init(_ diagnostic: Diagnostic) {
    self.init(
      severity: diagnostic.severity.rawValue, message: diagnostic.message, file: diagnostic.file,
      line: diagnostic.position?.line, column: diagnostic.position?.column)
  }
}

extension Failure.Kind {
  /// The name by which programs know the kind, where there is one the one that `expect:` has.
  var name: String {
    switch self {
    case .compileError: "compile-error"
    case .thrownError: "error"
    case .trap: "trap"
    case .stopped: "stopped"
    case .exit: "exit"
    case .timeout: "timeout"
    case .memoryLimit: "memory-limit"
    case .interrupted: "interrupted"
    case .unmetExpectation: "unmet-expectation"
    case .worker: "worker"
    case .awaitsSolution: "awaits-solution"
    case .needsSolutions: "needs-solutions"
    }
  }

  fileprivate var signal: String? {
    switch self {
    case .trap(let signal), .stopped(let signal): signal
    default: nil
    }
  }
}
