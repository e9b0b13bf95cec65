import NotebookDocument
import Testing

/// The HTML of Markdown lines.
func html(_ lines: String...) throws -> String {
  let source = lines.joined(separator: "\n") + "\n"
  return try MarkdownDocument(notebook: Notebook(parsing: source, path: "n.md")).renderHTML()
}

struct RenderingTests {
  @Test func rendersGitHubsExtensions() throws {
    let html = try html(
      "---", "title: Not here", "---", "# A *b*", "", "| a | b |", "|---|:-:|", "| ~~c~~ | \"d\" |",
      "",
      "- [x] done -- https://a.b", "- [ ] open[^1]", "", "[^1]: note")
    #expect(!html.contains("Not here"))
    #expect(html.hasPrefix("<h1>A <em>b</em></h1>\n<table>\n<thead>\n<tr>\n<th>a</th>"))
    #expect(html.contains("<td><del>c</del></td>\n<td align=\"center\">&quot;d&quot;</td>"))
    #expect(
      html.contains(
        "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> done -- "
          + "<a href=\"https://a.b\">https://a.b</a></li>"))
    #expect(html.contains("<section class=\"footnotes\" data-footnotes>"))
  }

  @Test func dropsRawHTMLOrHandsItToAFilter() throws {
    let source = "<script>a</script>\n\nb <i onclick=\"x\">c</i>\n\n| <b>d</b> |\n|---|\n"
    let notebook = try Notebook(parsing: source, path: "n.md")
    #expect(
      MarkdownDocument(notebook: notebook).renderHTML()
        == "<p>b c</p>\n<table>\n<thead>\n<tr>\n<th>d</th>\n</tr>\n</thead>\n</table>\n")
    var pieces: [String] = []
    let html = MarkdownDocument(notebook: notebook).renderHTML { piece in
      pieces.append(piece)
      return "{\(pieces.count)}"
    }
    #expect(
      pieces == ["<script>a</script>\n", "<i onclick=\"x\">", "</i>", "<b>", "</b>"])
    #expect(html.hasPrefix("{1}\n<p>b {2}c{3}</p>"))
    #expect(html.contains("<th>{4}d{5}</th>"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:a", "file:///etc/passwd",
    "data:text/html,a", "&#106;avascript:alert(1)",
  ])
  func emptiesDangerousAddresses(_ url: String) throws {
    #expect(try html("[a](\(url))") == "<p><a href=\"\">a</a></p>\n")
    #expect(try html("![a](\(url))") == "<p><img src=\"\" alt=\"a\" /></p>\n")
    #expect(try html("[a]", "", "[a]: <\(url)>") == "<p><a href=\"\">a</a></p>\n")
    #expect(try !html("<\(url)>").contains("href=\"j"))
  }

  @Test func keepsOtherAddresses() throws {
    #expect(
      try html("![a](data:image/png;base64,AA) [b](x.md#y \"t\")")
        == "<p><img src=\"data:image/png;base64,AA\" alt=\"a\" /> "
        + "<a href=\"x.md#y\" title=\"t\">b</a></p>\n")
  }

  @Test func rendersAtOnceInManyThreads() async throws {
    let source = "~~a~~ www.b.c $x_1$ | d\n\n| ~~a~~ |\n|---|\n"
    let notebook = try Notebook(parsing: source, path: "n.md")
    let expected = MarkdownDocument(notebook: notebook).renderHTML()
    #expect(expected.contains("<del>a</del> <a href=\"http://www.b.c\">"))
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<200 { group.addTask { MarkdownDocument(notebook: notebook).renderHTML() } }
      for await html in group { #expect(html == expected) }
    }
  }
}
