import Foundation
import NotebookDocument
import Report
import Testing

struct ProseTests {
  @Test(arguments: [
    ("改行された\n文章", "改行された文章"), ("終わり。\n**次**", "終わり。<strong>次</strong>"),
    ("日本語\nEnglish", "日本語\nEnglish"), ("한국\n말", "한국\n말"), ("two\nlines", "two\nlines"),
  ])
  func joinsLinesOfJapanese(_ source: String, _ expected: String) throws {
    #expect(try Sample("# A\n\n" + source + "\n").main.contains("<p>\(expected)</p>"))
  }

  @Test func headingsOfTablesHaveWords() throws {
    let main = try Sample("# A\n\n| | `b` | |\n|---|---|--:|\n| c | | d |\n").main
    #expect(
      main.contains("<tr>\n<td></td>\n<th><code>b</code></th>\n<td align=\"right\"></td>\n</tr>"))
  }

  @Test func sanitizesRawHTML() throws {
    let main = try Sample(
      """
      a <kbd onclick="x">b</kbd> <img src=x onerror=alert(1)> <!--cell 0--> [c](javascript:d)

      <details><summary>e</summary>

      *f* <script>g</script>

      </details></main>

      <div style="position:fixed">h

      """
    ).main
    #expect(main.contains("<p>a <kbd>b</kbd>   <a href=\"\">c</a></p>"))
    #expect(main.contains("<details><summary>e</summary>\n\n<p><em>f</em> g</p>\n</details>"))
    #expect(main.hasSuffix("<div>h\n\n</div>"))
  }

  @Test func makesCallouts() throws {
    let main = try Sample(
      "> [!NOTE]\n> a *b*\n\n> [!warning]\n>\n> c\n\n> [!OTHER]\n> d\n\n> [!TIP] e\n\n> [!TIP]\n"
    ).main
    #expect(
      main.contains(
        "<section class=\"callout note\" role=note aria-label=\"Note\">\n<p class=headline>Note</p>"
          + "\n<blockquote>\n<p>a <em>b</em></p>\n</blockquote>\n</section>"))
    #expect(main.contains("<p class=headline>Warning</p>\n<blockquote>"))
    #expect(main.contains("<p>c</p>"))
    #expect(main.count(of: "callout") == 3)
    #expect(main.contains("[!OTHER]"))
    #expect(main.contains("[!TIP] e"))
  }

  @Test func showsCodeOfOtherLanguages() throws {
    let main = try Sample("```python\na < b\n```\n\n    c\n").main
    #expect(
      main.contains(
        "<section class=code><span class=language aria-hidden=true>python</span>"
          + "<pre><code>a &lt; b\n</code></pre></section>"))
    #expect(main.contains("<section class=code><pre><code>c\n</code></pre></section>"))
  }

  @Test func labelsTasks() throws {
    let main = try Sample("- [x] a\n- [ ] b\n").main
    #expect(main.contains("<input type=\"checkbox\" aria-label=\"done\" checked="))
    #expect(main.contains("<input type=\"checkbox\" aria-label=\"open\" disabled="))
  }

  @Test func takesImagesIntoThePage() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "emaki-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(redPixel).write(to: folder.appending(path: "a b.png"))
    try Data("secret".utf8).write(to: folder.appending(path: "c.png"))
    let sample = try Sample(
      "![d](a%20b.png){#fig-a}\n![e](c.png) ![f](https://g.h/i.png) <img src=\"a b.png\" alt=j>\n",
      path: folder.path + "/n.md")
    let main = try sample.main
    let data = "data:image/png;base64,\(Data(redPixel).base64EncodedString())"
    #expect(main.contains("<img alt=\"d\" id=\"fig-a\" src=\"\(data)\">"))
    #expect(main.contains("<span class=missing>Image not found: c.png</span>"))
    #expect(main.contains("<a class=missing href=\"https://g.h/i.png\">f</a>"))
    #expect(main.contains("<img src=\"\(data)\" alt=\"j\">"))
    #expect(!sample.page.contains(folder.path))
  }

  @Test func namesHeadings() {
    var names = HeadingNames(taken: ["content"])
    #expect(names.name(for: "What is a neuron?") == "what-is-a-neuron")
    #expect(names.name(for: "What is a *Neuron*") == "what-is-a-neuron-1")
    #expect(names.name(for: " 日本語の 見出し、です ") == "日本語の-見出しです")
    #expect(names.name(for: "a_b - c") == "a_b---c")
    #expect(names.name(for: "Content") == "content-1")
    #expect(names.name(for: "?!") == "section")
    #expect(names.name(for: "\"><script>") == "script")
  }

  @Test func listsHeadings() throws {
    let page = try Sample(
      "---\ntitle: T\n---\n## A <b>x</b>\n### B & C\n#### D\n##### E\n## F {#sec-f}\n## F\n"
    ).page
    #expect(page.contains("<h2><a class=anchor id=\"a-x\" href=\"#a-x\" aria-hidden=true"))
    let list = try #require(page.firstMatch(of: /(?s)<nav class=contents.*?<\/nav>/)).output
    #expect(
      list.matches(of: /<a href="#(.*?)">(.*?)<\/a>/).map { "\($0.output.1): \($0.output.2)" }
        == ["a-x: A x", "b--c: B &amp; C", "d: D", "sec-f: F", "f: F"])
    #expect(list.contains("<ol>\n<li><a href=\"#a-x\">A x</a><ol>\n<li>"))
    #expect(list.count(of: "<ol>") == list.count(of: "</ol>"))
    #expect(list.count(of: "<li>") == list.count(of: "</li>"))
    #expect(page.count(of: "href=\"#sec-f\">F</a>") == 2)
  }

  @Test(arguments: ["## A\n", "---\nformat: {html: {toc: false}}\n---\n## A\n## B\n"])
  func hasNoContents(_ source: String) throws {
    #expect(try !Sample(source).page.contains("<nav"))
  }

  @Test func takesTheTitleFromTheFirstHeading() throws {
    let page = try Sample("# A *b*\n\n## C\n").page
    #expect(page.contains("<title>A b</title>"))
    #expect(page.contains("<h1 id=\"a-b\">A b</h1>"))
    #expect(page.count(of: "<h1") == 1)
    let titled = try Sample("---\ntitle: T\n---\n# A\n").page
    #expect(titled.contains("<title>T</title>"))
    #expect(titled.count(of: "<h1") == 2)
    #expect(try Sample("a\n").page.contains("<title>plane</title>"))
  }
}

extension Substring {
  fileprivate func count(of text: String) -> Int { String(self).count(of: text) }
}
