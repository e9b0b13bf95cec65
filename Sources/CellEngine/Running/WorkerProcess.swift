import CWorkerSupport
import CellProtocol
import Foundation
import Glibc
import NotebookDocument

/// A running `emaki-worker`, and the connections to it.
final class WorkerProcess {
  /// What a worker is started with.
  struct Configuration: Sendable {
    var executable: String
    var workingDirectory: String
    /// The most memory that the worker may allocate, in bytes.
    var memoryLimit: Int
    /// The file for the stack of a crash.
    var crashReport: String
  }

  /// Why waiting for a worker ended.
  enum Occurrence {
    case event(WorkerEvent)
    /// There is output to receive.
    case output
    /// The worker and all its copies are gone.
    case ended
    case deadline
  }

  /// The process that runs the cells now: the worker, or a copy of it that took over.
  private(set) var processID: pid_t
  let output: OutputSocket
  private let sessionID: pid_t
  private var isReaped = false
  private var channel: MessageChannel<WorkerEvent, WorkerCommand>

  /// Starts a worker.
  init(_ configuration: Configuration) throws(EngineError) {
    emaki_adopt_orphans()
    output = try OutputSocket()
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else { throw .workerNotStarted(reason: String(cString: strerror(errno))) }
    channel = MessageChannel(descriptor: ends[0])
    defer { close(ends[1]) }
    var process: pid_t = 0
    let error = configuration.spawn(&process, control: ends[1], output: output)
    processID = process
    sessionID = process
    guard error == 0 else {
      throw .workerNotStarted(
        reason: "\(configuration.executable): \(String(cString: strerror(error)))")
    }
  }

  deinit {
    close(channel.descriptor)
  }

  // MARK: Messages

  /// Sends a command; a worker that is gone shows itself when it is next waited for.
  func send(_ command: WorkerCommand) {
    try? channel.send(command)
  }

  /// Waits for something to happen, until a time of the monotonic clock.
  func wait(until deadline: ContinuousClock.Instant) throws(EngineError) -> Occurrence {
    if let event = try nextEvent() { return .event(event) }
    var descriptors = [
      pollfd(fd: channel.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: output.receiver, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = (deadline - .now) / .milliseconds(1)
    let ready = poll(&descriptors, 2, Int32(max(0, min(milliseconds.rounded(.up), 60_000))))
    guard ready > 0 else { return .deadline }
    if descriptors[1].revents != 0 { return .output }
    do {
      guard try channel.read() else { return .ended }
    } catch {
      return .ended
    }
    return try nextEvent().map(Occurrence.event) ?? .deadline
  }

  private func nextEvent() throws(EngineError) -> WorkerEvent? {
    do {
      return try channel.nextMessage()
    } catch {
      throw .workerNotStarted(reason: "it sent a message that cannot be read: \(error)")
    }
  }

  // MARK: The end

  /// Waits for the end of the process that ran the cell; tells its largest memory, in bytes, too.
  func termination() -> (Termination, peakMemory: Int) {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(processID, &status, 0, &usage) < 0 && errno == EINTR {}
    isReaped = true
    let signal = status & 0x7f
    let termination: Termination =
      signal == 0 ? .exited(code: Int(status >> 8) & 0xff) : .signalled(signal)
    return (termination, usage.ru_maxrss * 1024)
  }

  /// Notes that a copy of the process continues in its place.
  func hasBeenTakenOver(by process: pid_t) {
    processID = process
    isReaped = false
  }

  /// Sends a signal to the process that runs the cell.
  func signal(_ number: Int32) {
    kill(processID, number)
  }

  /// Ends the worker with its copies and everything that cells started.
  ///
  /// They share the session that the worker opened; process groups they may have of their own.
  func end() {
    // A number that has been waited for may belong to another process by now.
    let processes = Set(processesInSession() + (isReaped ? [] : [processID]))
    for process in processes { kill(process, SIGKILL) }
    for process in processes { while waitpid(process, nil, 0) < 0 && errno == EINTR {} }
  }

  private func processesInSession() -> [pid_t] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [])
      .compactMap { pid_t($0) }.filter { getsid($0) == sessionID }
  }
}

/// How a process ended.
enum Termination: Equatable {
  case exited(code: Int)
  case signalled(Int32)
}

extension WorkerProcess.Configuration {
  /// Starts the process in a session of its own; returns an error number or 0.
  ///
  /// Whatever a cell starts is known by the session, and a terminal's signals do not reach it.
  fileprivate func spawn(_ process: inout pid_t, control: Int32, output: OutputSocket) -> Int32 {
    // A low number would collide with the standard streams.
    let controlInWorker: Int32 = 3
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.standardOutput, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.standardError, STDERR_FILENO)
    posix_spawn_file_actions_adddup2(&actions, control, controlInWorker)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) | emaki_spawn_in_new_session())
    let order = WorkerOrder(
      control: controlInWorker, runner: getpid(), memoryLimit: memoryLimit,
      folder: workingDirectory, crashReport: crashReport)
    guard let text = try? order.text else { return EINVAL }
    // The arguments are what cells see as their own.
    return withCStrings(["notebook"]) { arguments in
      withCStrings(environment + ["\(WorkerOrder.variable)=\(text)"]) { environment in
        posix_spawn(&process, executable, &actions, &attributes, arguments, environment)
      }
    }
  }

  /// The environment of a worker: the runner's, less what would make runs differ.
  private var environment: [String] {
    var variables = ProcessInfo.processInfo.environment
    variables["SWIFT_DETERMINISTIC_HASHING"] = "1"
    variables["LC_ALL"] = "C.UTF-8"
    variables["TZ"] = "UTC"
    // A process with a second thread cannot be forked.
    variables["OPENBLAS_NUM_THREADS"] = "1"
    // The runtime leaves the stack to its backtracer then, whose handlers the worker replaces by
    // its own: they see through system calls, and need no second process.
    variables["SWIFT_BACKTRACE"] = "enable=yes,interactive=no"
    return variables.map { "\($0)=\($1)" }.sorted()
  }
}

/// Calls `body` with texts as a null-terminated array of C strings.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = texts.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers)
}
