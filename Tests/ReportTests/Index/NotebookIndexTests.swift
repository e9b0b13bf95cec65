import NotebookDocument
import Report
import Testing

@Suite struct NotebookIndexTests {
  private func entry(
    _ source: String, path: String = "notes/plane.md", results: [CellResult] = [],
    report: String? = "plane.html", thumbnail: DisplayedValue? = nil
  ) throws -> NotebookIndex.Entry {
    NotebookIndex.Entry(
      try Sample(source, path: path, results: results).executed, report: report,
      thumbnail: thumbnail)
  }

  private static let cells = "\n```swift\n1\n```\n\n```swift\n2\n```\n"

  private static var failed: CellResult {
    CellResult(status: .failed(Failure(kind: .trap(signal: "SIGILL"), message: "no")))
  }

  @Test("A notebook is listed with its title, authors, abstract and outcome, and a link")
  func content() throws {
    let page = NotebookIndex([
      try entry(
        "---\ntitle: The plane\nsubtitle: A slope\nauthor: [Ada, Bob]\nabstract: Some *words*.\n---\n"
          + Self.cells),
      try entry("# A heading\n" + Self.cells, results: [Self.failed, CellResult(status: .notRun)]),
      try entry(
        "---\ntitle: Later\n---\n```swift\n1\n```\n", results: [CellResult(status: .notRun)]),
    ]).render()
    #expect(page.contains("<h2><a href=\"./plane.html\">The plane</a></h2>"))
    #expect(page.contains("<p class=subtitle>A slope</p>"))
    #expect(page.contains("<span class=author>Ada</span> <span class=author>Bob</span>"))
    #expect(page.contains("<p>Some <em>words</em>.</p>"))
    #expect(page.contains("All 2 cells ran"))
    #expect(page.contains(">A heading</a>"), "the title that the report has")
    #expect(page.contains("<p class=\"status bad\">1 cell failed · 1 cell not run</p>"))
    #expect(page.contains("<p class=\"status waiting\">Not run</p>"))
    #expect(page.contains("<html lang=\"en\""))
    #expect(page.contains("data-scrolls=\"Scrolls sideways\""), "for wide formulas in abstracts")
    #expect(page.count(of: "<main id=content>") == 1)
    #expect(page.contains("Content-Security-Policy"))
    #expect(page.count(of: "<script>") == 1)
  }

  @Test("A value that failed is a failure of its notebook")
  func failedValues() throws {
    var executed = try Sample("Not `{swift} a[2]`.\n" + Self.cells).executed
    executed.values = [.failed(Failure(kind: .trap(signal: "SIGILL"), message: "no"))]
    executed.results[1] = CellResult(status: .notRun)
    let page = NotebookIndex([
      NotebookIndex.Entry(executed, report: "plane.html", thumbnail: nil)
    ]).render()
    #expect(page.contains("<p class=\"status bad\">1 value failed · 1 cell not run</p>"))
  }

  @Test("What an author writes is text")
  func hostileTexts() throws {
    let evil = "</title><script>alert(1)</script><img src=x onerror=alert(1)>"
    let page = NotebookIndex([
      try entry(
        "---\ntitle: '\(evil)'\nsubtitle: '\(evil)'\nauthor: '\(evil)'\nabstract: '\(evil)'\n---\n",
        report: "a\"><script>.html",
        thumbnail: DisplayedValue(
          representations: ["image/png": redPixel], alternativeText: "\"><script>")),
      NotebookIndex.Entry(
        NotebookError(file: "/home/someone/\(evil).md", problem: .unclosedFrontMatter).diagnostic),
    ]).render()
    #expect(page.count(of: "<script") == 1)
    #expect(page.count(of: "<img") == 1)
    #expect(!page.contains("onerror=alert(1)>\""))
    #expect(!page.contains("/home/someone"))
    #expect(page.contains("href=\"./a%22%3E%3Cscript%3E.html\""))
    #expect(page.contains("alt=\"&quot;&gt;&lt;script&gt;\""))
  }

  @Test("A notebook that could not be read is listed with the reason, and without a link")
  func unreadable() throws {
    let error = NotebookError(
      file: "notes/bad.md", position: SourcePosition(line: 3, column: 1),
      problem: .duplicateKey("title"))
    let page = NotebookIndex([NotebookIndex.Entry(error.diagnostic)]).render()
    #expect(page.contains("<h2>bad.md</h2>"))
    #expect(page.contains("Could not be read"))
    #expect(page.contains("bad.md:3: &#39;title&#39; stands here twice"))
  }

  @Test("The page speaks the language of its notebooks, or English where they speak several")
  func languages() throws {
    let japanese = try entry("---\ntitle: 平面\nlang: ja\n---\n" + Self.cells)
    let english = try entry("---\ntitle: Plane\n---\n" + Self.cells)
    let one = NotebookIndex([japanese, japanese]).render()
    #expect(one.contains("<html lang=\"ja\""))
    #expect(one.contains("<h1>ノートブック一覧</h1>"))
    #expect(one.contains("2 個のセルをすべて実行"))
    let mixed = NotebookIndex([japanese, english]).render()
    #expect(mixed.contains("<html lang=\"en\""))
    #expect(mixed.contains("<article lang=\"ja\">"))
    #expect(mixed.contains("<p class=\"status good\" lang=\"en\">All 2 cells ran</p>"))
  }

  @Test("A thumbnail has words, a size and a variant for dark pages")
  func thumbnails() throws {
    let picture = DisplayedValue(
      representations: ["image/png": redPixel, "image/png;theme=dark": redPixel],
      alternativeText: "A dot")
    let page = NotebookIndex([try entry("---\ntitle: A\n---\n", thumbnail: picture)]).render()
    #expect(page.count(of: "<img alt=\"A dot\" width=\"1\" height=\"1\" src=\"data:image/png") == 2)
    #expect(page.count(of: "<span class=themed>") == 1)
    let bare = NotebookIndex([try entry("---\ntitle: A\n---\n")]).render()
    #expect(!bare.contains("<img"))
  }

  @Test("The first picture is the first that the report shows, in its author's words")
  func firstPictures() throws {
    let picture = DisplayedValue(
      representations: ["image/png": redPixel], alternativeText: "its own")
    let shown = CellResult(status: .succeeded, outputs: [.value(picture)])
    let text = CellResult(status: .succeeded, outputs: [.value(.text("1", as: "text/plain"))])
    let hidden = "```swift\n//| output: false\n1\n```\n\n"
    let cell = "```swift\n1\n```\n\n"
    let worded = "```swift\n//| fig-alt: The author's\n1\n```\n"
    let first = try Sample(hidden + cell + worded, results: [shown, text, shown])
    #expect(first.executed.firstPicture?.alternativeText == "The author's")
    #expect(try Sample(cell, results: [shown]).executed.firstPicture == picture)
    #expect(try Sample(cell, results: [text]).executed.firstPicture == nil)
  }
}
