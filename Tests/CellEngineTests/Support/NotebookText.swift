import CellEngine
import Foundation
import NotebookDocument
import Testing

/// A folder that is removed with the value that holds it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "emaki-test-XXXXXX").utf8CString)
    try #require(mkdtemp(&template) != nil)
    let name = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = URL(fileURLWithPath: name).resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file into the folder and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }
}

/// A notebook file named `test.md` in a folder of its own.
struct NotebookFile {
  let folder: TemporaryFolder
  let notebook: Notebook

  /// Writes a notebook of cells, each the text between its fences; the first line of the first
  /// cell's code is line 2 unless there is front matter.
  init(_ cells: String..., frontMatter: String? = nil) throws {
    try self.init(cells: cells, frontMatter: frontMatter)
  }

  init(cells: [String], frontMatter: String? = nil, in folder: TemporaryFolder? = nil) throws {
    self.folder = try folder ?? TemporaryFolder()
    let header = frontMatter.map { "---\n\($0)\n---\n\n" } ?? ""
    let body = cells.map { "```swift\n\($0)\n```\n" }.joined(separator: "\n")
    notebook = try Notebook(contentsOf: try self.folder.write(header + body, to: "test.md"))
  }

  /// Writes a notebook of a text.
  init(text: String) throws {
    folder = try TemporaryFolder()
    notebook = try Notebook(contentsOf: try folder.write(text, to: "test.md"))
  }

  /// Runs the notebook on a thread of its own, as the command line does.
  func run(
    _ options: RunOptions = RunOptions(timeout: 60), cache: CompileCache = testCache,
    interruption: Interruption = Interruption()
  ) async throws -> [CellResult] {
    try await execute(options, cache: cache, interruption: interruption).results
  }

  func execute(
    _ options: RunOptions = RunOptions(timeout: 60), cache: CompileCache = testCache,
    interruption: Interruption = Interruption()
  ) async throws -> ExecutedNotebook {
    let engine = try await engine(with: cache)
    let notebook = notebook
    return try await onOwnThread {
      try NotebookRunner(
        notebook, options: options, engine: engine, interruption: interruption
      ).run()
    }
  }
}

/// The engine that was built beside the tests, with a cache of the tests' own.
func engine(with cache: CompileCache = testCache) async throws -> Engine {
  Engine(toolchain: try await .find(), installation: try .find(), cache: cache)
}

/// A cache for all tests, apart from the user's, in the build folder beside the tests.
let testCache = CompileCache(
  root: URL(fileURLWithPath: Installation.executablePath).deletingLastPathComponent()
    .appending(path: "test-cache").path)

/// How many notebooks run at the same time: more would only wait for one another.
private let slots = DispatchSemaphore(value: 3)

/// Does blocking work on a thread that lives until it is done.
func onOwnThread<Value: Sendable>(
  _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    let thread = Thread {
      slots.wait()
      let result = Result { try body() }
      slots.signal()
      continuation.resume(with: result)
    }
    thread.stackSize = 8 << 20
    thread.start()
  }
}

extension CellResult {
  /// How the cell failed, announced or not.
  var failure: Failure? {
    switch status {
    case .failed(let failure), .failedAsAnnounced(let failure): failure
    default: nil
    }
  }

  /// What the cell printed on one stream, in one piece.
  func printed(on stream: StandardStream = .standardOutput) -> String {
    outputs.map { output in
      if case .text(let text, stream) = output { text } else { "" }
    }
    .joined()
  }

  /// The plain texts of the values that the cell displayed.
  var displayed: [String] {
    outputs.compactMap { output in
      guard case .value(let value) = output else { return nil }
      return value.representations["text/plain"].map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
