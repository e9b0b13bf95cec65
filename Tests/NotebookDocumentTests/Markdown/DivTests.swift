import NotebookDocument
import Testing

struct DivTests {
  @Test func makesDivs() throws {
    #expect(
      try html("a", "::: {.teacher #x}", "b", "", "- c", "", ":::", "d")
        == "<p>a</p>\n<div class=\"teacher\" id=\"x\">\n<p>b</p>\n<ul>\n<li>c</li>\n</ul>\n</div>\n"
        + "<p>d</p>\n")
    #expect(
      try html("::::: hint :::::", ":::{.a .b}", "b", ":::", ":::::")
        == "<div class=\"hint\">\n<div class=\"a b\">\n<p>b</p>\n</div>\n</div>\n")
  }

  @Test func makesDivsInListsAndQuotes() throws {
    #expect(
      try html("- a", "", "  ::: {.x}", "  b", "  :::", "- c")
        .contains("<div class=\"x\">\n<p>b</p>\n</div>\n</li>"))
    #expect(
      try html("> ::: x", "> b", "> :::")
        == "<blockquote>\n<div class=\"x\">\n<p>b</p>\n</div>\n</blockquote>\n")
  }

  @Test func givesDivsAsNodes() throws {
    let notebook = try notebook("::: {.teacher}", "a", ":::", "", "b")
    let document = MarkdownDocument(notebook: notebook)
    let div = try #require(document.root.children.first)
    #expect(div.kind == .div)
    #expect(div.classes == ["teacher"])
    #expect(div.line == 1)
    #expect(div.plainText == "a")
    #expect(div.replace(withHTML: "<hr>"))
    #expect(document.renderHTML() == "<hr>\n<p>b</p>\n")
  }

  @Test func runsTheCellsOfADiv() throws {
    let cells = try notebook("::: {.teacher}", "```swift", "a", "```", ":::").cells
    #expect(cells.map(\.fenceLine) == [2])
  }

  @Test(arguments: [
    "a ::: b", ":: x", "::: a b", "::: {.x", "`:::`", "    ::: x", "text\n    ::: x\ntext",
    "<!--\n::: x\n-->", "```\n:::\n```",
  ])
  func leavesOtherColonsAlone(_ text: String) throws {
    let notebook = try Notebook(parsing: text, path: "n.md")
    let html = MarkdownDocument(notebook: notebook).renderHTML { $0 }
    #expect(!html.contains("<div"))
    #expect(html.contains("::"))
    #expect(!html.contains("?"))
  }

  @Test(arguments: [
    ("a\n\n  ::: {.x}\nb\n", 3, 3, true), ("::: x\n::: y\n:::\n", 1, 1, true),
    ("::: x\n- a\n\n  :::\n", 1, 1, true), ("- ::: x\n\n  ::: y\n\n:::\n", 3, 3, true),
    ("a\n:::\n", 2, 1, false), ("> :::", 1, 3, false), ("::: x\n:::\n:::\n", 3, 1, false),
  ])
  func refusesFencesWithoutAPartner(
    _ source: String, _ line: Int, _ column: Int, _ isOpening: Bool
  ) throws {
    let error = try mistake(in: source)
    #expect(error.problem == (isOpening ? .unclosedDiv : .unopenedDiv))
    #expect(error.position == SourcePosition(line: line, column: column))
  }
}
