import NotebookDocument
import TestSupport
import Testing

/// A report whose prose and cells try to run script, in a real browser.
@Suite(.serialized) struct HostilePageTests {
  private static let mark = "document.documentElement.setAttribute('data-run','1')"

  /// A page that tries by every way there is to run something.
  private func hostilePage() throws -> String {
    let mark = Self.mark
    let attacks = """
      <script>\(mark)</script></script><script>\(mark)</script><img src=x onerror="\(mark)">
      <svg onload="\(mark)"><script>\(mark)</script></svg><iframe srcdoc="<script>\(mark)</script>">
      <a href="javascript:\(mark)" id=content>a</a><style>@import "x"</style><b style="x" onfocus=a>
      <details open ontoggle="\(mark)"><input autofocus onfocus="\(mark)"><body onload="\(mark)">
      <svg><animate onbegin="\(mark)" attributeName=x dur=1s></svg>
      <math><style><img src=x onerror="\(mark)">
      </pre></section></main></code></title><script>\(mark)</script>
      <![CDATA[<script>\(mark)</script>]]>
      """
    let title = "\\\"'</title><script>\(mark)</script>"
    let outputs: [CellOutput] = [
      .text(attacks, stream: .standardOutput), .text(attacks, stream: .standardError),
      .remark(attacks), .value(.text(attacks, as: "text/html")),
      .value(.text("<svg onload=\"\(mark)\">\(attacks)</svg>", as: "image/svg+xml")),
      .value(.text(attacks, as: "text/plain")),
    ]
    let failure = Failure(kind: .thrownError, message: attacks, position: SourcePosition(line: 8))
    return try Sample(
      """
      ---
      title: "\(title)"
      ---
      \(attacks)

      ```swift
      //| fig-cap: "<img src=x onerror=\(mark)> \(title)"
      let a = "\(attacks.replacing("\n", with: " "))"
      ```

      [a](javascript:\(mark)) ![b](x" onerror="\(mark))

      ```swift
      //| output: asis
      b
      ```

      """,
      results: [
        CellResult(status: .failed(failure), outputs: outputs, remarks: [attacks]),
        CellResult(status: .succeeded, outputs: outputs),
      ]
    ).page
  }

  /// What became of a page: whether an attack has run, and what the theme switch says.
  private func state(of page: BrowserPage) async throws -> [JSON] {
    try await page.settle()
    return [
      try await page.evaluate("document.documentElement.dataset.run ?? null"),
      try await page.evaluate("e.textContent", of: "body > button.theme"),
    ]
  }

  @Test func runsNoScriptButItsOwn() async throws {
    let page = try await Browser.shared.open(try hostilePage())
    // The page's own script has run, so that its hash is right.
    #expect(try await state(of: page) == [nil, "Theme: auto"])
    #expect(page.requests == [])
    #expect(page.consoleMessages == [])
  }

  @Test func runsNothingEvenWithoutItsPolicy() async throws {
    let html = try hostilePage().replacing(/<meta http-equiv[^>]*>/, with: "")
    #expect(!html.contains("Content-Security-Policy"))
    let page = try await Browser.shared.open(html)
    #expect(try await state(of: page) == [nil, "Theme: auto"])
    #expect(page.requests == [])
    #expect(page.consoleMessages == [])
  }

  @Test func theAttackIsReal() async throws {
    let html = "<!doctype html><button class=theme></button><img src=x onerror=\"\(Self.mark)\">"
    let page = try await Browser.shared.open(html)
    #expect(try await state(of: page) == ["1", ""])
    #expect(page.requests.count == 1)
  }
}
