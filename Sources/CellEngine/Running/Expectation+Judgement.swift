import NotebookDocument

extension Failure {
  /// The failure of a cell that the compiler rejected.
  static func compileError(_ diagnostics: [Diagnostic]) -> Failure {
    let first = diagnostics.first { $0.severity == .error }
    return Failure(
      kind: .compileError, message: first?.message ?? "The cell does not compile.",
      position: first?.position, diagnostics: diagnostics)
  }

  /// The failure of a cell that could not be compiled or run for reasons that are not its own.
  static func worker(_ error: EngineError, in cell: Cell) -> Failure {
    Failure(kind: .worker, message: "\(error)", position: SourcePosition(line: cell.fenceLine))
  }

  /// The failure of a cell that should have failed.
  static func unmet(_ expectation: Expectation, in cell: Cell) -> Failure {
    Failure(
      kind: .unmetExpectation,
      message: "The cell announces \(expectation.words), and came to its end.",
      position: SourcePosition(line: cell.fenceLine))
  }
}

extension Expectation {
  /// Whether a failure is the one that is announced.
  func isMet(by failure: Failure) -> Bool {
    let isOfKind =
      switch (kind, failure.kind) {
      case (.error, .thrownError), (.trap, .trap), (.trap, .stopped): true
      case (.compileError, .compileError): true
      default: false
      }
    let texts = [failure.message] + failure.diagnostics.map(\.message)
    return isOfKind && (text.map { text in texts.contains { $0.contains(text) } } ?? true)
  }

  /// The expectation in words.
  var words: String {
    let kind =
      switch kind {
      case .error: "an error"
      case .trap: "a trap"
      case .compileError: "a compile error"
      }
    return text.map { "\(kind) with “\($0)”" } ?? kind
  }
}

extension CellResult {
  /// The result of a cell, compared with what the cell announces.
  func judged(by cell: Cell) -> CellResult {
    var result = self
    let failure: Failure? = if case .failed(let failure) = status { failure } else { nil }
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
    return result
  }
}
