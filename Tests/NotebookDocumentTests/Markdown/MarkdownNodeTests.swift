import NotebookDocument
import Testing

struct MarkdownNodeTests {
  private func document(_ lines: String...) throws -> MarkdownDocument {
    let source = lines.joined(separator: "\n")
    return MarkdownDocument(notebook: try Notebook(parsing: source, path: "n.md"))
  }

  @Test func walksTheTree() throws {
    let document = try document("---", "title: a", "---", "# A", "", "b *c*", "d", "", "---")
    #expect(
      document.root.subtree.map(\.kind) == [
        .document, .heading, .text, .paragraph, .text, .emphasis, .text, .softBreak, .text,
        .thematicBreak,
      ])
    #expect(document.root.children.map(\.line) == [4, 6, 9])
    #expect(document.root.children[1].plainText == "b c d")
    #expect(document.root.children[1].children.allSatisfy { $0.isInline && $0.line == 6 })
    #expect(document.root.children[0].children[0].parent == document.root.children[0])
    #expect(document.root.parent == nil)
  }

  @Test func givesHeadingsWithTheirNames() throws {
    let document = try document(
      "# A $x_1$ `b` `{swift} c` {#sec-a}", "## [D](u) {#sec-d .x}", "", "E {#x} f", "===", "")
    let headings = document.headings
    #expect(headings.map(\.headingLevel) == [1, 2, 1])
    #expect(headings.map(\.plainText) == ["A x_1 b c", "D", "E {#x} f"])
    #expect(headings.map(\.identifier) == ["sec-a", "sec-d", nil])
    #expect(document.renderHTML().contains("<code>{swift}") == false)
    #expect(document.renderHTML().contains("<h2><a href=\"u\">D</a></h2>"))
  }

  @Test func givesImagesTheirNames() throws {
    let document = try document("![a](b.png){#fig-b} text")
    let image = try #require(document.root.subtree.first { $0.kind == .image })
    #expect(image.identifier == "fig-b")
    #expect(image.url == "b.png")
    #expect(document.renderHTML() == "<p><img src=\"b.png\" alt=\"a\" /> text</p>\n")
  }

  @Test func findsCellsAndInlineValues() throws {
    let notebook = try notebook(
      "---", "title: a", "---", "`{swift} a` `{swift} a`", "```swift", "b", "```", "```python",
      "```",
      "- c", "", "  ```{swift}", "  d", "  ```", "", "| `{swift} e` |", "|---|")
    let document = MarkdownDocument(notebook: notebook)
    #expect(document.cellNodes.map(\.index) == [0, 1])
    #expect(document.cellNodes.map(\.node.line) == [5, 12])
    #expect(document.cellNodes.map(\.node.fenceInfo) == ["swift", "{swift}"])
    #expect(document.inlineValueNodes.map(\.index) == [0, 1, 2])
    #expect(document.inlineValueNodes.map(\.node.literal) == ["a", "a", "e"])
    for (index, node) in document.inlineValueNodes { node.replace(withHTML: "<b>\(index)</b>") }
    for (index, node) in document.cellNodes { node.replace(withHTML: "<div>cell \(index)</div>") }
    let html = document.renderHTML()
    #expect(html.hasPrefix("<p><b>0</b> <b>1</b></p>\n<div>cell 0</div>\n<pre><code"))
    #expect(html.contains("<div>cell 1</div>\n</li>"))
    #expect(html.contains("<th><b>2</b></th>"))
    #expect(document.inlineValueNodes.isEmpty)
  }

  @Test func wrapsNodes() throws {
    let document = try document("# a", "", "| ~~b~~ |", "|---|", "", "1. c", "", "text")
    for node in document.root.subtree {
      switch node.kind {
      case .heading: node.wrap(opening: "<section>", closing: "</section>")
      case .strikethrough: node.wrap(opening: "<i>", closing: "</i>")
      case .table: node.wrap(opening: "<figure>", closing: "</figure>")
      default: break
      }
    }
    let html = document.renderHTML()
    #expect(html.hasPrefix("<section>\n<h1>a</h1>\n</section>\n<figure>\n<table>"))
    #expect(html.contains("<th><i><del>b</del></i></th>"))
    #expect(html.contains("</table>\n</figure>\n"))
    #expect(document.root.children.first?.kind == .replacement)
  }

  @Test func refusesHTMLWhereNoneCanStand() throws {
    let document = try document("- a", "", "| b |", "|---|")
    for node in document.root.subtree {
      switch node.kind {
      case .item, .tableRow, .tableCell, .document:
        #expect(!node.replace(withHTML: "x"))
        #expect(!node.wrap(opening: "x", closing: "y"))
      default: break
      }
    }
    #expect(document.renderHTML().hasPrefix("<ul>\n<li>a</li>\n</ul>\n<table>"))
  }

  @Test func replacesANodeOfWhichAnotherPartWasReplaced() throws {
    let document = try document("a $b$ *c*")
    let formula = try #require(document.mathNodes.first)
    #expect(formula.replace(withHTML: "<math/>"))
    #expect(document.root.children[0].replace(withHTML: "<p>new</p>"))
    #expect(document.renderHTML() == "<p>new</p>\n")
    #expect(formula.literal == "b")
  }

  @Test func rendersNotebooksWithoutTheirParser() {
    let cell = Cell(number: 1, code: "a", fenceLine: 2, firstLine: 3)
    let notebook = Notebook(path: "n.md", source: "b\n```swift\na\n```\n", cells: [cell])
    #expect(MarkdownDocument(notebook: notebook).cellNodes.map(\.node.line) == [2])
    let unclosed = Notebook(path: "n.md", source: "---\na\n\n::: x\nb")
    #expect(MarkdownDocument(notebook: unclosed).renderHTML().hasSuffix("<p>b</p>\n"))
  }
}
