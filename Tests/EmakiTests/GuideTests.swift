import Foundation
import Testing

/// The guides of the libraries' documentation, run as the notebooks that they read like.
@Suite("The guides", .serialized) struct GuideTests {
  /// A library with the pages of its catalogue.
  struct Catalogue: Sendable, CustomTestStringConvertible {
    var library: String
    /// The system's libraries whose headers its module needs.
    var systemLibraries: [String]
    /// The first page, and the guides.
    var pages: [String]

    var testDescription: String { library }

    var folder: URL {
      GuideTests.checkout.appending(path: "Sources/\(library)/\(library).docc")
    }
  }

  private static let catalogues = [
    Catalogue(
      library: "NeuralNetwork", systemLibraries: ["CBLAS", "CZlib"],
      pages: [
        "NeuralNetwork", "Guides/ReadingDigits", "Guides/LearningByDescent",
        "Guides/LearningASlope", "Guides/ClassifyingWithAdam", "Guides/CheckingTheMathematics",
      ]),
    Catalogue(
      library: "Plotting", systemLibraries: ["CCairo", "CPango", "CPNG"],
      pages: [
        "Plotting", "Guides/ChoosingAMark", "Guides/AxesAndScales", "Guides/ComposingFigures",
        "Guides/ThemesAndOutput", "Guides/ComingFromOtherLibraries",
      ]),
  ]

  /// The pages of all catalogues, each with its catalogue.
  private static let pages = catalogues.flatMap { catalogue in
    catalogue.pages.map { catalogue.folder.appending(path: "\($0).md") }
  }

  /// The checkout that the tests were built in.
  private static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("are all tested", arguments: catalogues)
  func everyPageIsListed(catalogue: Catalogue) throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: catalogue.folder.path)
    #expect(
      files.filter { $0.hasSuffix(".md") }.sorted() == catalogue.pages.map { "\($0).md" }.sorted())
  }

  @Test("run from top to bottom, and what they promise holds", arguments: pages)
  func theSnippetsRun(page: URL) async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    // As it is, so that an error names the line of the guide.
    let text = try String(contentsOf: page, encoding: .utf8)
    try tool.write(text, to: "guide.md")
    let cells = text.split(separator: "\n").count { $0 == "```swift" }
    let outcome = try await tool.run("run", "guide.md")
    #expect(outcome.status == 0, "\(page.lastPathComponent): \(outcome)")
    #expect(outcome.error.contains(cells == 1 ? "1 cell ran" : "\(cells) cells ran"))
    #expect(tool.exists("output/guide.html"))
  }

  @Test("link only to what there is", arguments: catalogues)
  func theLinksResolve(catalogue: Catalogue) throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let modules = CommandLineTool.binaries
    let library = catalogue.library
    let include =
      try catalogue.systemLibraries.flatMap {
        ["-I", Self.checkout.appending(path: "Sources/\($0)").path]
      } + headers()
    let moduleMap = modules.appending(path: "CVectorMath.build/module.modulemap").path
    let symbols = try output(
      of: "swift-symbolgraph-extract",
      [
        "-module-name", library, "-target", targetTriple(),
        "-I", modules.appending(path: "Modules").path, "-Xcc", "-fmodule-map-file=\(moduleMap)",
        "-minimum-access-level", "public", "-output-dir", tool.folder.path,
      ] + include, in: tool.folder)
    try #require(tool.exists("\(library).symbols.json"), "\(symbols)")
    let diagnostics = try output(
      of: "docc",
      [
        "convert", catalogue.folder.path, "--additional-symbol-graph-dir", tool.folder.path,
        "--output-dir", tool.folder.appending(path: "archive").path,
        "--fallback-display-name", library, "--fallback-bundle-identifier", library,
      ], in: tool.folder)
    #expect(tool.exists("archive/data/documentation/\(library.lowercased()).json"))
    #expect(!diagnostics.contains("warning:") && !diagnostics.contains("error:"), "\(diagnostics)")
  }

  /// The folders of Cairo's and Pango's headers, as options for Clang.
  private func headers() throws -> [String] {
    try output(
      of: "pkg-config", ["--cflags-only-I", "pangocairo", "libpng"],
      in: FileManager.default.temporaryDirectory
    ).split(whereSeparator: \.isWhitespace).flatMap { ["-Xcc", String($0)] }
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
