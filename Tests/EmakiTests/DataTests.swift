import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct DataTests {
  /// The name of each file, and its contents in a set of a few images.
  static let files: [(name: String, bytes: [UInt8])] = [("train", 30), ("t10k", 3)].flatMap {
    name, count in
    [
      ("\(name)-images-idx3-ubyte", idx([count, 28, 28])),
      ("\(name)-labels-idx1-ubyte", idx([count])),
    ]
  }

  /// An IDX file of bytes from 0 to 9.
  static func idx(_ shape: [Int]) -> [UInt8] {
    let sizes = shape.flatMap { size in [24, 16, 8, 0].map { UInt8(size >> $0 & 255) } }
    let elements = (0..<shape.reduce(1, *)).map { UInt8($0 % 10) }
    return [0, 0, 8, UInt8(shape.count)] + sizes + elements
  }

  /// The folders of data that a run of the command sees: below its own, or none of the system's.
  private func folders(_ tool: CommandLineTool) -> [String: String] {
    ["EMAKI_DATA": tool.folder.appending(path: "data").path, "XDG_DATA_DIRS": "/nowhere"]
  }

  private func server(_ manner: LoopbackServer.Manner = .whole) throws -> LoopbackServer {
    let server = try LoopbackServer()
    for file in Self.files { server.serve(file.bytes, at: "/set/\(file.name).gz", manner) }
    return server
  }

  private func bytes(_ tool: CommandLineTool, _ name: String) -> [UInt8]? {
    (try? Data(contentsOf: tool.folder.appending(path: "data/mnist/\(name)"))).map([UInt8].init)
  }

  @Test func theListSaysWhereEachSetIs() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let empty = try await tool.run("data", environment: folders(tool))
    #expect(empty.status == 0, "\(empty)")
    #expect(empty.output.contains("mnist          missing    emaki data mnist downloads it"))
    #expect(empty.output.contains("fashion-mnist  missing"))
    #expect(empty.output.contains("drawn digits   built in"))
    #expect(empty.output.contains("looked for in: \(tool.folder.path)/data, /nowhere/emaki"))
    for file in Self.files {
      try tool.write(String(decoding: file.bytes, as: UTF8.self), to: "data/mnist/\(file.name)")
    }
    try tool.write("x", to: "data/fashion-mnist/train-images-idx3-ubyte.gz")
    let other = try await tool.run("data", "list", environment: folders(tool))
    #expect(other.output.contains("mnist          other      \(tool.folder.path)/data/mnist"))
    #expect(other.output.contains("fashion-mnist  incomplete "))
    try tool.write("x", to: "data/mnist/t10k-labels-idx1-ubyte")
    let damaged = try await tool.run("data", environment: folders(tool))
    #expect(damaged.output.contains("mnist          damaged    "))
    #expect(damaged.output.contains("t10k-labels-idx1-ubyte"))
  }

  @Test func aSetComesFromAServer() async throws {
    let tool = try CommandLineTool()
    let server = try server()
    defer {
      tool.cleanUp()
      server.stop()
    }
    let arguments = ["data", "mnist", "--any-images", "--from", server.address + "/set"]
    let outcome = try await tool.run(arguments, environment: folders(tool))
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output == "")
    #expect(outcome.error.contains("train-images-idx3-ubyte  23536 bytes, not verified\n"))
    #expect(!outcome.error.contains("\r"), "no live line where nobody watches")
    for file in Self.files { #expect(bytes(tool, file.name + ".gz") == file.bytes) }
    #expect(server.takeRequests().map(\.path) == Self.files.map { "/set/\($0.name).gz" })
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: tool.folder.appending(path: "data/mnist").path
      ).count == 4)
  }

  @Test func aDownloadThatWasCutGoesOn() async throws {
    let tool = try CommandLineTool()
    let server = try server()
    defer {
      tool.cleanUp()
      server.stop()
    }
    let first = Self.files[0]
    let path = "/set/\(first.name).gz"
    let arguments = ["data", "mnist", "--any-images", "--from", server.address + "/set/"]
    server.serve(first.bytes, at: path, .cut(after: 1_000))
    let cut = try await tool.run(arguments, environment: folders(tool))
    #expect(cut.status == 2, "\(cut)")
    #expect(cut.error.contains("1000 bytes have arrived"), "\(cut.error)")
    #expect(cut.error.contains("give the command again"))
    #expect(bytes(tool, first.name + ".gz") == nil)
    #expect(bytes(tool, first.name + ".gz.part") == Array(first.bytes[..<1_000]))
    #expect(server.takeRequests().map(\.range) == [nil])
    server.serve(first.bytes, at: path, .cut(after: 500))
    _ = try await tool.run(arguments, environment: folders(tool))
    #expect(server.takeRequests().map(\.range) == ["bytes=1000-"])
    server.serve(first.bytes, at: path)
    let whole = try await tool.run(arguments, environment: folders(tool))
    #expect(whole.status == 0, "\(whole)")
    #expect(server.takeRequests().first?.range == "bytes=1500-")
    #expect(bytes(tool, first.name + ".gz") == first.bytes)
    #expect(bytes(tool, first.name + ".gz.part") == nil)
  }

  @Test func aServerMayKnowNoRanges() async throws {
    let tool = try CommandLineTool()
    let server = try server(.withoutRanges)
    defer {
      tool.cleanUp()
      server.stop()
    }
    let first = Self.files[0]
    try tool.write("begun", to: "data/mnist/\(first.name).gz.part")
    let outcome = try await tool.run(
      "data", "mnist", "--any-images", "--from", server.address + "/set",
      environment: folders(tool))
    #expect(outcome.status == 0, "\(outcome)")
    #expect(server.takeRequests().first?.range == "bytes=5-")
    #expect(bytes(tool, first.name + ".gz") == first.bytes)
  }

  @Test func aBeginningOfAnotherFileIsForgotten() async throws {
    let tool = try CommandLineTool()
    let server = try server()
    defer {
      tool.cleanUp()
      server.stop()
    }
    let first = Self.files[0]
    let path = "/set/\(first.name).gz"
    // One is shorter than the file and one longer, so that there is nothing after it.
    for text in ["another", String(repeating: "x", count: first.bytes.count)] {
      try tool.write(text, to: "data/mnist/\(first.name).gz.part")
      let outcome = try await tool.run(
        "data", "mnist", "--any-images", "--from", server.address + "/set",
        environment: folders(tool))
      #expect(outcome.status == 0, "\(outcome)")
      let requests = server.takeRequests().prefix(2)
      #expect(requests.map(\.range) == ["bytes=\(text.count)-", nil])
      #expect(requests.map(\.path) == [path, path])
      #expect(bytes(tool, first.name + ".gz") == first.bytes)
    }
  }

  @Test func whatIsNotTheSetIsRefused() async throws {
    let tool = try CommandLineTool()
    let server = try server()
    defer {
      tool.cleanUp()
      server.stop()
    }
    let arguments = ["data", "mnist", "--from", server.address + "/set"]
    let other = try await tool.run(arguments, environment: folders(tool))
    #expect(other.status == 2, "\(other)")
    #expect(
      other.error.contains("train-images-idx3-ubyte.gz is not MNIST's file: it holds 30×28×28"))
    #expect(other.error.contains("--any-images"))
    server.serve(Array("<html>".utf8), at: "/set/train-images-idx3-ubyte.gz")
    let page = try await tool.run(arguments + ["--any-images"], environment: folders(tool))
    #expect(page.status == 2, "\(page)")
    #expect(page.error.contains("it is not an IDX file"), "\(page.error)")
    let left = try FileManager.default.contentsOfDirectory(
      atPath: tool.folder.appending(path: "data/mnist").path)
    #expect(left == [], "nothing wrong is kept")
  }

  @Test func aServerThatDoesNotAnswerIsTold() async throws {
    let tool = try CommandLineTool()
    let server = try server()
    defer { tool.cleanUp() }
    let path = "/set/\(Self.files[0].name).gz"
    let arguments = [
      "data", "mnist", "--any-images", "--timeout", "1", "--from", server.address + "/set",
    ]
    func error(_ manner: LoopbackServer.Manner) async throws -> String {
      server.serve(Self.files[0].bytes, at: path, manner)
      let outcome = try await tool.run(arguments, environment: folders(tool))
      #expect(outcome.status == 2, "\(outcome)")
      #expect(outcome.error.contains(server.address + path))
      #expect(!tool.exists("data/mnist/\(Self.files[0].name).gz.part"))
      return outcome.error
    }
    #expect(try await error(.status(404)).contains("the server answers 404"))
    #expect(try await error(.status(503)).contains("the server answers 503"))
    #expect(try await error(.silent).contains("has sent nothing for 1 s"))
    server.serve(Self.files[0].bytes, at: "/elsewhere")
    server.serve([], at: path, .redirected(to: server.address + "/elsewhere"))
    #expect(try await tool.run(arguments, environment: folders(tool)).status == 0)
    server.stop()
    try FileManager.default.removeItem(at: tool.folder.appending(path: "data"))
    let gone = try await tool.run(arguments, environment: folders(tool))
    #expect(gone.status == 2, "\(gone)")
    #expect(gone.error.contains("the host 127.0.0.1 does not answer"), "\(gone.error)")
  }

  @Test func aFullDiskIsTold() async throws {
    let tool = try CommandLineTool()
    let server = try server()
    defer {
      tool.cleanUp()
      server.stop()
    }
    let part = "data/mnist/\(Self.files[0].name).gz.part"
    try tool.write("", to: part)
    let place = tool.folder.appending(path: part).path
    try FileManager.default.removeItem(atPath: place)
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "/dev/full")
    let outcome = try await tool.run(
      "data", "mnist", "--any-images", "--from", server.address + "/set",
      environment: folders(tool))
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.error.contains("No space left on device"), "\(outcome.error)")
    try tool.write("", to: "file")
    let inFile = ["EMAKI_DATA": tool.folder.appending(path: "file").path]
    let barred = try await tool.run(
      "data", "mnist", "--any-images", "--from", server.address + "/set", environment: inFile)
    #expect(barred.status == 2, "\(barred)")
    #expect(barred.error.contains("cannot write"), "\(barred.error)")
  }

  @Test func aSetComesFromAFolder() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let arguments = ["data", "mnist", "--any-images", "--from", "stick"]
    let none = try await tool.run(arguments, environment: folders(tool))
    #expect(none.status == 2, "\(none)")
    #expect(none.error.contains("stick is neither a folder nor the URL"))
    for file in Self.files.dropLast() {
      try tool.write(String(decoding: file.bytes, as: UTF8.self), to: "stick/mnist/\(file.name)")
    }
    let partial = try await tool.run(arguments, environment: folders(tool))
    #expect(partial.status == 2, "\(partial)")
    #expect(!tool.exists("data/mnist/\(Self.files[0].name)"), "all or nothing")
    #expect(partial.error.contains(Self.files[3].name))
    try tool.write(
      String(decoding: Self.files[3].bytes, as: UTF8.self), to: "stick/mnist/\(Self.files[3].name)")
    let whole = try await tool.run(arguments, environment: folders(tool))
    #expect(whole.status == 0, "\(whole)")
    for file in Self.files { #expect(bytes(tool, file.name) == file.bytes) }
  }

  @Test(arguments: [true, false])
  func aDamagedFileInTheOtherFormDoesNotStay(comesCompressed: Bool) async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let (new, old) = comesCompressed ? (".gz", "") : ("", ".gz")
    for file in Self.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      try tool.write(text, to: "stick/mnist/\(file.name)\(new)")
    }
    let first = Self.files[0]
    try tool.write("damaged", to: "data/mnist/\(first.name)\(old)")
    let outcome = try await tool.run(
      "data", "mnist", "--any-images", "--from", "stick", environment: folders(tool))
    #expect(outcome.status == 0, "\(outcome)")
    #expect(bytes(tool, first.name + new) == first.bytes)
    #expect(!tool.exists("data/mnist/\(first.name)\(old)"))
  }

  @Test func theRealSetIsRecognised() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let shared = URL(filePath: #filePath).appending(path: "../../../../shared/mnist").standardized
    let arguments = ["data", "mnist", "--from", shared.path]
    let outcome = try await tool.run(arguments, environment: folders(tool))
    guard FileManager.default.fileExists(atPath: shared.path) else {
      print("MNIST is not in \(shared.path): its test has only seen the error.")
      #expect(outcome.status == 2, "\(outcome)")
      #expect(outcome.error.contains("\(shared.path) is neither a folder"))
      return
    }
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.error.contains("train-images-idx3-ubyte  9.7 MB, checksum verified"))
    let list = try await tool.run("data", environment: folders(tool))
    #expect(list.output.contains("mnist          complete   \(tool.folder.path)/data/mnist"))
    let again = try await tool.run("data", "mnist", environment: folders(tool))
    #expect(again.error == "MNIST is already there: \(tool.folder.path)/data/mnist\n")
  }

  @Test func theCommandLineIsChecked() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    for arguments in [
      ["data", "minst"], ["data", "--any-images"], ["data", "mnist", "--timeout", "0"],
      ["data", "mnist", "--from", "ftp://127.0.0.1/"],
    ] {
      #expect(try await tool.run(arguments, environment: folders(tool)).status == 2)
    }
    let help = try await tool.run("data", "--help")
    #expect(help.status == 0, "\(help)")
    #expect(help.output.contains("emaki data fashion-mnist --from"))
  }

  @Test func cellsFindARelativeFolder() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        """
        import NeuralNetwork
        let folder = DataFolders.current.paths[0]
        if folder != "\(tool.folder.path)/data" { fatalError(folder) }
        """), to: "notebooks/a.md")
    let outcome = try await tool.run(
      "run", "notebooks/a.md", environment: ["EMAKI_DATA": "data/"])
    #expect(outcome.status == 0, "\(outcome)")
  }
}
