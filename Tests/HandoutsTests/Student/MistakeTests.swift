import Handouts
import NotebookDocument
import Testing

@Suite struct MistakeTests {
  @Test(
    "Marks that do not belong together are errors with their place",
    arguments: [
      (["f()", "  // BEGIN SOLUTION", "g()"], "lesson.md:3:3", "has no end"),
      (["f()", "// END SOLUTION"], "lesson.md:3:1", "has not begun"),
      (["// BEGIN SOLUTION", "// BEGIN SOLUTION"], "lesson.md:3:1", "within another"),
      (["// STUB: f()"], "lesson.md:2:1", "belongs to no solution"),
      (
        ["// BEGIN SOLUTION", "// END SOLUTION", "f()", "// STUB: f()"], "lesson.md:5:1",
        "belongs to no solution"
      ),
      (["//| solution: true", "// BEGIN SOLUTION"], "lesson.md:3:1", "is a solution already"),
      (["//BEGIN SOLUTION"], "lesson.md:2:1", "exactly '// BEGIN SOLUTION'"),
      (["// begin solution"], "lesson.md:2:1", "exactly '// BEGIN SOLUTION'"),
      (["### BEGIN SOLUTION"], "lesson.md:2:1", "exactly '// BEGIN SOLUTION'"),
      (["f() // END SOLUTION"], "lesson.md:2:1", "exactly '// END SOLUTION'"),
      (["// Begin  Solutions:"], "lesson.md:2:1", "exactly '// BEGIN SOLUTION'"),
      (["//stub: f()"], "lesson.md:2:1", "exactly '// STUB:'"),
    ])
  func marks(lines: [String], place: String, words: String) throws {
    let source = (["```swift"] + lines + ["```"]).joined(separator: "\n")
    let error = try mistake(source)
    #expect(error.description.hasPrefix(place + ": error: "), "\(error)")
    #expect(error.description.contains(words), "\(error)")
  }

  @Test("A mark in a list has the column of the notebook")
  func indented() throws {
    let error = try mistake("- Item", "", "  ```swift", "    // END SOLUTION", "  ```")
    #expect(error.position == SourcePosition(line: 4, column: 5))
  }

  @Test("A mark outside the cells would show the solution to all")
  func outside() throws {
    let error = try mistake("```text", "// BEGIN SOLUTION", "a", "// END SOLUTION", "```")
    #expect(error.problem == .markerOutsideCells)
    #expect(error.position == SourcePosition(line: 2))
  }

  @Test("A reference to what only teachers see is an error in the students' edition")
  func brokenReference() throws {
    let error = try mistake(
      "See @fig-a.", "", "::: {.teacher}", "```swift", "//| label: fig-a", "f()", "```", ":::")
    #expect(error.description.contains("in the student's edition, '@fig-a' refers to nothing"))
    #expect(error.position.line == 1)
  }

  @Test("Comments that only sound alike are none")
  func harmless() throws {
    #expect(
      try stubbed("// The solution begins here.", "// A stub, for now.", "// STUBS: none")
        == ["// The solution begins here.", "// A stub, for now.", "// STUBS: none"])
  }
}
