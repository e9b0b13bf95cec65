import CellEngine
import NotebookDocument
import Testing

@Suite struct CompilerMessagesTests {
  @Test func linesAndCaretsAreLeftOut() {
    let text = """
      test.md:12:7: error: cannot find 'x' in scope
      let y = x
              ^
      <unknown>:0: note: did you mean 'z'?
      error: missing required module 'CPango'
      """
    #expect(
      CompilerMessages.parse(text) == [
        Diagnostic(
          .error, "cannot find 'x' in scope", file: "test.md",
          position: SourcePosition(line: 12, column: 7)),
        Diagnostic(.note, "did you mean 'z'?", file: "<unknown>"),
        Diagnostic(.error, "missing required module 'CPango'", file: ""),
      ])
  }
}
