import TestSupport
import Testing

/// The button that changes between the colours of the system, light ones and dark ones.
@Suite(.serialized) struct ThemeSwitchTests {
  private static let button = "body > button.theme"

  /// The words on the button, and the colour of the page's ground.
  private func state(of page: BrowserPage) async throws -> [String] {
    let words = try await page.evaluate("e.textContent", of: Self.button).string ?? ""
    return [words, try await page.style("background-color", of: "body")]
  }

  private static let paper = "rgb(253, 252, 249)"
  private static let night = "rgb(23, 25, 29)"

  @Test(arguments: [(ColorScheme.light, paper), (.dark, night)])
  func goesRoundAndIsRemembered(scheme: ColorScheme, ground: String) async throws {
    let page = try await Browser.shared.open(try Sample.rich().page, colorScheme: scheme)
    #expect(try await state(of: page) == ["Theme: auto", ground])
    for expected in [["Theme: light", Self.paper], ["Theme: dark", Self.night]] {
      try await page.click(Self.button)
      #expect(try await state(of: page) == expected)
      try await page.reload()
      #expect(try await state(of: page) == expected)
    }
    try await page.click(Self.button)
    #expect(try await state(of: page) == ["Theme: auto", ground])
    #expect(page.consoleMessages == [])
  }

  @Test func worksWhereNothingCanBeRemembered() async throws {
    let html = try Sample("# A\n").page
    let page = try await Browser.shared.open(html)
    // A page that is its own address has no origin, so neither storage nor clipboard.
    try await page.navigate(to: "data:text/html;base64,\(html.inBase64)")
    let storage = "(() => { try { return localStorage.length } catch { return 'none' } })()"
    #expect(try await page.evaluate(storage) == "none")
    try await page.click(Self.button)
    try await page.click(Self.button)
    #expect(try await state(of: page) == ["Theme: dark", Self.night])
    #expect(page.consoleMessages == [])
  }

  @Test("A figure in two themes shows the one of the page, and only that")
  func changesFigures() async throws {
    let page = try await Browser.shared.open(try Sample.rich().page)
    let light = ".themed > img:first-child"
    let dark = ".themed > img:last-child"
    #expect(try await page.width(of: light) == 640)
    #expect(try await page.width(of: dark) == 0)
    let picture = try await page.screenshot()
    try await page.click(Self.button)
    try await page.click(Self.button)
    #expect(try await page.width(of: light) == 0)
    #expect(try await page.width(of: dark) == 640)
    #expect(try await page.screenshot() != picture)
  }
}
