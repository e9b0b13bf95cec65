import NotebookDocument
import Report
import Testing

struct InlineValueTests {
  private func main(_ source: String, _ values: [InlineResult]) throws -> String {
    let notebook = try Notebook(parsing: source, path: "notes/plane.md")
    let page = HTMLReport(ExecutedNotebook(notebook: notebook, results: [], values: values))
      .render()
    return try String(#require(page.firstMatch(of: /(?s)<main id=content>\n(.*)<\/main>/)).output.1)
  }

  @Test func valuesTakeTheirPlaces() throws {
    let main = try main(
      "A *`{swift} a`* b[^1].\n\n| `{swift} b` |\n|---|\n| x |\n\n[^1]: N `{swift} c`",
      [.value("<3 & 4>"), .value("5"), .value("6")])
    #expect(main.contains("<p>A <em><span class=value>&lt;3 &amp; 4&gt;</span></em> b"))
    #expect(main.contains("<th><span class=value>5</span></th>"))
    #expect(main.contains("<p>N <span class=value>6</span>"))
  }

  @Test("Raised digits are raised by the page, since fonts have some of them only")
  func powersOfTen() throws {
    let main = try main("A `{swift} a` b `{swift} c`", [.value("2.1 × 10⁻¹⁰"), .value("x² + <y")])
    #expect(main.contains("<span class=value>2.1 × 10<sup>−10</sup></span> b"))
    #expect(main.contains("<span class=value>x<sup>2</sup> + &lt;y</span>"))
  }

  @Test func headingsAndContentsHaveThem() throws {
    let notebook = try Notebook(
      parsing: "# `{swift} title`\n\n## After `{swift} n` epochs\n\n## B\n", path: "a.md")
    let page = HTMLReport(
      ExecutedNotebook(
        notebook: notebook, results: [], values: [.value("<T>"), .value("60,000")])
    ).render()
    #expect(page.contains("<title>&lt;T&gt;</title>"))
    #expect(page.contains("<a href=\"#after-60000-epochs\">After 60,000 epochs</a>"))
    #expect(page.contains("After <span class=value>60,000</span> epochs"))
  }

  @Test func failuresAreMarkedAndToldAtTheTop() throws {
    let failure = Failure(
      kind: .stopped(signal: "SIGILL"), message: "no <b>",
      position: SourcePosition(line: 1, column: 11))
    let main = try main(
      "A `{swift} a` [`{swift} <b>`](u) `{swift} c`",
      [.failed(failure), .failed(failure), .notRun])
    #expect(
      main.contains(
        "<span class=\"value failed\" id=\"inline-value-1\"><a href=\"#inline-value-1-failure\" "
          + "aria-label=\"no &lt;b&gt;\" title=\"no &lt;b&gt;\">⚠</a></span>"))
    #expect(main.contains("<li id=\"inline-value-1-failure\"><a href=\"#inline-value-1\">"))
    #expect(main.contains("<code>plane.md:1:11</code>: <strong>Stopped</strong>"))
    #expect(main.contains("<code>&lt;b&gt;</code></a>, "))
    #expect(main.contains("<span role=img aria-label"), "no link within a link")
    #expect(main.contains("<span class=\"value not-run\">not run</span>"))
    #expect(main.hasPrefix("<aside class=\"failure banner\""))
  }

  @Test func excerptsShowNothingThatIsHidden() throws {
    let position = SourcePosition(line: 4, column: 11)
    let failure = Failure(
      kind: .compileError, message: "no", position: position,
      diagnostics: [Diagnostic(.error, "no", file: "notes/plane.md", position: position)])
    let main = try main(
      "::: {.teacher}\nsecret\n:::\nA `{swift} a`\n", [.failed(failure)])
    #expect(main.contains("class=excerpt"))
    #expect(!main.contains("secret"))
  }
}
