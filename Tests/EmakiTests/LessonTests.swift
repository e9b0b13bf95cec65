import Foundation
import TestSupport
import Testing

/// The notebooks of this repository, run and looked at in a browser.
@Suite(.serialized) struct LessonTests {
  /// The folder `notebooks` of the checkout that the tests were built in.
  private static let notebooks = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "notebooks")

  private func report(of name: String, arguments: String...) async throws -> String {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let notebook = Self.notebooks.appending(path: "\(name).md")
    try tool.write(try String(contentsOf: notebook, encoding: .utf8), to: "\(name).md")
    let outcome = try await tool.run(["run", "\(name).md", "--quiet"] + arguments)
    try #require(outcome.status == 0, "\(outcome)")
    return try tool.read("output/\(name).html")
  }

  @Test func thePlaneIsLearned() async throws {
    let html = try await report(of: "plane-regression")
    // Three figures, each for light and for dark pages.
    #expect(html.components(separatedBy: "data:image/png;base64,").count - 1 == 6)
    // What the notebook's own loops give, to the last digit.
    for number in [
      "0.006706025259285303", "0.1402209162240302", "0.14932939747407145",
      "0.5765078595903534", "0.31404948868496607",
    ] {
      #expect(html.contains(number), "\(number) is not in the report")
    }
    let page = try await Browser.shared.open(html)
    let text = try await page.evaluate("document.body.innerText").string
    #expect(text?.contains("A network without linear algebra") == true)
    for width in [390, 1_280] {
      try await page.resize(width: width)
      #expect(try await page.overflow <= 0)
    }
    #expect(page.requests == [])
    #expect(page.consoleMessages == [])
    #expect(try await page.accessibilityViolations() == [])
  }

  @Test func theBenchmarkNotebookRuns() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let source = Self.notebooks.appending(path: "../Benchmarks/notebooks/engine.md").standardized
    let outcome = try await tool.run("run", source.path)
    #expect(outcome.status == 0, "\(outcome)")
    let html = try tool.read("output/engine.html")
    #expect(html.components(separatedBy: "data:image/png;base64,").count - 1 == 12)
  }
}
