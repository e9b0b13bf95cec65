import Foundation
import TestSupport
import Testing

@Suite("The index of several reports", .serialized) struct IndexTests {
  @Test("Several notebooks get an index, the same each time, which one alone leaves as it is")
  func anIndexIsWritten() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      "---\ntitle: With a figure\n---\n\n```swift\n//| fig-alt: It rises.\nimport Plotting\n"
        + "Plot { Line([1, 2]) }\n```\n", to: "in/a b.md")
    try tool.write("---\ntitle: Failing\n---\n\n```swift\nfatalError()\n```\n", to: "in/b.md")
    try tool.write("---\ntitle: Wrong\nnonsense: 1\n---\n", to: "in/c.md")
    let outcome = try await tool.run("run", "in", "--quiet", "--jobs", "2")
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.error.contains("3 notebooks → output/index.html"))
    let page = try tool.read("output/index.html")
    #expect(page.contains("href=\"./a%20b.html\""))
    #expect(page.contains("1 cell failed"))
    #expect(page.contains("c.md:3: unknown key &#39;nonsense&#39;"))
    #expect(!page.contains(tool.folder.path))
    #expect(page.components(separatedBy: "width=\"320\"").count - 1 == 2, "light and dark")
    #expect(page.utf8.count < 100_000)
    _ = try await tool.run("run", "in", "--quiet", "-o", "again")
    #expect(try tool.read("again/index.html") == page)
    #expect(try await tool.run("run", "in/a b.md").status == 0)
    #expect(try tool.read("output/index.html") == page)
    let opened = try await Browser.shared.open(page)
    for width in [390, 1280] {
      try await opened.resize(width: width)
      #expect(try await opened.overflow <= 0)
      #expect(try await opened.accessibilityViolations() == [])
    }
  }

  @Test("A notebook that is named index cannot have an index beside it")
  func aNotebookNamedIndex() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(notebook("print(1)"), to: "in/index.md")
    try tool.write(notebook("print(2)"), to: "in/other.md")
    let several = try await tool.run("run", "in")
    #expect(several.status == 2, "\(several)")
    #expect(several.error.contains("in/index.md would be written to output/index.html"))
    #expect(!tool.exists("output"))
    #expect(try await tool.run("run", "in/index.md").status == 0)
    #expect(try tool.read("output/index.html").contains("<title>Test</title>"))
  }
}
