import NotebookDocument
import Testing

/// Notebooks at the limits: deep, long, or made to take time.
@Suite(.serialized)
struct SizeTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "> ", count: 3_000) + "a", String(repeating: "- ", count: 500) + "a",
      String(repeating: "*a **b", count: 20_000), String(repeating: "[a](", count: 20_000),
      String(repeating: "$", count: 100_000), String(repeating: "$a ", count: 100_000),
      String(repeating: "$$a", count: 50_001), String(repeating: "{#a ", count: 100_000),
      String(repeating: "![", count: 20_000) + "$a$", String(repeating: "`a``b", count: 50_000),
      String(repeating: "::: x\n", count: 5_000) + String(repeating: ":::\n", count: 5_000),
      String(repeating: "a $b$ `{swift} c`\n", count: 10_000),
      String(repeating: "a", count: 1_000_000),
      String(repeating: "[^", count: 100_000), String(repeating: "|", count: 10_000) + "\n|-|\n",
    ])
  func takesLargeText(_ text: String) throws {
    let notebook = try Notebook(parsing: text, path: "n.md")
    #expect(!MarkdownDocument(notebook: notebook).renderHTML().isEmpty)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 10_000),
      "title: \(String(repeating: "- ", count: 50_000))",
      "author: &a [a, a]\ntitle: b\nsubtitle: [" + String(repeating: "*a,", count: 1_000) + "]",
    ])
  func refusesLargeYAML(_ yaml: String) throws {
    let error = try mistake("---", yaml, "---")
    #expect(error.position != nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func readsManyCells() throws {
    let cell = "text $x$\n\n```swift\n//| echo: false\nlet a = 1\n```\n\n"
    let notebook = try Notebook(parsing: String(repeating: cell, count: 2_000), path: "n.md")
    #expect(notebook.cells.count == 2_000)
    #expect(notebook.cells.last?.firstLine == 1_999 * 7 + 5)
    #expect(MarkdownDocument(notebook: notebook).cellNodes.count == 2_000)
  }
}
