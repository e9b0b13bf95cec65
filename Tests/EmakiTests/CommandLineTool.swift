import Foundation
import Testing

/// The built command, run as a user runs it.
struct CommandLineTool {
  /// What a run of the command left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var error: String
  }

  /// The folder in which the package manager builds.
  static let binaries = URL(
    fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  ).deletingLastPathComponent()

  var executable = binaries.appending(path: "emaki")
  /// The folder to run in, which also holds the cache.
  let folder: URL

  /// Makes a folder of its own to run in.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "emaki-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Removes the folder.
  func cleanUp() {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  /// Interrupts a process of the command when a cell or a browser has written the file `begun`, and
  /// waits for its end.
  func interruptOnceBegun(_ process: Process, before: () throws -> Void = {}) async throws {
    while !exists("begun"), process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
    try before()
    kill(process.processIdentifier, SIGINT)
    while process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
  }

  /// A process of the command that has not been started.
  func process(_ arguments: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["XDG_CACHE_HOME": Self.binaries.appending(path: "test-cache").path]) { $1 }
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Runs the command to its end.
  func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Outcome {
    try await run(arguments, environment: environment)
  }

  /// Runs the command to its end.
  func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Outcome {
    let process = process(arguments, environment: environment)
    // Files and not pipes: nobody has to read while the command runs.
    let streams = ["stdout", "stderr"].map { folder.appending(path: ".\($0)-\(UUID().uuidString)") }
    for stream in streams { try Data().write(to: stream) }
    defer { for stream in streams { try? FileManager.default.removeItem(at: stream) } }
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try await withCheckedThrowingContinuation {
      (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOf: streams[0], encoding: .utf8),
      error: try String(contentsOf: streams[1], encoding: .utf8))
  }
}

/// A notebook of a few cells with a title.
func notebook(_ cells: String..., frontMatter: String = "") -> String {
  "---\ntitle: Test\n\(frontMatter)---\n\nProse.\n\n"
    + cells.map { "```swift\n\($0)\n```\n" }.joined(separator: "\n")
}
