import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct HandoutTests {
  /// A lesson with an exercise in a function, one at the top level, and one that is a whole cell.
  private let lesson = """
    ---
    title: Means
    ---

    ::: {.teacher}
    Say that `secretly` first.
    :::

    ```swift
    //| exercise: Mean
    func mean(_ values: [Double]) -> Double {
      // BEGIN SOLUTION
      values.reduce(0, +) / Double(values.count)
      // END SOLUTION
    }
    let values = [1.0, 2, 6]
    print("Numbers:", values)
    ```

    ```swift
    //| exercise: Middle
    let middle = mean(values)
    print("The mean is", middle)
    ```

    ```swift
    print("Twice:", middle * 2)
    ```

    ```swift
    //| solution: true
    //| exercise: Largest
    let largest = values.max().map { $0 * 1 } ?? 0
    print("Largest:", largest)
    ```

    """

  @Test("Students get exercises with their own outputs, teachers get all of it")
  func bothEditions() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(lesson, to: "lesson.md")
    let outcome = try await tool.run("handout", "lesson.md", "--notebook")
    #expect(outcome.status == 0, "\(outcome)")
    let student = try tool.read("output/lesson-student.html")
    let text = student.replacing(/<[^>]*>/, with: "")
    for hidden in ["reduce", "secretly", "values.max", "The mean is 3", "Largest: 6", "SOLUTION"] {
      #expect(!text.contains(hidden), "\(hidden)")
    }
    #expect(text.contains("fatalError(&quot;Write your code here.&quot;)"))
    #expect(text.contains("Numbers: [1.0, 2.0, 6.0]"))
    #expect(text.contains("This cell waits for your solution: Write your code here."))
    #expect(text.contains("Not run: needs exercise 1"), "\(text)")
    #expect(student.contains("<title>Means – Exercises</title>"))
    let teacher = try tool.read("output/lesson-teacher.html")
    for shown in ["secretly", "The mean is 3.0", "Twice: 6.0", "Largest: 6.0"] {
      #expect(teacher.contains(shown), "\(shown)")
    }
    #expect(teacher.contains("<title>Means – Solutions</title>"))
    // The notebook to work in is one.
    #expect(try await tool.run("check", "output/lesson-student.md").status == 0)
    let solved = try tool.read("output/lesson-student.md").replacing(
      "fatalError(\"Write your code here.\")", with: "2")
    try tool.write(solved, to: "solved.md")
    #expect(try await tool.run("run", "solved.md").status == 0)
    #expect(try tool.read("output/solved.html").contains("The mean is 2.0"))
  }

  @Test("Without outputs nothing of the students' edition is run, and one edition is written alone")
  func noOutput() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(lesson, to: "lesson.md")
    let outcome = try await tool.run(
      "handout", "lesson.md", "--no-output", "--edition", "student")
    #expect(outcome.status == 0, "\(outcome)")
    let student = try tool.read("output/lesson-student.html")
    #expect(!student.contains("Numbers: [1.0"))
    #expect(!student.contains("not run"))
    #expect(!tool.exists("output/lesson-teacher.html"))
  }

  @Test(
    "A line of a solution that students could read keeps their file from being written",
    arguments: [
      (
        "print(\"It is let total = \" + \"[1, 2, 3].reduce(0, +)\")",
        "in the output of their cell 2"
      ),
      ("//| fig-cap: \"`let total = [1, 2, 3].reduce(0, +)`\"\nprint(1)", "in line 15"),
      ("//| echo: false\nlet total = [1, 2, 3].reduce(0, +)", "in line 16"),
    ])
  func leaks(cell: String, place: String) async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        "// BEGIN SOLUTION\nlet total = [1, 2, 3].reduce(0, +)\n// STUB: let total = 0\n// END SOLUTION",
        cell), to: "a.md")
    try tool.write("earlier", to: "output/a-student.html")
    let outcome = try await tool.run("handout", "a.md", "--edition", "student", "--notebook")
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.error.contains("a.md:9:1: error: the students can read this line"))
    #expect(outcome.error.contains(place), "\(outcome.error)")
    #expect(try tool.read("output/a-student.html") == "earlier")
    #expect(!tool.exists("output/a-student.md"))
  }

  @Test("A stub that does not compile is told with its line, whatever edition is asked for")
  func stubsCompile() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook("// BEGIN SOLUTION\nlet a = 1\n// END SOLUTION\nprint(\"x\")", "print(a)"),
      to: "a.md")
    for edition in ["student", "teacher"] {
      let outcome = try await tool.run("handout", "a.md", "--edition", edition)
      #expect(outcome.status == 1, "\(outcome)")
      #expect(outcome.error.contains("a.md:15:7: error: cannot find 'a' in scope"))
      #expect(outcome.error.contains("// STUB:"))
      #expect(!tool.exists("output/a-student.html"))
    }
  }

  @Test("Failures that no stub is to blame for are failures")
  func realFailures() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    let solution = "// BEGIN SOLUTION\nprint(\"done\")\n// END SOLUTION"
    try tool.write(notebook("fatalError(\"early\")", solution), to: "a.md")
    let early = try await tool.run("handout", "a.md")
    #expect(early.status == 1, "\(early)")
    #expect(early.error.contains("a.md:8:1: error: early"))
    #expect(!tool.exists("output/a-student.html"))
    #expect(try tool.read("output/a-teacher.html").contains("early"))
    try tool.write(notebook(solution, "fatalError(\"late\")"), to: "b.md")
    let late = try await tool.run("handout", "b.md")
    #expect(late.status == 1, "the teacher's edition has to come to its end")
    #expect(tool.exists("output/b-student.html"))
  }

  @Test("Mistakes in the marks have the code 2 and their place")
  func mistakes() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(notebook("// BEGIN SOLUTION\nprint(1)"), to: "a.md")
    let outcome = try await tool.run("handout", "a.md")
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.error.contains("a.md:8:1: error: the solution that begins here has no end"))
    #expect(!tool.exists("output/a-teacher.html"))
  }

  @Test("An interrupted run leaves the files that are there")
  func interruption() async throws {
    let tool = try CommandLineTool()
    defer { tool.cleanUp() }
    try tool.write(
      notebook(
        "import Foundation\ntry \"\".write(toFile: \"begun\", atomically: true, encoding: .utf8)\nsleep(60);"
      ), to: "a.md")
    try tool.write("earlier", to: "output/a-student.html")
    let process = tool.process(["handout", "a.md"])
    try process.run()
    try await tool.interruptOnceBegun(process)
    #expect(process.terminationStatus == 130)
    #expect(try tool.read("output/a-student.html") == "earlier")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: tool.folder.appending(path: "output").path)
    #expect(files == ["a-student.html"])
  }
}
