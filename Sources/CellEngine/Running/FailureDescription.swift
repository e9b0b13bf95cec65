import CellProtocol
import Foundation
import NotebookDocument

/// Puts the end of a cell that failed into words, with its place in the notebook.
struct FailureDescription {
  let symbolizer: Symbolizer
  let crashReport: String
  let memoryLimit: Int

  /// The outcome of a cell, or of an expression, from how it ended and what it printed.
  ///
  /// - Parameter start: Where it begins, for failures of which no other place is known.
  func outcome(
    of ending: CellEnding, from start: SourcePosition, outputs: [CellOutput]
  ) async -> CellOutcome {
    if case .finished = ending { return CellOutcome(outputs: outputs) }
    var last = LastWords(outputs)
    let crash = CrashReport(takingFrom: crashReport)
    let stack = await symbolizer.stack(at: addresses(of: ending, crash: crash))
    let frames = stack.frames
    let (kind, message) = words(for: ending, stack: stack, lastWords: &last)
    let failure = Failure(
      kind: kind, message: DiagnosticMapper.withoutModuleNames(message),
      position: frames.first { $0.file == symbolizer.mapper.notebook.path }?.position
        ?? start,
      stack: frames.withoutRepetitions)
    return CellOutcome(outputs: last.outputs, failure: failure)
  }

  private func addresses(of ending: CellEnding, crash: CrashReport?) -> [CodeAddress] {
    switch ending {
    case .threw(_, let frames), .exited(_, let frames): frames
    default: crash?.frames ?? []
    }
  }

  private func words(
    for ending: CellEnding, stack: Symbolizer.Stack, lastWords: inout LastWords
  ) -> (Failure.Kind, String) {
    switch ending {
    case .finished:
      (.worker, "The cell came to its end.")
    case .threw(let message, _):
      (.thrownError, message)
    case .exited(let code, _):
      (.exit(code: Int(code)), "The cell ended the program with `exit(\(code))`.")
    case .loadFailed(let message):
      (.worker, "The cell could not be loaded: \(message)")
    case .died(.exited(let code)):
      (.exit(code: code), "The cell ended the program with code \(code).")
    case .died(.signalled(let signal)):
      trap(signal, stack: stack, lastWords: &lastWords)
    case .timedOut(let seconds):
      (
        .timeout(seconds: seconds),
        "The cell ran longer than the \(seconds.inFewDigits) s it may take."
      )
    case .interrupted:
      (.interrupted, "The run was interrupted.")
    }
  }

  private func trap(
    _ signal: Int32, stack: Symbolizer.Stack, lastWords: inout LastWords
  ) -> (Failure.Kind, String) {
    let said = lastWords.takeFatalError()
    if said?.message.hasPrefix("failed to allocate") ?? false {
      return (
        .memoryLimit(bytes: memoryLimit),
        "The cell wanted more memory than the \(memoryLimit.inBytes) it may have."
      )
    }
    let name = Self.name(of: signal)
    if let said {
      return (said.isOfTheProgram ? .stopped(signal: name) : .trap(signal: name), said.message)
    }
    if let message = stack.runtimeFailure { return (.trap(signal: name), message) }
    if let message = lastWords.takeFailedCast() { return (.trap(signal: name), message) }
    if signal == SIGSEGV, stack.frames.isEndlessRecursion {
      return (.trap(signal: name), "The stack is used up: a function calls itself without end.")
    }
    return (.trap(signal: name), Self.meaning(of: signal))
  }

  private static func name(of signal: Int32) -> String {
    let names: [Int32: String] = [
      SIGILL: "SIGILL", SIGTRAP: "SIGTRAP", SIGABRT: "SIGABRT", SIGBUS: "SIGBUS",
      SIGFPE: "SIGFPE", SIGKILL: "SIGKILL", SIGSEGV: "SIGSEGV", SIGTERM: "SIGTERM",
      SIGPIPE: "SIGPIPE", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT",
    ]
    return names[signal] ?? "signal \(signal)"
  }

  private static func meaning(of signal: Int32) -> String {
    switch signal {
    case SIGILL, SIGTRAP: "The cell stopped in a trap (\(name(of: signal)))."
    case SIGSEGV, SIGBUS: "The cell used memory that is not its own (\(name(of: signal)))."
    case SIGABRT: "The cell was aborted (SIGABRT)."
    case SIGFPE: "The cell divided by zero or overflowed (SIGFPE)."
    case SIGKILL: "The cell was killed (SIGKILL), perhaps by the system for want of memory."
    default: "The cell was ended by \(name(of: signal))."
    }
  }
}

extension [StackFrame] {
  /// The stack with one frame for each run of the same call.
  fileprivate var withoutRepetitions: [StackFrame] {
    reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// Whether one function fills the stack.
  fileprivate var isEndlessRecursion: Bool {
    count > 20 && Set(prefix(20).map(\.function)).count <= 2
  }
}
