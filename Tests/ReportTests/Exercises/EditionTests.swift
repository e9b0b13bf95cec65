import NotebookDocument
import TestSupport
import Testing

/// What each edition of a notebook shows and keeps to itself.
struct EditionTests {
  private func page(_ source: String, _ edition: Edition) throws -> String {
    var sample = try Sample(source)
    sample.notebook.edition = edition
    return sample.page
  }

  @Test func keepsNotesFromAllButTeachers() throws {
    let source = """
      # A

      ::: {.teacher}
      ## Secret {#sec-secret}

      secret[^1]

      ```swift
      //| label: fig-secret
      secret()
      ```
      :::

      See @fig-secret.[^2]

      [^1]: A secret.
      [^2]: Known.
      """
    for edition in [Edition.report, .student] {
      let page = try page(source, edition)
      #expect(!page.contains("ecret"))
      #expect(page.contains("<p>See Figure 1.<sup"))
      #expect(page.contains("Known."))
    }
    let page = try page(source, .teacher)
    #expect(page.contains("role=note aria-label=\"For teachers\">"))
    #expect(page.contains("A secret."))
    #expect(page.contains("<a href=\"#fig-secret\">Figure\u{A0}1</a>"))
  }

  @Test func countsLinesAsMarkdownDoes() throws {
    let source = "a\u{2028}b\u{85}c\u{C}d\n\n::: {.teacher}\nsecret\n:::\n\nend\n"
    let page = try page(source, .report)
    #expect(!page.contains("secret"))
    #expect(page.contains("<p>end</p>"))
    let code = "```swift\n// a\u{2028}b\nlet c = 1\n// STUB: let d = 0\nlet e = 2\n```\n"
    let report = try self.page(code, .report)
    #expect(!report.contains("STUB"))
    #expect(report.contains("<b>let</b> c"))
    #expect(report.contains("<b>let</b> e"))
  }

  @Test func foldsSolutionsAwayFromReadersAndKeepsThemFromStudents() throws {
    let source = "```swift\n//| exercise: 3\n//| solution: true\nlet answer = 42\n```\n"
    let report = try page(source, .report)
    #expect(report.contains("<details class=solution><summary>Solution to Exercise 3</summary>"))
    #expect(try !page(source, .student).contains("42"))
    let teacher = try page(source, .teacher)
    #expect(teacher.contains("<section class=solution>"))
    #expect(!teacher.contains("<details class=solution"))
  }

  @Test func marksLinesOfSolutionsForTeachers() throws {
    let source = """
      ```swift
      //| code-line-numbers: 3
      let a = 1
      // BEGIN SOLUTION
      let b = 2
      // END SOLUTION
      // STUB: let b = 0
      ```
      """
    let report = try page(source, .report)
    #expect(!report.contains("SOLUTION"))
    #expect(!report.contains("STUB"))
    #expect(report.contains("<span class=hl><b>let</b> b"))
    #expect(try page(source, .teacher).contains("<span class=\"hl sol\"><b>let</b> b"))
  }

  @Test func printsSolutionsForTeachersAndRoomForStudents() async throws {
    let source = """
      ::: {.exercise name="Proof"}
      Prove it.

      ::: {.hint}
      Think.
      :::

      ::: {.solution}
      It is clear.
      :::
      :::
      """
    let teacher = try await Browser.shared.open(try page(source, .teacher), media: .print)
    #expect(try await teacher.style("display", of: "section.solution") == "block")
    let student = try await Browser.shared.open(try page(source, .student), media: .print)
    let room = try await student.style("padding-bottom", of: ".exercise")
    #expect(try #require(Double(room.dropLast(2))) > 100, "\(room)")
  }

  @Test func showsASolutionThatFailed() throws {
    let sample = try Sample(
      options: "solution: true",
      result: CellResult(status: .failed(Failure(kind: .thrownError, message: "m"))))
    #expect(try sample.main.contains("<details class=solution open><summary>Solution</summary>"))
  }
}
