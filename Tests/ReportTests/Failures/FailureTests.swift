import NotebookDocument
import Testing

struct FailureTests {
  static let source = """
    # A

    ```swift
    let 数 = [1]
    func f(_ index: Int) -> Int {
      \t数[index]
    }
    f(3)
    ```

    ```swift
    let b = 2
    ```

    """

  static let path = "/somewhere/else/plane.md"

  private func sample(_ status: CellResult.Status, options: String = "") throws -> Sample {
    try Sample(
      Self.source.replacing("```swift\nlet 数", with: "```swift\n\(options)let 数"), path: Self.path,
      results: [CellResult(status: status), CellResult(status: .notRun)])
  }

  private let trap = Failure(
    kind: .trap(signal: "SIGILL"), message: "Index out of range <3>",
    position: SourcePosition(line: 6, column: 7),
    stack: [
      StackFrame(function: "f(_:)", file: path, position: SourcePosition(line: 6, column: 7)),
      StackFrame(function: "cell 1", file: path, position: SourcePosition(line: 8)),
    ])

  @Test func showsTheLineInItsContext() throws {
    let main = try sample(.failed(trap)).main
    #expect(main.contains("<strong>Trap (SIGILL)</strong>"))
    #expect(main.contains("<p class=message>Index out of range &lt;3&gt;</p>"))
    #expect(main.contains("<a href=\"#cell-1\"><code>plane.md:6:7</code></a>"))
    let excerpt = try #require(main.firstMatch(of: /(?s)<pre class=excerpt>(.*?)<\/pre>/))
    #expect(
      String(excerpt.output.1).withoutTags
        == "4 │ let 数 = [1]\n5 │ func f(_ index: Int) -> Int {\n6 │   \t数[index]\n  │   \t数^\n7 │ }"
    )
    #expect(excerpt.output.1.contains("<mark><span class=gutter>6 │ </span>"))
    #expect(
      excerpt.output.1.contains("<span class=unseen aria-hidden=true>  \t数</span><b>^</b>"))
  }

  @Test func showsTheStack() throws {
    let main = try sample(.failed(trap)).main
    let stack = try #require(main.firstMatch(of: /<ol class=stack>(.*?)<\/ol>/))
    #expect(String(stack.output.1).withoutTags == "f(_:) plane.md:6:7cell 1 plane.md:8:1")
  }

  @Test func announcesTheFailureAtTheTop() throws {
    let page = try sample(.failed(trap)).page
    let main = try sample(.failed(trap)).main
    #expect(main.hasPrefix("<aside class=\"failure banner\" aria-label=\"This run failed\">"))
    #expect(
      main.contains(
        "<li><a href=\"#cell-1\">Cell 1</a>, <code>plane.md:6:7</code>: "
          + "<strong>Trap (SIGILL)</strong> – Index out of range &lt;3&gt;</li>"))
    #expect(main.contains("<p>1 cell was not run.</p>"))
    #expect(main.contains("<section class=\"cell failed\" id=\"cell-1\">"))
    #expect(main.contains("<section class=\"cell not-run\" id=\"cell-2\">"))
    #expect(main.contains("<span class=mark>not run</span><pre><code><b>let</b> b"))
    #expect(!page.contains("/somewhere"))
  }

  @Test func isCalmWhenTheFailureWasAnnounced() throws {
    let main = try sample(.failedAsAnnounced(trap)).main
    #expect(!main.contains("banner"))
    #expect(main.contains("<div class=\"failure announced\" role=group"))
    #expect(main.contains("<span class=mark>fails as announced</span>"))
    #expect(main.contains("Index out of range"))
  }

  @Test func showsCompilerMessagesWithTheirNotes() throws {
    let position = SourcePosition(line: 8, column: 3)
    let failure = Failure(
      kind: .compileError, message: "cannot find <f>", position: position,
      diagnostics: [
        Diagnostic(.error, "cannot find <f>", file: Self.path, position: position),
        Diagnostic(
          .note, "see here", file: "/a/b/Helpers.swift", position: SourcePosition(line: 2)),
      ])
    let main = try sample(.failed(failure)).main
    #expect(main.contains("<strong>Does not compile</strong>"))
    #expect(main.count(of: "<span class=message>cannot find &lt;f&gt;</span>") == 1)
    #expect(!main.contains("<p class=message>"))
    #expect(main.contains("<code>Helpers.swift:2:1</code></span> <strong>Note:</strong>"))
    let excerpt = try #require(main.firstMatch(of: /(?s)<pre class=excerpt>(.*?)<\/pre>/))
    #expect(String(excerpt.output.1).withoutTags.hasSuffix("8 │ f(3)\n  │   ^"))
  }

  @Test(arguments: [
    (Failure.Kind.thrownError, "Error"), (.exit(code: 3), "Ended the program with exit(3)"),
    (.timeout(seconds: 5), "Timed out after 5 s"),
    (.timeout(seconds: 0.25), "Timed out after 0.25 s"),
    (.memoryLimit(bytes: 2_500_000_000), "Out of memory (limit 2.5 GB)"),
    (.interrupted, "Interrupted"), (.unmetExpectation, "Did not fail as announced"),
    (.worker, "Could not be run"),
  ])
  func namesEveryFailure(_ kind: Failure.Kind, _ words: String) throws {
    let main = try sample(.failed(Failure(kind: kind, message: "m"))).main
    #expect(main.contains("</svg><strong>\(words)</strong>"))
    #expect(main.contains(kind == .interrupted ? "This run was interrupted" : "This run failed"))
  }

  @Test(arguments: [0, 99]) func surviveslinesThatAreNotThere(_ line: Int) throws {
    let position = SourcePosition(line: line, column: 4)
    let main = try sample(.failed(Failure(kind: .thrownError, message: "m", position: position)))
      .main
    #expect(main.contains("plane.md:\(line):4"))
    #expect(!main.contains("excerpt"))
  }

  @Test func survivesColumnsThatAreNotThere() throws {
    for column in [0, 1, 2, 500] {
      let position = SourcePosition(line: 4, column: column)
      let failure = Failure(kind: .thrownError, message: "m", position: position)
      #expect(try sample(.failed(failure)).main.contains("<b>^</b>"))
    }
  }

  @Test(arguments: ["//| include: false\n", "//| output: false\n", "//| echo: false\n"])
  func showsFailuresOfHiddenCells(_ options: String) throws {
    var failure = trap
    failure.position?.line += 1
    let main = try sample(.failed(failure), options: options).main
    #expect(main.contains("<div class=\"failure\" role=group"))
    #expect(main.contains("id=\"cell-1\""))
  }

  @Test func showsWhatBelongsToNoCell() throws {
    var executed = try sample(.notRun).executed
    executed.diagnostics = [
      Diagnostic(.error, "no such <type>", file: "Helpers.swift", position: SourcePosition(line: 3))
    ]
    var sample = Sample.Page(executed).text
    #expect(sample.contains("This run failed"))
    #expect(sample.contains("<code>Helpers.swift:3:1</code>"))
    #expect(sample.contains("no such &lt;type&gt;"))
    #expect(sample.contains("2 cells were not run."))
    executed.diagnostics[0].severity = .warning
    sample = Sample.Page(executed).text
    #expect(!sample.contains("This run failed"))
    #expect(sample.contains("no such &lt;type&gt;"))
  }

  @Test func speaksJapanese() throws {
    var sample = try sample(.failed(trap))
    sample.notebook.frontMatter.language = "ja-JP"
    let page = sample.page
    #expect(page.contains("<html lang=\"ja-JP\""))
    for words in ["実行に失敗しました", "トラップ (SIGILL)", "未実行", "セル 1"] {
      #expect(page.contains(words))
    }
  }
}
