import NotebookDocument
import Testing

/// Quarto's options for what is seen of a cell, alone and together.
struct OutputOptionTests {
  private static let result = CellResult(
    status: .succeeded,
    outputs: [
      .text("*printed*\n", stream: .standardOutput), .text("complaint\n", stream: .standardError),
      .value(.text("<b>shown</b>", as: "text/html")),
    ],
    warnings: [Diagnostic(.warning, "never used", file: "notes/plane.md")])

  /// What is seen: the code, the text as it was printed or as Markdown, the standard error, the
  /// value and the compiler's warning.
  private func seen(_ options: [String], _ result: CellResult = result) throws -> Set<String> {
    let lines = ["```swift"] + options.map { "//| \($0)" } + ["let a = 1", "```", ""]
    let main = try Sample(lines.joined(separator: "\n"), results: [result]).main
    let marks = [
      "code": "class=code", "text": "*printed*", "prose": "<em>printed</em>",
      "stderr": "complaint", "value": "<b>shown</b>", "warning": "never used",
      "failure": "class=\"failure",
    ]
    return Set(marks.filter { main.contains($0.value) }.keys)
  }

  @Test(arguments: [
    ([], ["code", "text", "stderr", "value", "warning"]),
    (["echo: false"], ["text", "stderr", "value", "warning"]),
    (["output: false"], ["code", "warning"]),
    (["output: terminal"], ["code", "warning"]),
    (["output: asis"], ["code", "prose", "stderr", "value", "warning"]),
    (["warning: false"], ["code", "text", "value"]),
    (["include: false"], []),
    (["echo: false", "output: false", "warning: false"], []),
    (["echo: false", "output: asis", "warning: false"], ["prose", "value"]),
    (["include: false", "output: asis"], []),
  ])
  func isSeenAsAskedFor(_ options: [String], _ expected: [String]) throws {
    #expect(try seen(options) == Set(expected))
  }

  @Test("A failure is seen whatever the options say, unless it is allowed and nothing is wanted")
  func failuresAreSeen() throws {
    var failed = Self.result
    failed.status = .failed(Failure(kind: .thrownError, message: "no"))
    #expect(try seen(["output: false"], failed).contains("failure"))
    #expect(try seen(["include: false"], failed).contains("failure"))
    failed.status = .failedAsAnnounced(Failure(kind: .thrownError, message: "no"))
    #expect(try seen(["error: true"], failed).contains("failure"))
    #expect(try seen(["error: true", "echo: false"], failed).contains("failure"))
    #expect(try seen(["error: true", "include: false"], failed) == [])
  }
}
