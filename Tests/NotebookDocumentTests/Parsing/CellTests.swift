import NotebookDocument
import Testing

struct CellTests {
  @Test(arguments: [
    "swift", "  swift  ", "{swift}", "{swift .numberLines}", "{ swift }", "{code-cell} swift",
    "swift {#fig-a .x}", "swift title=\"a\"", "swift{.x}", "{swift, label}",
  ])
  func runsSwift(_ info: String) throws {
    for fence in ["```", "~~~", "`````"] {
      let cells = try notebook("\(fence)\(info)", "let a = 1", fence).cells
      #expect(
        cells == [Cell(number: 1, code: "let a = 1", options: .init(), fenceLine: 1, firstLine: 2)])
    }
  }

  @Test(arguments: [
    "", "swiftui", "swift-format", "Swift", "python", "{python}", "{code-cell} python",
    "{code-cell}swift", "{code-cell} swiftui", "{swift", "{swiftui}", "swift,ignore", "{.swift}",
    "text swift",
  ])
  func leavesOtherLanguagesAlone(_ info: String) throws {
    #expect(try notebook("```\(info)", "//| bad: [", "```").cells.isEmpty)
  }

  @Test(arguments: ["swift {.noeval}", "{swift .noeval}", "{code-cell} swift {.noeval}"])
  func showsWithoutRunning(_ info: String) throws {
    let cells = try notebook("```\(info)", "//| eval: true", "```", "```swift", "```").cells
    #expect(cells.map(\.options.eval) == [false, true])
    #expect(try notebook("```swift", "#| eval: false", "```").cells[0].options.eval == false)
  }

  @Test func numbersCellsAndCountsTheLinesOfTheFile() throws {
    let cells = try notebook(
      "---", "title: a", "---", "", "```swift", "//| label: a", "//|", "//| echo: false",
      "let a = 1",
      "", "print(a)", "```", "text", "", "~~~swift", "~~~", "", "```swift", "", "  b", "```"
    ).cells
    #expect(cells.map(\.number) == [1, 2, 3])
    #expect(cells.map(\.fenceLine) == [5, 15, 18])
    #expect(cells.map(\.firstLine) == [9, 16, 19])
    #expect(cells.map(\.code) == ["let a = 1\n\nprint(a)", "", "\n  b"])
    #expect(cells.map(\.indentation) == [0, 0, 0])
  }

  @Test func takesOptionsAfterAnEmptyLineButNotAfterCode() throws {
    let cells = try notebook(
      "```swift", "", "//| echo: false", "", "a", "//| echo: [", "```"
    ).cells
    #expect(cells[0].options.echo == false)
    #expect(cells[0].code == "\na\n//| echo: [")
    #expect(cells[0].firstLine == 4)
  }

  @Test func findsCellsInListsAndBlockQuotes() throws {
    let cells = try notebook(
      "- a", "", "  ```swift", "  //| echo: false", "  let a = 1", "  ```",
      "> ```swift", ">   let b = 1", "> ```",
      "10. ```swift", "    c", "    ```",
      "- - > ```swift", "    > d", "    > ```",
      "   ```swift", "   e", "   ```"
    ).cells
    #expect(cells.map(\.code) == ["let a = 1", "  let b = 1", "c", "d", "e"])
    #expect(cells.map(\.indentation) == [2, 2, 4, 6, 3])
    #expect(cells.map(\.firstLine) == [5, 8, 11, 14, 17])
    #expect(cells[0].options.echo == false)
  }

  @Test func keepsTabsOfTheCode() throws {
    let cells = try notebook("- a", "", "\t```swift", "\tx", "\t\ty", "\t```").cells
    // cmark puts spaces for the rest of a tab of which the list takes a part.
    #expect(cells[0].code == " x\n \ty")
    #expect(cells[0].indentation == 0)
    let plain = try notebook("```swift", "\tx", "```").cells
    #expect(plain[0].code == "\tx")
  }

  @Test func nestsFences() throws {
    let cells = try notebook(
      "````swift", "let a = \"\"\"", "```swift", "```", "\"\"\"", "````", "~~~~", "```swift",
      "~~~~",
      "````markdown", "```swift", "```", "````"
    ).cells
    #expect(cells.map(\.code) == ["let a = \"\"\"\n```swift\n```\n\"\"\""])
  }

  @Test func readsOptionsWithEveryLineEnd() throws {
    for end in ["\r\n", "\r"] {
      let lines = [
        "\u{FEFF}---", "title: a", "---", "```swift", "//| label: a", "x", "y", "```", "",
      ]
      let notebook = try Notebook(parsing: lines.joined(separator: end), path: "n.md")
      #expect(notebook.frontMatter.title == "a")
      #expect(notebook.cells.map(\.code) == ["x\ny"])
      #expect(notebook.cells[0].options.label == "a")
      #expect(notebook.source == "---\ntitle: a\n---\n```swift\n//| label: a\nx\ny\n```\n")
    }
  }

  @Test func leavesCodeAsItIsWhateverItLooksLike() throws {
    let code = #"""
      let a = "$x_1$ and $$", b = #"\(x)"#  // {#eq-a} `{swift} a` \u{E000}
      ::: {.teacher}

      $$
      :::
          ::: {.x}
      echo $$
      """#
    #expect(try notebook("```swift", code, "```").cells[0].code == code)
    let quoted = code.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
    let cell = try notebook("> ```swift", quoted.joined(separator: "\n"), "> ```").cells[0]
    #expect(cell.code == code)
  }

  @Test func findsNoCellInHTMLNorInIndentedCode() throws {
    let cells = try notebook("<div>", "```swift", "```", "</div>", "", "    ```swift", "    ```")
      .cells
    #expect(cells.isEmpty)
  }

  @Test func findsCellsInFootnotesInTheOrderOfTheFile() throws {
    let cells = try notebook(
      "a[^1]", "", "[^1]: b", "", "    ```swift", "    first", "    ```", "", "```swift", "second",
      "```"
    ).cells
    #expect(cells.map(\.code) == ["first", "second"])
    #expect(cells.map(\.indentation) == [4, 0])
  }

  @Test(arguments: [
    (["```swift", "a"], 1, 1, "```"), (["text", "", "   ````python", "```", "a"], 3, 4, "````"),
    (["- a", "", "  ```swift", "  b", "", "c"], 3, 3, "```"),
    (["- ```swift", "  b", "```swift", "c", "```"], 1, 3, "```"),
    (["> ~~~swift", "> a", "", "~~~", "b", "~~~"], 1, 3, "~~~"),
    (["---", "title: a", "---", "~~~", "~~"], 4, 1, "~~~"), (["```swift"], 1, 1, "```"),
    (["```swift", "//| bad: 1"], 1, 1, "```"),
  ])
  func refusesAFenceWithoutEnd(
    _ lines: [String], _ line: Int, _ column: Int, _ fence: String
  ) throws {
    for ending in ["", "\n"] {
      let error = try mistake(in: lines.joined(separator: "\n") + ending)
      #expect(error.problem == .unclosedFence(fence))
      #expect(error.position == SourcePosition(line: line, column: column))
    }
  }

  @Test func refusesOptionsInTheFence() throws {
    let error = try mistake("text", "", "```{swift, echo=false}", "a", "```")
    #expect(
      error.description == "n.md:3:12: error: the option 'echo' cannot stand in the fence's line; "
        + "write '//| echo: …' as the cell's first line")
  }

  @Test func refusesALabelThatIsTaken() throws {
    let cell = ["```swift", "//| label: fig-a", "```", ""].joined(separator: "\n")
    let error = try mistake("text", "", cell + "- a\n\n  ```swift\n  //| label: fig-a\n  ```")
    #expect(
      error.description
        == "n.md:9:14: error: the label 'fig-a' is taken by line 4; choose another label")
  }

  @Test func reportsTheFirstMistakeOfTheFile() throws {
    let error = try mistake("```swift", "//| echo: 1", "```", "::: {.a}", "", "```swift")
    #expect(error.position == SourcePosition(line: 2, column: 11))
  }
}
