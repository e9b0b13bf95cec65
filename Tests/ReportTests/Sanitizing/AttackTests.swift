import NotebookDocument
import Report
import TestSupport
import Testing

/// Of many ways to run a script or to fetch something, none works in a browser.
struct AttackTests {
  private static let mark = "document.documentElement.setAttribute('data-run',1)"
  private static let remote = "http://elsewhere.invalid/x"

  private static func armed(_ attack: String) -> String {
    attack.replacing("RUN", with: mark).replacing("REMOTE", with: remote)
  }

  @Test func thereAreManyWays() {
    #expect(Attacks.all.count >= 60)
    #expect(Set(Attacks.all).count == Attacks.all.count)
  }

  @Test(arguments: Attacks.all)
  func nothingIsLeftThatCouldActOrFetch(_ attack: String) throws {
    let html = HTMLSanitizer.sanitize(Self.armed(attack)).source
    // What a reader reads may say anything.
    let markup = html.replacing(/\s(?:alt|title)="[^"]*"/, with: "")
    for tag in markup.matches(of: /<[^>]*>/).map({ $0.output.lowercased() }) {
      #expect(!tag.contains("setattribute"))
      #expect(!tag.contains("elsewhere.invalid"))
      #expect(tag.firstMatch(of: /\son\w+=|javascript:|script|url\((?!#)/) == nil)
    }
    #expect(HTMLSanitizer.sanitize(html).source == html)
  }

  @Test("In the page, without its policy, a browser runs nothing and asks for nothing")
  func aBrowserRunsNothing() async throws {
    let open = try page().replacing(/<meta http-equiv[^>]*>/, with: "")
    #expect(!open.contains("Content-Security-Policy"))
    let page = try await Browser.shared.open(open)
    #expect(try await page.evaluate("e.dataset.run ?? ''", of: "html") == "")
    #expect(try await page.evaluate("e.textContent", of: "body > button.theme") == "Theme: auto")
    #expect(page.requests == [])
  }

  @Test func theAttacksAreReal() async throws {
    let bare = Self.armed("<!doctype html><img src=x onerror=RUN><img src=REMOTE>")
    let page = try await Browser.shared.open(bare)
    let run = "document.documentElement.dataset.run ?? ''"
    #expect(try await page.evaluate(run, until: "1") == "1")
    #expect(page.requests.contains(Self.remote))
  }

  /// A page that holds every attack as HTML, as a drawing, in its prose and in printed Markdown.
  private func page() throws -> String {
    let values = Attacks.all.map { CellOutput.value(.text(Self.armed($0), as: "text/html")) }
    let drawings = Attacks.all.map {
      CellOutput.value(.text("<svg>\(Self.armed($0))</svg>", as: "image/svg+xml"))
    }
    let prose = Attacks.all.map { Self.armed($0).replacing("\0", with: "") + "\n\n" }
    let printed = prose.map { CellOutput.text($0, stream: .standardOutput) }
    return try Sample(
      prose.joined() + "```swift\na\n```\n```swift\n//| output: asis\nb\n```\n",
      results: [
        CellResult(status: .succeeded, outputs: values + drawings),
        CellResult(status: .succeeded, outputs: printed),
      ]
    ).page
  }
}
