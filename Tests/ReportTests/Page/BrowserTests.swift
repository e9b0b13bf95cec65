import NotebookDocument
import TestSupport
import Testing

/// What a report does in a real browser.
@Suite(.serialized)
struct BrowserTests {
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

  @Test func aDrawingWithoutAWidthIsSeen() throws {
    let browser = try Browser()
    defer { browser.close() }
    let svg =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50'><rect width='9' height='9'/></svg>"
    let page = try Sample(outputs: [.value(.text(svg, as: "image/svg+xml"))]).page
    #expect(try browser.width(of: ".drawing svg", in: page) > 300)
  }

  @Test("A figure in two themes shows the one of the page, and only that")
  func showsTheThemeOfThePage() throws {
    let browser = try Browser()
    defer { browser.close() }
    let figure = DisplayedValue(
      representations: ["image/png": redPixel, "image/png;theme=dark": redPixel], width: 320,
      height: 200)
    let page = try Sample(outputs: [.value(figure)]).page
    // A reader who prefers dark pages, as far as the styles can tell.
    let dark = page.replacing("(prefers-color-scheme:dark)", with: "(min-width: 1px)")
    let first = ".themed > img:first-child"
    let second = ".themed > img:last-child"
    #expect(try browser.width(of: first, in: page) == 320)
    #expect(try browser.width(of: second, in: page) == 0)
    #expect(try browser.width(of: first, in: dark) == 0)
    #expect(try browser.width(of: second, in: dark) == 320)
  }

  @Test func runsNoScriptButItsOwn() throws {
    let browser = try Browser()
    defer { browser.close() }
    let page = try hostilePage()
    let document = try browser.document(of: page)
    let root = try #require(document.firstMatch(of: /<html[^>]*>/)).output
    #expect(!root.contains("data-run"))
    // The page's own script has run, so that its hash is right.
    #expect(
      document.contains(
        "data-names=\"Theme: auto|Theme: light|Theme: dark\">Theme: auto</button>"))
    #expect(document.count(of: "<script>") == 1)

    // The same page without any defence: the attack is real.
    let bare = "<!doctype html><html><body><img src=x onerror=\"\(Self.mark)\"></body></html>"
    #expect(try browser.document(of: bare).contains("<html data-run=\"1\""))
  }

  @Test func runsNothingEvenWithoutItsPolicy() throws {
    let browser = try Browser()
    defer { browser.close() }
    let page = try hostilePage().replacing(/<meta http-equiv[^>]*>/, with: "")
    #expect(!page.contains("Content-Security-Policy"))
    let document = try browser.document(of: page)
    let root = try #require(document.firstMatch(of: /<html[^>]*>/)).output
    #expect(!root.contains("data-run"))
    #expect(
      document.contains(
        "data-names=\"Theme: auto|Theme: light|Theme: dark\">Theme: auto</button>"))
  }

  @Test func scrollsNowhereButDown() throws {
    let browser = try Browser()
    defer { browser.close() }
    let word = String(repeating: "Wort", count: 60)
    let row = "|" + (1...40).map { " 0.12345\($0) |" }.joined()
    let rule = "|" + String(repeating: "---|", count: 40)
    let position = SourcePosition(line: 13, column: 3)
    let failure = Failure(kind: .trap(signal: "SIGILL"), message: word, position: position)
    let picture = DisplayedValue(representations: ["image/png": redPixel], width: 3000, height: 20)
    let page = try Sample(
      """
      ---
      title: \(word)
      subtitle: \(word)
      author: \(word)
      ---
      ## \(word)
      ### `\(word)`
      \(word) `\(word)` https://example.org/\(word) $$ \(word) $$

      \(row)\n\(rule)\n\(row)

      ```swift
      let \(word) = "\(word)"
      ```

      """,
      results: [
        CellResult(
          status: .failed(failure),
          outputs: [
            .text(word, stream: .standardOutput), .text(word, stream: .standardError),
            .value(picture), .remark(word),
            .value(.text("<table><tr><td>\(word)<td>\(word)</table>", as: "text/html")),
            .value(.text("<svg width=3000 height=9><rect/></svg>", as: "image/svg+xml")),
          ], remarks: [word])
      ]
    ).page
    for window in [320, 390, 1280] {
      let widths = try browser.widths(of: page, window: window)
      #expect(widths.window == window)
      #expect(widths.page <= window)
    }
  }
}
