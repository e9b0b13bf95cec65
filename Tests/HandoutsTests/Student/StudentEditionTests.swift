import Handouts
import NotebookDocument
import Testing

@Suite struct StudentEditionTests {
  private func lesson() throws -> StudentEdition {
    try edition(
      "---", "title: A", "params:", "  n: 3", "---", "", "Text.", "", "::: {.teacher}",
      "Note with `secret`.", "", "```swift", "let hidden = [1, 2, 3].map { $0 + 1 }", "```", ":::",
      "", "1. Item", "", "   ```swift", "   //| solution: true", "   //| fig-cap: Squares",
      "   let squares = (0..<n).map { $0 * $0 }", "   ```", "", "> ```swift",
      "> // BEGIN SOLUTION", "> let one = 1", ">", "> // END SOLUTION", "> ```", "",
      "```swift", "print(1)", "```")
  }

  @Test("Every line keeps its number, and nothing of what is for teachers stays")
  func lines() throws {
    let edition = try lesson()
    let lines = edition.notebook.source.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 35)
    #expect(Array(lines[8...14]) == Array(repeating: "", count: 7))
    #expect(lines[19] == "   //|")
    #expect(lines[20] == "   //| fig-cap: Squares")
    #expect(lines[21] == "   // Write your code here.")
    #expect(lines[25...28] == ["> // Write your code here.", ">", ">", ">"])
    #expect(edition.notebook.cells.map(\.fenceLine) == [19, 25, 32])
    #expect(edition.cellsWithStubs == [0, 1])
    #expect(edition.notebook.edition == .student)
    #expect(edition.notebook.cells.map(\.options.solution) == [false, false, false])
    #expect(edition.notebook.cells[0].options.figureCaption == "Squares")
  }

  @Test("The solution is known line by line, with the places in the notebook")
  func solution() throws {
    let solution = try lesson().solution
    #expect(
      solution.map(\.text) == [
        "let hidden = [1, 2, 3].map { $0 + 1 }", "let squares = (0..<n).map { $0 * $0 }",
        "let one = 1",
      ])
    #expect(
      solution.map(\.position) == [
        SourcePosition(line: 13), SourcePosition(line: 22, column: 4),
        SourcePosition(line: 27, column: 3),
      ])
    #expect(solution.last?.tokenCount == 4)
  }

  @Test("The file to work in has no gaps where notes for teachers were, and is a notebook")
  func file() throws {
    let file = try lesson().file
    #expect(file.contains("Text.\n\n1. Item\n\n   ```swift\n   //| fig-cap: Squares\n"))
    #expect(file.contains("> // Write your code here.\n>\n>\n>\n> ```\n"))
    #expect(try Notebook(parsing: file, path: "a.md").cells.count == 3)
  }

  @Test("What stands in a solution's div is for teachers only")
  func solutionDiv() throws {
    let edition = try edition("::: {.solution}", "It is **7**.", ":::", "", "Text.")
    #expect(edition.notebook.source == "\n\n\n\nText.\n")
    #expect(edition.file == "Text.\n")
  }

  @Test("Parameters of the command line stay")
  func parameters() throws {
    let notebook = try Notebook(
      parsing: "---\nparams:\n  n: 3\n---\n", path: "a.md"
    ).overridingParameters([("n", "5")])
    #expect(try StudentEdition(of: notebook).notebook.frontMatter.parameters[0].value == .int(5))
  }

  @Test("A notebook without solutions is the same for students")
  func nothingToDo() throws {
    let edition = try edition("Text.", "", "```swift", "//| echo: false", "print(1)", "```")
    #expect(edition.cellsWithStubs.isEmpty)
    #expect(edition.file == "Text.\n\n```swift\n//| echo: false\nprint(1)\n```\n")
  }
}
