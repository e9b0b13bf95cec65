import CellProtocol
import Foundation
import NotebookDocument

/// A worker and the state that the cells so far have built up in it.
final class CellSession {
  private let configuration: WorkerProcess.Configuration
  private let interruption: Interruption
  private var worker: WorkerProcess
  /// The cells that the state consists of, to build it up again from nothing.
  private var history: [CellRun] = []
  /// The most memory that the last cell had at one time, in bytes, where that is known.
  private(set) var peakMemory: Int?
  /// Whether the worker has the state that `history` leads to.
  private var isIntact = true

  /// How long a process may take to report where it was when it was stopped.
  private static let graceForReport = Duration.seconds(3)
  /// Longer times than this, in seconds, are as good as any time.
  private static let longestTimeout = 1e9
  /// How often a wish to interrupt the run is looked for.
  private static let patience = Duration.milliseconds(50)

  /// Starts a worker.
  init(
    _ configuration: WorkerProcess.Configuration, interruption: Interruption
  ) throws(EngineError) {
    self.configuration = configuration
    self.interruption = interruption
    worker = try WorkerProcess(configuration)
  }

  /// Ends the worker and everything that cells have started.
  func end() {
    worker.end()
  }

  // MARK: Running

  /// Runs a cell; afterwards the state is the one after the cell, or, if it failed, unusable
  /// until `recover` is called.
  func run(_ cell: CellRun, timeout: Double?) throws(EngineError) -> (CellEnding, [CellOutput]) {
    var collector = OutputCollector()
    isIntact = false
    peakMemory = nil
    PeakMemory.reset(of: worker.processID)
    worker.send(.run(cell))
    let ending = try waitForEnding(timeout: timeout, collecting: &collector)
    if case .finished = ending {
      history.append(cell)
      isIntact = true
    }
    return (ending, collector.collected())
  }

  /// Brings back the state from before a failed cell.
  ///
  /// - Returns: whether the earlier cells had to be run again for it.
  func recover() throws(EngineError) -> Bool {
    guard !isIntact else { return false }
    worker.end()
    worker = try WorkerProcess(configuration)
    for cell in history {
      var dropped = OutputCollector()
      var again = cell
      again.checkpoint = false
      worker.send(.run(again))
      guard case .finished = try waitForEnding(timeout: nil, collecting: &dropped) else {
        throw .workerNotStarted(
          reason: "the cells before the failed one did not run a second time as they had before")
      }
    }
    isIntact = true
    return true
  }

  private func waitForEnding(
    timeout: Double?, collecting collector: inout OutputCollector
  ) throws(EngineError) -> CellEnding {
    let deadline = timeout.map { ContinuousClock.now + .seconds(min($0, Self.longestTimeout)) }
    while true {
      // Looked at each time: a cell that prints without end leaves no quiet moment.
      if interruption.isRequested {
        try stop(collecting: &collector)
        return .interrupted
      }
      if let deadline, let timeout, deadline <= .now {
        try stop(collecting: &collector)
        return .timedOut(seconds: timeout)
      }
      let next = ContinuousClock.now + Self.patience
      switch try worker.wait(until: min(next, deadline ?? next)) {
      case .output:
        drain(into: &collector)
      case .event(let event):
        drain(into: &collector)
        if let ending = try ending(after: event, collecting: &collector) { return ending }
      case .ended:
        drain(into: &collector)
        return .died(termination())
      case .deadline:
        continue
      }
    }
  }

  private func ending(
    after event: WorkerEvent, collecting collector: inout OutputCollector
  ) throws(EngineError) -> CellEnding? {
    switch event {
    case .display(let bundle, let waits):
      collector.append(DisplayedValue(bundle))
      if waits { worker.send(.acknowledge) }
      return nil
    case .finished:
      peakMemory = PeakMemory.current(of: worker.processID)
      return .finished
    case .loadFailed(let message):
      isIntact = true
      return .loadFailed(message: message)
    case .threw(let message, let frames):
      try awaitEnd(collecting: &collector)
      return .threw(message: message, frames: frames)
    case .exited(let code, let frames):
      try awaitEnd(collecting: &collector)
      return .exited(code: code, frames: frames)
    case .resumed(let process):
      let termination = termination()
      takeOver(process)
      return .died(termination)
    }
  }

  // MARK: Ending

  /// Has the process report where it is, and then end.
  private func stop(collecting collector: inout OutputCollector) throws(EngineError) {
    worker.signal(SIGXCPU)
    if try !awaitEnd(collecting: &collector, for: Self.graceForReport) {
      worker.signal(SIGKILL)
      try awaitEnd(collecting: &collector)
    }
  }

  /// Waits until the process that ran the cell is gone, and its copy, if there is one, has taken
  /// over.
  @discardableResult
  private func awaitEnd(
    collecting collector: inout OutputCollector, for time: Duration = .seconds(60)
  ) throws(EngineError) -> Bool {
    let deadline = ContinuousClock.now + time
    while deadline > .now {
      switch try worker.wait(until: deadline) {
      case .output:
        drain(into: &collector)
      case .event(.resumed(let process)):
        drain(into: &collector)
        _ = termination()
        takeOver(process)
        return true
      case .event(.display(_, let waits)):
        if waits { worker.send(.acknowledge) }
      case .ended:
        drain(into: &collector)
        _ = termination()
        return true
      case .event, .deadline:
        continue
      }
    }
    return false
  }

  private func termination() -> Termination {
    let (termination, peak) = worker.termination()
    peakMemory = peak
    return termination
  }

  private func takeOver(_ process: Int32) {
    worker.hasBeenTakenOver(by: process)
    isIntact = true
  }

  /// Receives what has been printed, without waiting for a child process that never stops.
  private func drain(into collector: inout OutputCollector) {
    let deadline = ContinuousClock.now + Self.patience
    while let (bytes, stream) = worker.output.receive() {
      collector.append(bytes, on: stream)
      if deadline < .now { return }
    }
  }
}
