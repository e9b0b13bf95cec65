import NotebookDocument
import TestSupport
import Testing

/// Where the caret below a line stands in a browser.
@Suite(.serialized)
struct CaretTests {
  private static let lines = [
    "let a = 1 + ●", "let 日本語 = \"東京\" + ●", "let a = \"🎉👨‍👩‍👧é\u{301}\" + ●", "\tlet a\t= \t●",
    "let a = \"ｱｲｳ Ａ Привет 한국\" + ●",
  ]

  /// The distance between the caret and the sign that it points at, in hundredths of a pixel.
  private static let measure = """
    <script>
    const line = document.querySelector(".excerpt mark").lastChild;
    const start = line.textContent.indexOf("●");
    const range = document.createRange();
    range.setStart(line, start);
    range.setEnd(line, start + 1);
    const caret = document.querySelector(".excerpt b").getBoundingClientRect().left;
    const distance = Math.abs(range.getBoundingClientRect().left - caret);
    document.documentElement.dataset.distance = Math.round(distance * 100);
    </script></body>
    """

  @Test(arguments: lines)
  func standsUnderItsSign(_ line: String) throws {
    let browser = try Browser()
    defer { browser.close() }
    let column = line.prefix { $0 != "●" }.utf8.count + 1
    let failure = Failure(
      kind: .thrownError, message: "a", position: SourcePosition(line: 2, column: column))
    let page = try Sample(code: line, result: CellResult(status: .failed(failure))).page
    let open = page.replacing(/<meta http-equiv[^>]*>/, with: "")
      .replacing("</body>", with: Self.measure)
    let distance = try #require(
      browser.document(of: open).firstMatch(of: /data-distance="(\d+)"/)
    ).output.1
    #expect(try #require(Int(distance)) < 50)
  }
}
