import CellEngine
import NotebookDocument
import Testing

@Suite struct InlineValueRunTests {
  /// A notebook of the text given.
  private func notebook(_ lines: String...) throws -> NotebookFile {
    try NotebookFile(text: lines.joined(separator: "\n"))
  }

  private let goingOn = RunOptions(timeout: 60, keepGoing: true)

  @Test func valuesAreThoseAfterTheCellsAbove() async throws {
    let executed = try await notebook(
      "Before: `{swift} \"a\" + \"b\"`.", "", "```swift", "var n = 1", "```", "",
      "`{swift} n` and `{swift} n + 1`", "", "```swift", "n = 60_000;", "```", "",
      "```swift {.noeval}", "n = 3", "```", "", "- `{swift} n`", "",
      "| a |", "|---|", "| `{swift} n > 2 \\|\\| false` |"
    ).execute()
    #expect(
      executed.values == ["ab", "1", "2", "60,000", "true"].map { InlineResult.value($0) })
    #expect(executed.results.map(\.outputs.count) == [0, 0, 0])
  }

  @Test func whatAnExpressionPrintsAndDisplaysIsDropped() async throws {
    let executed = try await notebook(
      "```swift", "func loud() -> Int { print(\"x\"); display(\"y\"); return 7 }", "```", "",
      "`{swift} loud()`, `{swift} [loud(), 8] // both`"
    ).execute()
    #expect(executed.values == [.value("7"), .value("7, 8")])
    #expect(executed.results[0].outputs == [])
  }

  @Test func expressionsMayWaitAndTry() async throws {
    let executed = try await notebook(
      "```swift",
      "func slow() async throws -> Double { try await Task.sleep(for: .zero); return 0.5 }",
      "```", "", "`{swift} try await slow()` `{swift} await Task { 3 }.value`"
    ).execute()
    #expect(executed.values == [.value("0.5"), .value("3")])
  }

  @Test func oneThatDoesNotCompileKeepsNoOtherAway() async throws {
    let executed = try await notebook(
      "失敗 `{swift} 1 + missing` と `{swift} 2`、`{swift} let a = 3`、`{swift} .red`", "",
      "```swift", "print(1)", "```"
    ).execute()
    let failures = executed.values.map(\.failure)
    #expect(failures[0]?.kind == .compileError)
    #expect(failures[0]?.position == SourcePosition(line: 1, column: 21))
    #expect(executed.values[1] == .value("2"))
    #expect(failures[2]?.message.contains("one Swift expression") == true)
    #expect(failures[2]?.position == executed.notebook.inlineValues[2].position)
    #expect(failures[3]?.position?.line == 1)
    #expect(executed.results[0].status == .notRun, "a value that fails ends the run")
  }

  @Test(arguments: [
    ("[1][3]", Failure.Kind.trap(signal: "SIGILL")), ("try fail()", .thrownError),
    ("stop()", .stopped(signal: "SIGILL")), ("print(1)", .stopped(signal: "SIGILL")),
    ("endless()", .timeout(seconds: 2)),
  ])
  func failuresAreThoseOfTheRun(code: String, kind: Failure.Kind) async throws {
    let file = try notebook(
      "```swift", "struct Gone: Error {}", "func fail() throws -> Int { throw Gone() }",
      "func stop() -> Int { fatalError(\"no\") }",
      "func endless() -> Int { var n = 0; while true { n &+= 1 }; return n }", "```", "",
      "`{swift} 1`, `{swift} \(code)`, `{swift} 2`", "", "```swift", "print(3)", "```")
    let stopped = try await file.execute(RunOptions(timeout: 2))
    #expect(stopped.values[0] == .value("1"))
    #expect(stopped.values[1].failure?.kind == kind)
    #expect(stopped.values[2] == .notRun)
    #expect(stopped.results[1].status == .notRun)
    let places = stopped.values[1].failure.map { [$0.position] + $0.stack.map(\.position) } ?? []
    #expect(places.contains { $0?.line == 8 })
    let going = try await file.execute(RunOptions(timeout: 2, keepGoing: true))
    #expect(going.values[2] == .value("2"))
    #expect(going.results[1].printed() == "3\n")
  }

  @Test func whatNeedsAFailedCellIsNotRun() async throws {
    let executed = try await notebook(
      "```swift", "let a = [1]", "```", "", "```swift", "let b = a[a.count]", "```", "",
      "`{swift} a` `{swift} b`", "", "```swift", "//| expect: trap", "let c = a[a.count]", "```",
      "",
      "`{swift} c`"
    ).execute(goingOn)
    #expect(executed.values[0] == .value("1"))
    #expect(executed.values[1] == .notRun)
    #expect(executed.values[2].failure?.kind == .compileError)
    #expect(executed.values[2].failure?.diagnostics.last?.message.contains("which failed") == true)
  }

  @Test func checkCompilesThemToo() async throws {
    let file = try notebook(
      "```swift", "let a = 1", "```", "", "`{swift} a` `{swift} b` `{swift} a; a`")
    let engine = try await engine()
    let diagnostics = try await onOwnThread { try engine.check(file.notebook) }
    #expect(
      Set(diagnostics.map(\.position)) == [
        SourcePosition(line: 5, column: 22), SourcePosition(line: 5, column: 34),
      ])
  }
}

extension InlineResult {
  fileprivate var failure: Failure? {
    if case .failed(let failure) = self { failure } else { nil }
  }
}
