import Handouts
import NotebookDocument
import Testing

@Suite struct PresentationTests {
  private func lesson() throws -> StudentEdition {
    try edition(
      "```swift", "let values = [1]", "```", "", "```swift", "//| exercise: Mean",
      "// BEGIN SOLUTION", "let mean = 1", "// STUB: let mean = 0", "// END SOLUTION", "```", "",
      "```swift",
      "let doubled = mean * 2", "```", "", "```swift", "print(doubled)", "```", "", "```swift",
      "print(values)", "```")
  }

  private func failed(_ kind: Failure.Kind) -> CellResult {
    CellResult(status: .failed(Failure(kind: kind, message: "Why")), remarks: ["Again."])
  }

  private func statuses(_ results: [CellResult]) throws -> [CellResult.Status] {
    let edition = try lesson()
    return edition.presented(ExecutedNotebook(notebook: edition.notebook, results: results))
      .results.map(\.status)
  }

  @Test("A stub that stops waits for the solution, and what needs it says which exercise that is")
  func waiting() throws {
    let succeeded = CellResult(status: .succeeded)
    let statuses = try statuses([
      succeeded, failed(.trap(signal: "SIGILL")), failed(.compileError), failed(.compileError),
      succeeded,
    ])
    #expect(
      statuses == [
        .succeeded, .failedAsAnnounced(Failure(kind: .awaitsSolution, message: "Why")),
        .failedAsAnnounced(Failure(kind: .needsSolutions(exercises: ["1"]), message: "")),
        .failedAsAnnounced(Failure(kind: .needsSolutions(exercises: ["1"]), message: "")),
        .succeeded,
      ])
  }

  @Test("A failure before all stubs is one, and so is what is nobody's exercise")
  func real() throws {
    let trap = failed(.trap(signal: "SIGILL"))
    let worker = failed(.worker)
    let interrupted = failed(.interrupted)
    let notRun = CellResult(status: .notRun)
    let statuses = try statuses([trap, worker, interrupted, notRun, notRun])
    #expect(
      statuses == [trap.status, worker.status, interrupted.status, .notRun, .notRun])
  }

  @Test("An expression below a stub that cannot be calculated yet is not run")
  func values() throws {
    let edition = try edition(
      "`{swift} 1`", "", "```swift", "// BEGIN SOLUTION", "let a = 1", "// END SOLUTION", "```", "",
      "`{swift} a`")
    let failure = Failure(kind: .trap(signal: "SIGILL"), message: "Why")
    let executed = ExecutedNotebook(
      notebook: edition.notebook, results: [CellResult(status: .succeeded)],
      values: [.failed(failure), .failed(failure)])
    #expect(edition.presented(executed).values == [.failed(failure), .notRun])
  }
}
