import CWorkerSupport
import CellProtocol
import Display
import Foundation

/// The state of the process that runs the cells.
final class Worker {
  /// The one worker of the process: the hooks of the runtime have no other way to find it.
  nonisolated(unsafe) static let shared = Worker()

  private typealias Channel = MessageChannel<WorkerCommand, WorkerEvent>

  private let sending = NSLock()
  /// Two values of one connection, for messages are sent by any thread and received by one.
  private var incoming = Channel(descriptor: -1)
  private var outgoing = Channel(descriptor: -1)
  private var runner: pid_t = 0
  private var cellIsRunning = false

  /// Takes commands until the runner closes the connection.
  func start(control: Int32, runner: pid_t) {
    self.runner = runner
    incoming = Channel(descriptor: control)
    outgoing = incoming
    DisplayContext.current.show = { [self] in show($0) }
    emaki_on_uncaught_error { error in
      Worker.shared.cellThrew(unsafeBitCast(error, to: (any Error).self))
    }
    emaki_on_exit { Worker.shared.programExits(with: $0) }
    while let command = receive() {
      if case .run(let cell) = command { run(cell) }
    }
    _exit(0)
  }

  private func run(_ cell: CellRun) {
    let checkpoint = cell.checkpoint ? Checkpoint(runner: runner) : nil
    if let checkpoint, checkpoint.hasTakenOver {
      send(.resumed(processID: getpid()))
      return
    }
    DisplayContext.current.figureWidth = cell.figureWidth
    DisplayContext.current.figureHeight = cell.figureHeight
    DisplayContext.current.figures = cell.figures
    switch load(cell) {
    case .failure(let error):
      checkpoint?.discard()
      send(.loadFailed(message: error.message))
    case .success(let entryPoint):
      cellIsRunning = true
      _ = entryPoint(0, nil)
      cellIsRunning = false
      fflush(nil)
      checkpoint?.discard()
      send(.finished)
    }
  }

  private func load(_ cell: CellRun) -> Result<EntryPoint, LoadError> {
    guard let library = dlopen(cell.library, RTLD_NOW | RTLD_GLOBAL),
      let symbol = dlsym(library, cell.entryPoint)
    else {
      return .failure(
        LoadError(message: dlerror().map { String(cString: $0) } ?? "no reason given"))
    }
    return .success(unsafeBitCast(symbol, to: EntryPoint.self))
  }

  // MARK: Events in a cell

  /// Shows a value; on the main thread, once everything printed before it has been read.
  private func show(_ bundle: MIMEBundle) {
    fflush(nil)
    let waits = Thread.isMainThread
    send(.display(bundle, waits: waits))
    // Commands are the main thread's to receive.
    guard waits else { return }
    while let command = receive() {
      if command == .acknowledge { return }
    }
    _exit(1)
  }

  /// Reports an error that reached the top level of a cell, and ends.
  func cellThrew(_ error: any Error) -> Never {
    cellIsRunning = false
    fflush(nil)
    send(.threw(message: describe(error), frames: Stack.ofLastThrow()))
    _exit(1)
  }

  private func programExits(with status: Int32) {
    guard cellIsRunning else { return }
    cellIsRunning = false
    fflush(nil)
    send(.exited(code: status & 0xff, frames: Stack.here()))
  }

  // MARK: The connection

  private func send(_ event: WorkerEvent) {
    sending.lock()
    defer { sending.unlock() }
    do {
      try outgoing.send(event)
    } catch {
      // Without its runner a worker has nobody to work for.
      _exit(1)
    }
  }

  private func receive() -> WorkerCommand? {
    do {
      return try incoming.receive()
    } catch {
      _exit(1)
    }
  }
}

/// The top-level code of a cell, with the signature of a C `main`.
private typealias EntryPoint =
  @convention(c) (Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32

private struct LoadError: Error {
  var message: String
}
