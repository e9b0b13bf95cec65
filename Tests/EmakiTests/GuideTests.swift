import Foundation
import Testing

/// The guides of the network library's documentation, run as the notebooks that they read like.
@Suite("The guides", .serialized) struct GuideTests {
  /// The pages of the catalogue: its first page, and a guide for each lesson.
  private static let pages = [
    "NeuralNetwork", "Guides/ReadingDigits", "Guides/LearningByDescent", "Guides/LearningASlope",
    "Guides/ClassifyingWithAdam", "Guides/CheckingTheMathematics",
  ]

  /// The checkout that the tests were built in.
  private static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The catalogue of the documentation.
  private static let catalogue = checkout.appending(
    path: "Sources/NeuralNetwork/NeuralNetwork.docc")

  @Test("are all tested")
  func everyPageIsListed() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.catalogue.path)
    #expect(files.filter { $0.hasSuffix(".md") }.sorted() == Self.pages.map { "\($0).md" }.sorted())
  }

  @Test("run from top to bottom, and what they promise holds", arguments: pages)
  func theSnippetsRun(page: String) async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    // As it is, so that an error names the line of the guide.
    let text = try String(
      contentsOf: Self.catalogue.appending(path: "\(page).md"), encoding: .utf8)
    try tool.write(text, to: "guide.md")
    let cells = text.split(separator: "\n").count { $0 == "```swift" }
    let outcome = try await tool.run("run", "guide.md")
    #expect(outcome.status == 0, "\(page): \(outcome)")
    #expect(outcome.error.contains(cells == 1 ? "1 cell ran" : "\(cells) cells ran"))
    #expect(tool.exists("output/guide.html"))
  }

  @Test("link only to what there is")
  func theLinksResolve() throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let modules = CommandLineTool.binaries
    let include = ["CBLAS", "CZlib"].flatMap {
      ["-I", Self.checkout.appending(path: "Sources/\($0)").path]
    }
    let moduleMap = modules.appending(path: "CVectorMath.build/module.modulemap").path
    let symbols = try output(
      of: "swift-symbolgraph-extract",
      [
        "-module-name", "NeuralNetwork", "-target", targetTriple(),
        "-I", modules.appending(path: "Modules").path, "-Xcc", "-fmodule-map-file=\(moduleMap)",
        "-minimum-access-level", "public", "-output-dir", tool.folder.path,
      ] + include, in: tool.folder)
    try #require(tool.exists("NeuralNetwork.symbols.json"), "\(symbols)")
    let diagnostics = try output(
      of: "docc",
      [
        "convert", Self.catalogue.path, "--additional-symbol-graph-dir", tool.folder.path,
        "--output-dir", tool.folder.appending(path: "archive").path,
        "--fallback-display-name", "NeuralNetwork",
        "--fallback-bundle-identifier", "NeuralNetwork",
      ], in: tool.folder)
    #expect(tool.exists("archive/data/documentation/neuralnetwork.json"))
    #expect(!diagnostics.contains("warning:") && !diagnostics.contains("error:"), "\(diagnostics)")
  }

  /// What this machine's compiler builds for.
  private func targetTriple() throws -> String {
    let information = try output(
      of: "swift", ["-print-target-info"], in: FileManager.default.temporaryDirectory)
    let match = try #require(information.firstMatch(of: /"unversionedTriple": "([^"]+)"/))
    return String(match.output.1)
  }

  /// Runs a tool of the toolchain and returns what it prints, errors included.
  private func output(of name: String, _ arguments: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
