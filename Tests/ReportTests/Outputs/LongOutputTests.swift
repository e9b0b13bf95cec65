import NotebookDocument
import Report
import Testing

/// What becomes of outputs that are longer than anybody reads.
struct LongOutputTests {
  private func lines(_ count: Int) -> String { (1...count).map { "line \($0)\n" }.joined() }

  @Test func fortyLinesAreShown() throws {
    let main = try Sample(outputs: [.text(lines(40), stream: .standardOutput)]).main
    #expect(main.contains("line 39\nline 40</pre>"))
    #expect(!main.contains("<details"))
  }

  @Test func theLinesAfterTheFirstFold() throws {
    let main = try Sample(outputs: [.text(lines(1_000), stream: .standardOutput)]).main
    #expect(
      main.contains(
        """
        line 30</pre>
        <details class="more"><summary>… 970 more lines</summary>
        <pre class="output">line 31
        """))
    #expect(main.contains("line 1000</pre>\n</details>"))
    #expect(main.count(of: "line ") == 1_000)
    let japanese = Words(language: "ja").moreLines(960)
    #expect(japanese == "… 残り 960 行")
  }

  @Test func whatFitsOnAPageIsPrinted() throws {
    let main = try Sample(outputs: [.text(lines(90), stream: .standardOutput)]).main
    #expect(main.contains("<details class=\"more printed\"><summary>… 60 more lines</summary>"))
  }

  @Test func errorsAndValuesFoldToo() throws {
    let main = try Sample(outputs: [
      .text(lines(100), stream: .standardError), .value(.text(lines(100), as: "text/plain")),
    ]).main
    #expect(main.count(of: "… 70 more lines") == 2)
    #expect(main.contains("line 100</pre>\n</details>\n</section>"))
    #expect(main.contains("<pre class=\"output value\">line 31\n"))
  }

  @Test func coloursGoOnInTheFold() throws {
    let text = "\u{1B}[31m" + lines(50)
    let main = try Sample(outputs: [.text(text, stream: .standardOutput)]).main
    #expect(main.contains("<pre class=\"output\"><span class=\"f1\">line 31</span>\n"))
  }

  @Test func emptyLinesAtTheStartAreKept() throws {
    let text = "\na\n" + String(repeating: "\n", count: 60)
    let main = try Sample(outputs: [.text(text, stream: .standardOutput)]).main
    #expect(main.contains("<pre class=\"output\">\n\na\n"))
    #expect(main.contains("<summary>… 32 more lines</summary>\n<pre class=\"output\">\n\n"))
  }

  @Test func longTablesScrollWithinThemselves() throws {
    func table(_ rows: Int) throws -> String {
      let rows = String(repeating: "<tr><td>1</td></tr>", count: rows)
      return try Sample(outputs: [.value(.text("<table>\(rows)</table>", as: "text/html"))]).main
    }
    #expect(try table(60).contains("<section class=\"output html\"><table>"))
    #expect(
      try table(61).contains(
        "<section class=\"output html tall\" tabindex=0 role=region aria-label=\"Output\"><table>"))
  }

  @Test func aMegabyteIsRenderedAtOnce() throws {
    let coloured = String(repeating: "\u{1B}[32m12345\u{1B}[0m 日本語 abcdefghijklmn\n", count: 20_000)
    let texts = [lines(80_000), coloured, String(repeating: "x", count: 1_000_000)]
    for text in texts {
      let sample = try Sample(outputs: [.text(text, stream: .standardOutput)])
      let start = ContinuousClock.now
      #expect(sample.page.utf8.count < 3_000_000)
      #expect(start.duration(to: .now) < .seconds(10))
    }
  }
}
