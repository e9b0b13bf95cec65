import NotebookDocument
import TestSupport
import Testing

/// Where the caret below a line stands in a browser.
struct CaretTests {
  private static let lines = [
    "let a = 1 + ●", "let 日本語 = \"東京\" + ●", "let a = \"🎉👨‍👩‍👧é\u{301}\" + ●", "\tlet a\t= \t●",
    "let a = \"ｱｲｳ Ａ Привет 한국\" + ●",
  ]

  /// The distance between the caret and the sign that it points at, in pixels.
  private static let measure = """
    (() => {
    const line = document.querySelector(".excerpt mark").lastChild;
    const start = line.textContent.indexOf("●");
    const range = document.createRange();
    range.setStart(line, start);
    range.setEnd(line, start + 1);
    const caret = document.querySelector(".excerpt b").getBoundingClientRect();
    return Math.abs(range.getBoundingClientRect().left - caret.left);
    })()
    """

  @Test(arguments: lines)
  func standsUnderItsSign(_ line: String) async throws {
    let column = line.prefix { $0 != "●" }.utf8.count + 1
    let failure = Failure(
      kind: .thrownError, message: "a", position: SourcePosition(line: 2, column: column))
    let html = try Sample(code: line, result: CellResult(status: .failed(failure))).page
    let page = try await Browser.shared.open(html)
    #expect(try #require(await page.evaluate(Self.measure).number) < 0.5)
  }
}
