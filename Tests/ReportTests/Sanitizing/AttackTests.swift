import NotebookDocument
import Report
import TestSupport
import Testing

/// Of many ways to run a script or to fetch something, none works in a browser.
@Suite(.serialized)
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
  func aBrowserRunsNothing() throws {
    let browser = try Browser()
    defer { browser.close() }
    let values = Attacks.all.map { CellOutput.value(.text(Self.armed($0), as: "text/html")) }
    let drawings = Attacks.all.map {
      CellOutput.value(.text("<svg>\(Self.armed($0))</svg>", as: "image/svg+xml"))
    }
    let prose = Attacks.all.map { "\(Self.armed($0).replacing("\0", with: ""))\n\n" }.joined()
    let page = try Sample(
      prose + "```swift\na\n```\n```swift\n//| output: asis\nb\n```\n",
      results: [
        CellResult(status: .succeeded, outputs: values + drawings),
        CellResult(
          status: .succeeded,
          outputs: Attacks.all.map { .text(Self.armed($0) + "\n\n", stream: .standardOutput) }),
      ]
    ).page
    let report = """
      <script>
      addEventListener("load", () => {
        const names = performance.getEntriesByType("resource").map(entry => entry.name);
        document.documentElement.setAttribute("data-requests", names.join(" "));
      });
      </script></body>
      """
    let open = page.replacing(/<meta http-equiv[^>]*>/, with: "").replacing("</body>", with: report)
    let document = try browser.document(of: open)
    let root = try #require(document.firstMatch(of: /<html[^>]*>/)).output
    #expect(!root.contains("data-run"))
    #expect(root.contains("data-requests=\"\""))
    #expect(document.contains(">Theme: auto</button>"))

    // The same attacks without any defence: they are real.
    let bare = Self.armed("<!doctype html><html><body>\(Attacks.all[27])<img src=REMOTE>")
    let undefended = try browser.document(of: bare + report + "</html>")
    #expect(undefended.contains("data-run=\"1\""))
    #expect(undefended.contains("data-requests=\"\(Self.remote)") || undefended.contains("x http"))
  }
}
