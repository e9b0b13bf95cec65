import NotebookDocument
import TestSupport
import Testing

/// What can be worked in a report: with the mouse, and with nothing but the keyboard.
@Suite(.serialized) struct ControlTests {
  /// Describes the element that has the focus: what it is, and how thick its outline is.
  private static let focus = """
    (e => [e.className || e.localName, parseFloat(getComputedStyle(e).outlineWidth) *
      (getComputedStyle(e).outlineStyle !== "none")])(document.activeElement)
    """

  @Test func foldsOpenByClickAndByKey() async throws {
    let page = try await Browser.shared.open(try Sample.rich().page)
    let isOpen = { try await page.evaluate("e.open", of: "details.fold") }
    #expect(try await isOpen() == false)
    try await page.click("details.fold > summary")
    #expect(try await isOpen() == true)
    #expect(try await page.evaluate("e.offsetHeight > 0", of: "details.fold .code") == true)
    try await page.press(.enter)
    #expect(try await isOpen() == false)
    try await page.press(.enter)
    #expect(try await isOpen() == true)
  }

  @Test func copiesCode() async throws {
    let code = "let a = [\"b\": 1]\nif a.isEmpty {\n\t// 空 <&>\n}"
    let page = try await Browser.shared.open(try Sample(code: code).page)
    try await page.click(".copy")
    let words = "document.querySelector('.copy').textContent"
    #expect(try await page.evaluate(words, until: "Copied") == "Copied")
    #expect(try await page.evaluate("navigator.clipboard.readText()") == .string(code + "\n"))
    #expect(try await page.style("opacity", of: ".copy") == "1")
    #expect(page.consoleMessages == [])
  }

  @Test func opensFiguresLarge() async throws {
    let page = try await Browser.shared.open(
      try Sample(outputs: [.value(.picture("A red dot"))]).page, width: 390)
    let isOpen = { try await page.evaluate("e.open", of: "dialog") }
    try await page.click("figure > img")
    #expect(try await isOpen() == true)
    #expect(try await page.evaluate("e.querySelector('img').alt", of: "dialog") == "A red dot")
    try await page.press(.escape)
    #expect(try await isOpen() == false)
    #expect(try await page.evaluate("document.activeElement.alt") == "A red dot")
    try await page.press(.enter)
    #expect(try await isOpen() == true)
    #expect(page.consoleMessages == [])
  }

  @Test func leadsTheKeyboardToTheTextFirst() async throws {
    let page = try await Browser.shared.open(try Sample.rich().page)
    try await page.press(.tab)
    #expect(try await page.evaluate(Self.focus).array.first == "skip")
    #expect(try await page.evaluate("e.getBoundingClientRect().left >= 0", of: ".skip") == true)
    try await page.press(.enter)
    #expect(try await page.evaluate("location.hash") == "#content")
    #expect(try await page.evaluate("e.getBoundingClientRect().top < 100", of: "main") == true)
  }

  @Test(arguments: [390, 1_280])
  func reachesEverythingByTab(width: Int) async throws {
    let page = try await Browser.shared.open(try Sample.rich().page, width: width)
    let count = try await page.evaluate(
      """
      [...document.querySelectorAll("a[href], button, summary, [tabindex='0']")]
        .filter(e => e.tabIndex >= 0 && e.checkVisibility()).length
      """
    ).number
    var reached: [String] = []
    while reached.count < 300 {
      try await page.press(.tab)
      let focus = try await page.evaluate(Self.focus).array
      let name = try #require(focus.first?.string)
      if name == "body" || name == reached.first { break }
      #expect(try #require(focus.last?.number) >= 2, "\(name) has no outline")
      reached.append(name)
    }
    #expect(reached.prefix(2) == ["skip", "theme"])
    #expect(Double(reached.count) == count)
    #expect(reached.contains("scroll"))
    #expect(reached.contains("output"))
  }
}
