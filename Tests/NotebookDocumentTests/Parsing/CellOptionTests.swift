import NotebookDocument
import Testing

struct CellOptionTests {
  private func options(_ lines: String...) throws -> CellOptions {
    try Notebook(
      parsing: "```swift\n\(lines.joined(separator: "\n"))\n```\n", path: "n.md"
    ).cells[0].options
  }

  @Test func readsEveryOption() throws {
    let options = try options(
      "//| label: fig-loss", "//| echo: false", "//| eval: false", "//| output: asis",
      "//| warning: false", "//| error: true", "//| include: false",
      "//| fig-cap: \"Loss: falling\"", "//| fig-alt: 損失", "//| fig-width: 6.5",
      "//| fig-height: 4", "//| fig-theme: print",
      "//| code-fold: true", "//| code-summary: Show", "//| lst-cap: A", "//| tbl-cap: B",
      "//| timeout: 90", "//| expect: trap", "//| solution: true", "//| exercise: Ex 1", "1")
    var expected = CellOptions()
    expected.label = "fig-loss"
    expected.echo = false
    expected.eval = false
    expected.output = .asIs
    expected.warning = false
    expected.error = true
    expected.include = false
    expected.figureCaption = "Loss: falling"
    expected.figureAlternativeText = "損失"
    expected.figureWidth = 6.5
    expected.figureHeight = 4
    expected.figureTheme = .print
    expected.codeFold = .folded
    expected.codeSummary = "Show"
    expected.listingCaption = "A"
    expected.tableCaption = "B"
    expected.timeout = 90
    expected.expectation = .init(kind: .trap)
    expected.solution = true
    expected.exercise = "Ex 1"
    #expect(options == expected)
  }

  @Test func startsFromTheFrontMatter() throws {
    let cells = try notebook(
      "---", "execute: {echo: false, timeout: 5, error: true}", "---",
      "```swift", "//| error: false", "```"
    ).cells
    #expect(cells[0].options.echo == false)
    #expect(cells[0].options.timeout == 5)
    #expect(cells[0].options.error == false)
  }

  @Test func readsValuesOfSeveralLines() throws {
    // YAML keeps the last line end, with which no caption ends.
    let folded = try options(
      "//| fig-cap: >", "//|   One", "//|   two", "//| fig-alt: |", "//|   A.", "#| echo: false",
      "x")
    #expect(folded.figureCaption == "One two")
    #expect(folded.figureAlternativeText == "A.")
    #expect(folded.echo == false)
    let mapping = try options("  //| expect:", "  //|   trap: out of range")
    #expect(mapping.expectation == .init(kind: .trap, text: "out of range"))
    #expect(try options("//|echo: false", "//|eval: false").eval == false)
  }

  @Test(
    arguments: [
      ("trap", .init(kind: .trap)), ("error", .init(kind: .error)),
      ("compile-error", .init(kind: .compileError)),
      ("\"error: no such file\"", .init(kind: .error, text: "no such file")),
      ("'trap: a: b'", .init(kind: .trap, text: "a: b")), ("'trap:'", .init(kind: .trap)),
      ("{compile-error: cannot find}", .init(kind: .compileError, text: "cannot find")),
    ] as [(String, NotebookDocument.Expectation)])
  func readsExpectations(_ yaml: String, _ expectation: NotebookDocument.Expectation) throws {
    #expect(try options("//| expect: \(yaml)").expectation == expectation)
  }

  @Test func readsExercises() throws {
    #expect(try options("//| exercise: true").exercise == "")
    #expect(try options("//| exercise: false").exercise == nil)
    #expect(try options("//| exercise: 3").exercise == "3")
    #expect(try options("//| exercise: 2.1").exercise == "2.1")
    #expect(try options("//| exercise: \"true\"").exercise == "true")
  }

  @Test func readsOutputAndFolding() throws {
    #expect(try options("//| output: false", "//| code-fold: show").output == .hidden)
    #expect(try options("//| output: true").output == .shown)
    #expect(try options("//| code-fold: false").codeFold == .never)
    #expect(try options("//| code-fold: show").codeFold == .unfolded)
    #expect(try options("//| label:", "//| output: ~", "//| timeout:") == CellOptions())
  }

  @Test(arguments: [
    ("//| ecoh: true", 5, "unknown cell option 'ecoh'; did you mean 'echo'?"),
    ("//| fig.cap: a", 5, "unknown cell option 'fig.cap'; did you mean 'fig-cap'?"),
    (
      "#| tags: [a]", 4,
      "unknown cell option 'tags'; known are label, echo, eval, output, warning, error, include, "
        + "fig-cap, fig-alt, fig-subcap, layout-ncol, fig-width, fig-height, fig-theme, code-fold, "
        + "code-summary, code-line-numbers, emphasize-lines, lst-cap, tbl-cap, timeout, "
        + "expect, solution, exercise"
    ),
    ("//| echo: 1", 11, "'echo' must be true or false, not '1'; write true or false"),
    ("//| echo: \"true\"", 11, "'echo' must be true or false, not 'true'; write true or false"),
    (
      "//| output: none", 13,
      "'output' must be one of true, false, asis, terminal, not 'none'; choose one of these"
    ),
    (
      "//| code-fold: {}", 16,
      "'code-fold' must be one of false, true, show, not a mapping; choose one of these"
    ),
    (
      "//| fig-width: 6in", 16,
      "'fig-width' must be a number greater than 0, not '6in'; write a number such as 2.5"
    ),
    (
      "//| fig-theme: sepia", 16,
      "'fig-theme' must be one of both, light, dark, print, not 'sepia'; choose one of these"
    ),
    (
      "//| timeout: -1", 14,
      "'timeout' must be a number greater than 0, not '-1'; write a number such as 2.5"
    ),
    (
      "//| label: 1a", 12,
      "'label' must be a label of letters, digits, '-' and '_' that begins with a letter, "
        + "not '1a'; write it as fig-loss"
    ),
    (
      "//| label: fig loss", 12,
      "'label' must be a label of letters, digits, '-' and '_' that begins with a letter, "
        + "not 'fig loss'; write it as fig-loss"
    ),
    (
      "//| expect: crash", 13,
      "'expect' must be 'error', 'trap' or 'compile-error', with or without a text, not 'crash'; "
        + "write it as \"expect: trap\" or \"expect: 'error: no such file'\""
    ),
    (
      "//| expect: {trap: a, error: b}", 13,
      "'expect' must be 'error', 'trap' or 'compile-error', with or without a text, "
        + "not a mapping; write it as \"expect: trap\" or \"expect: 'error: no such file'\""
    ),
    (
      "//| expect: error: no such file", 18,
      "this is not valid YAML (mapping values are not allowed in this context); "
        + "put quotes around a text that contains a colon"
    ),
    (
      "//| exercise: []", 15,
      "'exercise' must be a name, a number, or true, not a list; write it as \"exercise: 1\""
    ),
    (
      "//| fig-cap: [a]", 14,
      "'fig-cap' must be a text, not a list; put quotes around it to make it one"
    ),
    (
      "//| echo", 5,
      "'cell options' must be lines 'key: value', not 'echo'; write a space after the colon"
    ),
    (
      "//| echo:false", 5,
      "'cell options' must be lines 'key: value', not 'echo:false'; write a space after the colon"
    ),
    ("//| {echo: true, echo: true}", 6, "'echo' stands here twice; remove one of the two"),
    (
      "//| {fig-cap: 損失, ecoh: true}", 23, "unknown cell option 'ecoh'; did you mean 'echo'?"
    ),
    (
      "//| fig-cap: [損失", 21,
      "this is not valid YAML (while parsing a flow sequence: did not find expected ',' or ']'); "
        + "check the indentation, and put quotes around a text with special characters"
    ),
  ])
  func refuses(_ option: String, _ column: Int, _ message: String) throws {
    let plain = [
      "---", "title: |", "  逆", "", "---", "text", "```swift", "//|", option, "x", "```",
    ]
    for end in ["\n", "\r\n"] {
      let error = try mistake(in: plain.joined(separator: end) + end)
      #expect(error.description == "n.md:9:\(column): error: \(message)")
    }
    let nested = ["1. a", "", "   > ```swift", "   > \(option)", "   > ```", ""]
    let error = try mistake(in: nested.joined(separator: "\n"))
    #expect(error.description == "n.md:4:\(column + 5): error: \(message)")
    let tabbed = ["- a", "", "\t```swift", "\t\(option)", "\t```", ""]
    let position = try mistake(in: tabbed.joined(separator: "\n")).position
    #expect(position == SourcePosition(line: 4, column: column + 1))
  }

  @Test func namesTheLineWithinOptionsOfSeveralLines() throws {
    let error = try mistake(
      "```swift", "//| fig-cap: |", "//|   損失", "//|    x", "", "//|    y", "//| eco: true", "```")
    #expect(error.position == SourcePosition(line: 7, column: 5))
  }
}
