import TestSupport
import Testing

/// Reading a report in a real browser.
@Suite(.serialized) struct ReadingTests {
  @Test(arguments: ["en", "ja"])
  func asksForNothingAndFits(language: String) async throws {
    let page = try await Browser.shared.open(try Sample.rich(language: language).page)
    for width in [1_280, 390] {
      try await page.resize(width: width)
      #expect(try await page.overflow <= 0, "\(width) pixels wide")
      // What is wider than the page scrolls by itself.
      #expect(try await page.evaluate("e.scrollWidth > e.clientWidth", of: ".scroll") == true)
    }
    try await page.settle()
    #expect(page.requests == [])
    #expect(page.consoleMessages == [])
  }

  @Test func asksAndSaysWhenSomethingIsWrong() async throws {
    let page = try await Browser.shared.open(
      """
      <!doctype html><meta http-equiv=Content-Security-Policy content="script-src 'none'">
      <div style="width:2000px"><img src="http://127.0.0.1:9/a"><link rel=stylesheet href=b.css>
      <iframe src="http://127.0.0.1:9/c"></iframe><script>alert(1)</script>
      """)
    try await page.settle()
    let names = Set(page.requests.compactMap { $0.split(separator: "/").last })
    #expect(names == ["a", "b.css", "c"])
    #expect(page.consoleMessages.contains { $0.contains("Content Security Policy") })
    #expect(try await page.overflow > 0)
  }

  @Test func isWholeWithoutScript() async throws {
    let html = try Sample.rich().page
    let text = "(document.querySelectorAll('button').forEach(b => b.remove()), e.innerText)"
    let page = try await Browser.shared.open(html, javaScript: false)
    #expect(try await page.style("display", of: "body > button.theme") == "none")
    #expect(try await page.evaluate("document.querySelectorAll('.copy').length") == 0)
    let other = try await Browser.shared.open(html)
    let whole = try await other.evaluate(text, of: "body")
    #expect(try await page.evaluate(text, of: "body") == whole)
    #expect(whole.string?.contains("Index out of range") == true)
  }

  @Test func printsWithoutControls() async throws {
    let page = try await Browser.shared.open(
      try Sample.rich().page, width: 660, colorScheme: .dark, media: .print)
    for control in [
      "button.theme", ".skip", "nav.contents", "details.contents", ".copy", ".anchor",
      "body > footer",
    ] {
      #expect(try await page.style("display", of: control) == "none", "\(control)")
    }
    #expect(try await page.style("background-color", of: "body") == "rgba(0, 0, 0, 0)")
    #expect(try await page.style("color", of: "body") == "rgb(29, 31, 35)")
    #expect(try await page.overflow <= 0)
  }
}
