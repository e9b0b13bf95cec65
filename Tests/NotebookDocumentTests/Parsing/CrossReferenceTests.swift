import NotebookDocument
import Testing

struct CrossReferenceTests {
  private func references(_ lines: String...) throws -> CrossReferences {
    try Notebook(parsing: lines.joined(separator: "\n"), path: "n.md").crossReferences
  }

  @Test func numbersEachKindInOrder() throws {
    let references = try references(
      "# A", "## B {#sec-b}", "$$ x $$ {#eq-x}", "", "$$ y $$", "", "$$ z $$ {#eq-z}", "",
      "```swift", "//| label: fig-a", "a", "```", "```swift", "//| fig-cap: B", "b", "```",
      "```swift", "//| label: fig-c", "//| lst-cap: C", "c", "```",
      "![D](d.png){#fig-d}", "", "| a |", "|---|", "", ": Table {#tbl-e}", "",
      "```python {#lst-f lst-cap=\"F\"}", "f", "```")
    let numbers = references.targets.mapValues(\.number)
    #expect(
      numbers == [
        "sec-b": nil, "eq-x": "1", "eq-z": "2", "fig-a": "1", "fig-c": "3", "fig-d": "4",
        "tbl-e": "1", "lst-f": "2",
      ])
    #expect(references.targets["sec-b"]?.title == "B")
    #expect(references.number(of: .figure, ofCell: 2) == "2")
    #expect(references.number(of: .listing, ofCell: 3) == "1")
    #expect(references.headings.isEmpty)
  }

  @Test func numbersSections() throws {
    let references = try references(
      "---", "title: T", "format: {html: {number-sections: true}}", "---", "## A", "### B {#sec-b}",
      "### C", "## D {#sec-d}", "### E")
    #expect(references.headings == [5: "1", 6: "1.1", 7: "1.2", 8: "2", 9: "2.1"])
    #expect(references.targets["sec-b"]?.number == "1.1")
    #expect(references.targets["sec-d"]?.number == "2")
  }

  @Test func numbersOnlySectionsOfAllReaders() throws {
    let references = try references(
      "---", "title: T", "format: {html: {number-sections: true}}", "---", "## A",
      "::: {.callout-note}", "## No section", "a", ":::", "::: {.teacher}", "## B {#sec-b}", ":::",
      "## C")
    #expect(references.headings == [5: "1", 13: "2"])
    #expect(references.targets["sec-b"]?.title == "B")
    #expect(references.targets["sec-b"]?.number == nil)
  }

  @Test func findsReferencesInCaptionsOfPictures() throws {
    let document = MarkdownDocument(
      notebook: try Notebook(
        parsing: "![As @fig-b, $x$](a.png){#fig-a} ![b @fig-a](b.png)\n\n![c](c.png){#fig-b}\n",
        path: "n.md"))
    #expect(document.referenceNodes.map(\.reference.label) == ["fig-b"])
    #expect(document.mathNodes.map(\.math?.latex) == ["x"])
  }

  @Test func numbersPartsOfFigures() throws {
    let references = try references(
      "```swift", "//| label: fig-a", "//| fig-subcap: [x, y]", "a", "```", "",
      "::: {#fig-b layout-ncol=2}", "![X](x.png){#fig-x}", "", "![Y](y.png){#fig-y}", "", "Both",
      ":::")
    #expect(
      references.targets.mapValues(\.number) == [
        "fig-a": "1", "fig-a-1": "1a", "fig-a-2": "1b", "fig-b": "2", "fig-x": "2a", "fig-y": "2b",
      ])
  }

  @Test func numbersExercises() throws {
    let references = try references(
      "```swift", "//| exercise: true", "a", "```", "```swift", "//| exercise: Sums",
      "//| label: exr-sums", "b", "```", "```swift", "//| exercise: Sums", "c", "```",
      "```swift", "//| exercise: 7", "d", "```", "::: {#exr-e .exercise name=\"Two words\"}",
      "```swift", "//| exercise: true", "e", "```", ":::")
    let numbers = (1...5).map { references.number(of: .exercise, ofCell: $0) }
    #expect(numbers == ["1", "2", "2", "7", nil])
    #expect(references.exerciseDivs == [18: "8"])
    #expect(references.targets["exr-e"]?.title == "Two words")
    #expect(references.targets["exr-sums"]?.number == "2")
    #expect(references.targets["exr-sums"]?.title == "Sums")
  }

  @Test func findsReferences() throws {
    let source = """
      See @fig-a, (@fig-a) and 図@fig-aを見る, -@fig-a; not me@fig-a.org, `@fig-a`, \\@fig-b, @anna.

      ```swift
      //| label: fig-a
      a
      ```
      """
    let document = MarkdownDocument(notebook: try Notebook(parsing: source, path: "n.md"))
    let references = document.referenceNodes.map(\.reference)
    #expect(references.map(\.label) == ["fig-a", "fig-a", "fig-a", "fig-a"])
    #expect(references.map(\.isNumberOnly) == [false, false, false, true])
    #expect(references.map(\.position.column) == [5, 14, 29, 46])
    let html = document.renderHTML()
    #expect(html.contains("me@fig-a.org</a>, <code>@fig-a</code>, @fig-b, @anna."))
  }

  @Test(arguments: [
    ("a\n\nsee @fig-los", "2:5"), ("$x$ and @eq-loss", "2:9"),
  ])
  func refusesReferencesToNothing(_ prose: String, _ place: String) throws {
    let source = "\(prose)\n\n```swift\n//| label: fig-loss\na\n```\n"
    #expect(throws: NotebookError.self) { try Notebook(parsing: source, path: "n.md") }
  }

  @Test func saysWhatAReferenceMayHaveMeant() throws {
    let source = "a\n\nsee @fig-los\n\n```swift\n//| label: fig-loss\na\n```\n"
    let error = try #require(
      #expect(throws: NotebookError.self) { try Notebook(parsing: source, path: "n.md") })
    #expect(
      "\(error)" == "n.md:3:5: error: '@fig-los' refers to nothing; did you mean '@fig-loss'?")
  }

  @Test func looksIntoCaptions() throws {
    let source = "```swift\n//| fig-cap: As in @fig-none\na\n```\n"
    let error = try #require(
      #expect(throws: NotebookError.self) { try Notebook(parsing: source, path: "n.md") })
    #expect("\(error)".hasPrefix("n.md:2:20: error: '@fig-none' refers to nothing; write "))
  }

  @Test func looksIntoCaptionsOfListings() throws {
    let source = "```python {#lst-a lst-cap=\"As in @fig-none\"}\na\n```\n"
    let error = try #require(
      #expect(throws: NotebookError.self) { try Notebook(parsing: source, path: "n.md") })
    #expect("\(error)".hasPrefix("n.md:1:34: error: '@fig-none' refers to nothing"))
  }

  @Test func refusesALabelTakenTwice() throws {
    let source = "$$ x $$ {#eq-x}\n\n## A {#eq-x}\n\n$$ y $$ {#eq-x}\n"
    let error = try #require(
      #expect(throws: NotebookError.self) { try Notebook(parsing: source, path: "n.md") })
    #expect("\(error)".contains("'eq-x' is taken by line 1"))
  }

  @Test func readsLines() throws {
    let notebook = try Notebook(
      parsing: "```swift\n//| code-line-numbers: 2-4, 7\n//| emphasize-lines: [1, 3]\na\n```\n",
      path: "n.md")
    #expect(notebook.cells[0].options.lineNumbers)
    #expect(notebook.cells[0].options.highlightedLines == [1...1, 3...3])
    #expect(throws: NotebookError.self) {
      try Notebook(parsing: "```swift\n//| emphasize-lines: 4-2\na\n```\n", path: "n.md")
    }
  }
}
