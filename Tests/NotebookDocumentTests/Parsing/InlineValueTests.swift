import NotebookDocument
import Testing

struct InlineValueTests {
  private func values(_ lines: String...) throws -> [InlineValue] {
    try Notebook(parsing: lines.joined(separator: "\n"), path: "n.md").inlineValues
  }

  private func places(_ lines: String...) throws -> [String] {
    try Notebook(parsing: lines.joined(separator: "\n"), path: "n.md").inlineValues.map {
      "\($0.position.line):\($0.position.column) \($0.code)"
    }
  }

  @Test func countsTheCellsAbove() throws {
    let values = try values(
      "`{swift} 0`", "```swift", "```", "`{swift} 1`", "- a", "", "  ```swift", "  ```",
      "- `{swift} 2`")
    #expect(values.map(\.cellsAbove) == [0, 1, 2])
    #expect(values.map(\.code) == ["0", "1", "2"])
    #expect(values.map(\.position.line) == [1, 4, 9])
  }

  @Test func findsTheExpressionsPlace() throws {
    #expect(
      try places("損失は `{swift} history.last!` です。", "次に *`{swift}  b`* と", "  `` {swift} `c` ``。")
        == ["1:20 history.last!", "2:19 b", "3:14 `c`"])
    #expect(
      try places("---", "title: |", "  a", "---", "# A `{swift} a`", "", "B `{swift} b`", "===")
        == ["5:14 a", "7:12 b"])
    #expect(
      try places(
        "- x", "  > y `{swift} a`", "  > z", "  > `{swift} b`", "- `{swift} c` `{swift} d`")
        == ["2:16 a", "4:14 b", "5:12 c", "5:24 d"])
    #expect(
      try places(
        "text", "| a | `{swift} b` |", "|---|---|", "| `{swift} c` | `{swift} d \\|\\| e` |")
        == ["2:16 b", "4:12 c", "4:26 d || e"])
    #expect(try places("a[^1] `{swift} a`", "", "[^1]: `{swift} b`") == ["1:16 a", "3:16 b"])
    #expect(try places("[link `{swift} a`](u) **`{swift} b`**") == ["1:16 a", "1:34 b"])
    #expect(try places("`{swift} a || b`", "") == ["1:10 a || b"])
  }

  @Test func readsAnExpressionOverSeveralLines() throws {
    #expect(try places("a `{swift} b +", "c` d") == ["1:12 b + c"])
    #expect(try places("> a `{swift}", ">   b` d") == ["2:5 b"])
  }

  @Test(arguments: [
    "`{swift}`", "`{swift} `", "`{swift}a`", "`swift a`", "`{python} a`", "\\`{swift} a`",
    "    `{swift} a`", "```\n`{swift} a`\n```", "<p>`{swift} a`</p>", "``` `{swift} a` ```",
    "`{swift} a\n\nb`", "`{swift} a\n- b`", "`{swift} a", "![`{swift} a`](u)",
    "[a](`{swift}` \"`{swift} a`\")", "~~~\n`{swift} a`\n~~~", "[^1]: `{swift} a`",
  ])
  func findsNoneIn(_ text: String) throws {
    #expect(try values(text).isEmpty)
  }

  @Test(arguments: [
    ("```swift\n//| label: fig-a\n//| fig-cap: \"after `{swift} n` epochs\"\n1\n```", 3),
    ("---\ntitle: a\nabstract: \"In `{swift} n` steps\"\n---\n", 3),
    ("Some\n$k = `{swift} n`$ of them", 2), ("$$\nk = `{swift} n`\n$$", 1),
  ])
  func refusesThemInCaptionsAbstractsAndFormulas(_ text: String, line: Int) throws {
    let error = #expect(throws: NotebookError.self) { try values(text) }
    #expect(error?.problem == .misplacedInlineValue("n"))
    #expect(error?.position?.line == line)
    #expect(error?.description.contains("`{swift} n`") == true)
  }
}
