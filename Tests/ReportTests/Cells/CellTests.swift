import NotebookDocument
import Testing

struct CellTests {
  @Test func showsCodeWithoutItsOptions() throws {
    let main = try Sample(options: "label: fig-a").main
    #expect(main.contains("<pre><code><b>let</b> a = <i class=n>1</i>\n</code></pre>"))
    #expect(!main.contains("//|"))
    #expect(main.contains("<span id=\"fig-a\"></span>"))
  }

  @Test func hidesCodeOrCell() throws {
    let output = [CellOutput.text("out", stream: .standardOutput)]
    let noCode = try Sample(options: "echo: false", outputs: output).main
    #expect(!noCode.contains("<code>"))
    #expect(noCode.contains("out</pre>"))
    #expect(try Sample(options: "include: false", outputs: output).main == "\n")
    #expect(try Sample(options: "echo: false").main == "\n")
  }

  @Test func foldsCode() throws {
    let folded = try Sample(options: "code-fold: true").main
    #expect(folded.contains("<details class=fold><summary>Code</summary>\n<section class=code>"))
    let open = try Sample(options: "code-fold: show", "code-summary: A < B").main
    #expect(open.contains("<details class=fold open><summary>A &lt; B</summary>"))
    let failure = Failure(kind: .thrownError, message: "m")
    let failed = try Sample(
      options: "code-fold: true", result: CellResult(status: .failed(failure))
    ).main
    #expect(failed.contains("<details class=fold open>"))
  }

  @Test func captionsListings() throws {
    let main = try Sample(options: "label: lst-a", "lst-cap: The *code*").main
    #expect(
      main.contains(
        "<figure class=listing id=\"lst-a\">\n<figcaption><span class=label>Listing 1</span>\u{2002}"
          + "The <em>code</em></figcaption>\n"))
    #expect(main.count(of: "lst-a") == 1)
    #expect(
      try Sample(
        options: "label: lst-a", "echo: false", outputs: [.text("b", stream: .standardOutput)]
      ).main.contains("<span id=\"lst-a\"></span>"))
  }

  @Test func marksWhatIsNotToRun() throws {
    let main = try Sample(options: "eval: false", result: CellResult(status: .notEvaluated)).main
    #expect(main.contains("<section class=\"cell not-evaluated\" id=\"cell-1\">"))
    #expect(main.contains("<span class=mark>not run</span>"))
    #expect(!main.contains("banner"))
  }

  @Test func foldsWarnings() throws {
    let warning = Diagnostic(
      .warning, "never <used>", file: "notes/plane.md", position: SourcePosition(line: 2, column: 5)
    )
    let result = CellResult(status: .succeeded, warnings: [warning, warning])
    let main = try Sample(result: result).main
    #expect(main.contains("<details class=warnings><summary>2 warnings</summary>"))
    #expect(main.contains("never &lt;used&gt;"))
    #expect(try !Sample(options: "warning: false", result: result).main.contains("warning"))
  }

  @Test func showsRemarks() throws {
    let result = CellResult(status: .succeeded, remarks: ["a < b"])
    #expect(try Sample(result: result).main.contains("<p class=remark>a &lt; b</p>"))
  }

  @Test func saysThatACellWithoutCodeWasNotRun() throws {
    let main = try Sample(options: "echo: false", result: CellResult(status: .notRun)).main
    #expect(main.contains("<p class=remark>not run</p>"))
  }

  @Test func takesACellWithoutAResultAsNotRun() throws {
    var sample = try Sample(options: "label: fig-a")
    sample.results = []
    #expect(try sample.main.contains("cell not-run"))
  }

  @Test func placesCellsInListsAndDivs() throws {
    let sample = try Sample(
      "- a\n\n  ```swift\n  b\n  ```\n\n::: {.x}\n```swift\nc\n```\n:::\n\n```swift\nd\n```\n")
    let main = try sample.main
    let order = main.matches(of: /id="(cell-\d)"/).map { String($0.output.1) }
    #expect(order == ["cell-1", "cell-2", "cell-3"])
    #expect(main.contains("<li>\n<p>a</p>\n<section class=\"cell\" id=\"cell-1\">"))
    #expect(main.contains("<div class=\"x\">\n<section class=\"cell\" id=\"cell-2\">"))
    #expect(!main.contains("<!--"))
  }
}
