import CellEngine
import Foundation
import NotebookDocument
import Testing

@Suite struct FailureTests {
  /// Runs a cell behind one that declares `numbers`, whose code begins on line 6.
  private func fail(
    _ code: String, _ options: RunOptions = RunOptions(timeout: 60)
  ) async throws -> Failure {
    let results = try await NotebookFile("let numbers = [1, 2, 3]", code, "print(3)").run(options)
    #expect(results[0].status == .succeeded)
    #expect(results[2].status == .notRun)
    guard case .failed(let failure) = results[1].status else {
      Issue.record("the cell did not fail: \(results[1])")
      return Failure(kind: .worker, message: "")
    }
    return failure
  }

  @Test func compileErrorsHaveTheNotebooksLineAndColumn() async throws {
    let failure = try await fail("let a = 1\nlet b: Int = \"no\"\nlet c = await missing + 2")
    #expect(failure.kind == .compileError)
    #expect(failure.position == SourcePosition(line: 7, column: 14))
    let errors = failure.diagnostics.filter { $0.severity == .error }
    #expect(
      errors.map(\.position) == [
        SourcePosition(line: 7, column: 14), SourcePosition(line: 8, column: 15),
      ])
    #expect(errors[1].message.contains("missing"))
  }

  @Test func columnsCountBeforeTheDisplayedExpression() async throws {
    let failure = try await fail("numbers + nothing")
    #expect(failure.position == SourcePosition(line: 6, column: 11))
  }

  @Test func trapsNameTheirLineMessageAndCalls() async throws {
    let failure = try await fail(
      "func pick(_ i: Int) -> Int {\n  numbers[i]\n}\nprint(\"before\")\nprint(pick(7))")
    #expect(failure.kind == .trap(signal: "SIGILL"))
    #expect(failure.message == "Index out of range")
    #expect(failure.position?.line == 7)
    #expect(failure.stack.map(\.function) == ["pick(_:)", "cell 2"])
    #expect(failure.stack.map(\.position.line) == [7, 10])
  }

  @Test func functionsOfEarlierCellsKeepTheirLines() async throws {
    let results = try await NotebookFile(
      "let numbers = [1, 2, 3]\nfunc pick(_ i: Int) -> Int {\n  numbers[i]\n}", "print(pick(7))"
    ).run()
    #expect(results[1].failure?.position == SourcePosition(line: 4, column: 10))
    #expect(results[1].failure?.stack.map(\.position.line) == [4, 9])
  }

  @Test(arguments: [
    (
      "var small = Int8(truncatingIfNeeded: numbers[0])\nsmall += Int8(truncatingIfNeeded: 127 + numbers[0] * 0)",
      "arithmetic overflow", 2
    ),
    ("let zero = numbers[0] - 1\nprint(10 / zero)", "Division by zero", 2),
    (
      "let nothing = numbers.first { $0 > 9 }\nprint(nothing!)",
      "Unexpectedly found nil while unwrapping an Optional value", 2
    ),
    ("let any: Any = numbers\nprint(any as! String)", "Could not cast", 2),
    (
      "func deep(_ i: Int) -> Int { i == 0 ? 0 : deep(i + 1) + numbers[abs(i % 3)] }\nprint(deep(1))",
      "The stack is used up", 1
    ),
  ])
  func trapsSayWhatHappened(code: String, message: String, line: Int) async throws {
    let failure = try await fail(code)
    guard case .trap = failure.kind else {
      Issue.record("\(failure)")
      return
    }
    #expect(failure.message.contains(message))
    #expect(failure.position?.line == 5 + line)
  }

  @Test(
    "What the cell or a library says when it stops is no trap of Swift",
    arguments: [
      ("precondition(numbers.count == 4, \"four, not \\(numbers.count)\")", "four, not 3"),
      ("precondition(numbers.isEmpty)", "Precondition failed"),
      ("assert(numbers.isEmpty, \"empty\")", "empty"),
      ("fatalError(\"two\\nlines\")", "two\nlines"),
      (
        "import NeuralNetwork\nprint(Matrix<Double>([[1, 2]]) * Matrix<Double>([[1, 2, 3]]))",
        "the shapes"
      ),
      (
        "import Plotting\nPlot { Line([0.00001 - 0.01, 1]) }.axes(x: \"x\", y: \"y\").yScale(.log)",
        "The plot cannot be drawn: line 1: y = -0.00999 has no place"
      ),
    ])
  func stopsSayWhy(code: String, message: String) async throws {
    let failure = try await fail(code)
    guard case .stopped(let signal) = failure.kind else {
      Issue.record("\(failure)")
      return
    }
    #expect(["SIGILL", "SIGTRAP"].contains(signal))
    #expect(failure.message.contains(message))
  }

  @Test func thrownErrorsNameTheThrowAndTheCall() async throws {
    let failure = try await fail(
      """
      struct Missing: Error { var name: String }
      func open(_ name: String) throws {
        throw Missing(name: name)
      }
      print("before")
      try open("x")
      """)
    #expect(failure.kind == .thrownError)
    #expect(failure.message == "Missing: Missing(name: \"x\")")
    #expect(failure.position?.line == 8)
    #expect(failure.stack.map(\.position.line) == [8, 11])
    #expect(failure.stack.last?.function == "cell 2")
  }

  @Test func typedThrowsAreRecordedToo() async throws {
    let failure = try await fail(
      "enum Wrong: Error { case number(Int) }\nfunc f() throws(Wrong) {\n  throw .number(numbers[0])\n}\ntry f()"
    )
    #expect(failure.kind == .thrownError)
    #expect(failure.message.contains("number(1)"))
    #expect(failure.position?.line == 8)
  }

  @Test func foundationsErrorsSpeakForThemselves() async throws {
    let failure = try await fail(
      "import Foundation\nlet text = try String(contentsOfFile: \"/none\", encoding: .utf8)")
    #expect(failure.kind == .thrownError)
    #expect(failure.position?.line == 7)
  }

  @Test func exitIsAFailureWithItsLine() async throws {
    let failure = try await fail("import Foundation\nfunc quit() {\n  exit(7)\n}\nquit()")
    #expect(failure.kind == .exit(code: 7))
    #expect(failure.position?.line == 8)
    #expect(try await fail("import Foundation\n_exit(0)").kind == .exit(code: 0))
  }

  @Test(arguments: [
    "var i = 0\nwhile true { i &+= numbers[0]; if i < 0 && i > 9 { print(i) } }",
    "import Foundation\nsleep(60);",
    "import Foundation\nwhile numbers.count < 4 { print(\"on and on\") }",
    "try await Task.sleep(for: .seconds(60))",
  ])
  func endlessCellsAreStoppedWhereTheyAre(code: String) async throws {
    let failure = try await fail(code, RunOptions(timeout: 0.5))
    #expect(failure.kind == .timeout(seconds: 0.5))
    #expect((6...7).contains(failure.position?.line ?? 0))
  }

  @Test func theOptionTimeoutCountsForItsCell() async throws {
    let results = try await NotebookFile(
      "import Foundation\nusleep(300_000);", "//| timeout: 0.2\nwhile true {}"
    ).run(RunOptions(timeout: 30))
    #expect(results[0].status == .succeeded)
    #expect(results[1].failure?.kind == .timeout(seconds: 0.2))
    #expect(results[1].failure?.position?.line == 8)
  }

  @Test func memoryIsLimited() async throws {
    let limit = 400_000_000
    let failure = try await fail(
      "var all: [[Double]] = []\nfor i in 0..<1_000 {\n  all.append([Double](repeating: Double(i), count: 1_000_000))\n}\nprint(all.count)",
      RunOptions(timeout: 60, memoryLimit: limit))
    #expect(failure.kind == .memoryLimit(bytes: limit))
    #expect(failure.position?.line == 8)
  }

  @Test func aKilledCellIsNotAMystery() async throws {
    let failure = try await fail("import Foundation\nkill(getpid(), SIGKILL);")
    #expect(failure.kind == .trap(signal: "SIGKILL"))
    #expect(failure.message.contains("killed"))
  }

  @Test(arguments: ["sleep(60);", "while true { print(\"on and on\") }"])
  func interruptionsEndTheRun(code: String) async throws {
    let interruption = Interruption()
    let file = try NotebookFile(
      """
      import Foundation
      print("begun")
      try "".write(toFile: "begun", atomically: true, encoding: .utf8)
      \(code)
      """, "print(2)")
    let sign = file.folder.path + "/begun"
    Task {
      while !FileManager.default.fileExists(atPath: sign) {
        try await Task.sleep(for: .milliseconds(20))
      }
      interruption.request()
    }
    let results = try await file.run(interruption: interruption)
    #expect(results[0].failure?.kind == .interrupted)
    #expect(results[0].printed().hasPrefix("begun\n"))
    #expect(results[1].status == .notRun)
  }

  @Test func whatWasPrintedBeforeACrashIsKept() async throws {
    let results = try await NotebookFile(
      "print(\"a\", terminator: \"\")\ndisplay(1)\nprint(\"b\")\nfatalError(\"c\")"
    ).run()
    #expect(results[0].printed() == "ab\n")
    #expect(results[0].displayed == ["1"])
    #expect(results[0].printed(on: .standardError) == "")
    #expect(results[0].failure?.message == "c")
  }

  @Test func sourcesBesideTheNotebookHaveTheirOwnLines() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "func helper(_ i: Int) -> Int {\n  precondition(i < 2, \"small\")\n  return i + 1\n}\n",
      to: "Helpers.swift")
    let file = try NotebookFile(
      cells: ["helper(1)", "helper(9)"], frontMatter: "execute:\n  sources: [Helpers.swift]",
      in: folder)
    let results = try await file.run()
    #expect(results[0].displayed == ["2"])
    let failure = try #require(results[1].failure)
    #expect(failure.stack.first?.file == "Helpers.swift")
    #expect(failure.stack.first?.position.line == 2)
    #expect(failure.position?.line == 11)
  }

  @Test func sourcesThatAreMissingAreNamed() async throws {
    let file = try NotebookFile("1", frontMatter: "execute:\n  sources: [None.swift]")
    await #expect(throws: EngineError.sourceMissing(path: "None.swift")) { try await file.run() }
  }

  @Test func sourcesThatDoNotCompileRunNothing() async throws {
    let folder = try TemporaryFolder()
    try folder.write("func helper() -> Int {\n  missing\n}\n", to: "Helpers.swift")
    let file = try NotebookFile(
      cells: ["helper()"], frontMatter: "execute:\n  sources: [Helpers.swift]", in: folder)
    let executed = try await file.execute()
    #expect(executed.results.map(\.status) == [.notRun])
    #expect(executed.diagnostics.first?.file == "Helpers.swift")
    #expect(executed.diagnostics.first?.position == SourcePosition(line: 2, column: 3))
  }
}
