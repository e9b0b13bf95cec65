import NotebookDocument
import Report
import Testing

struct PageTests {
  @Test func escapesTheFrontMatter() throws {
    let bad = "a\\\"'</title><script>alert(1)</script>"
    let page = try Sample(
      """
      ---
      title: "\(bad)"
      subtitle: "\(bad)"
      author: ["\(bad)", B]
      date: "\(bad)"
      lang: en
      abstract: "*c* <b onclick=d>e</b><script>f</script>"
      ---

      """
    ).page
    let escaped = "a&quot;&#39;&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
    #expect(page.count(of: escaped) == 6)
    #expect(page.count(of: "<script") == 1)
    #expect(page.contains("<p><em>c</em> <b>e</b>f</p>"))
  }

  @Test func forbidsAllScriptsButItsOwn() throws {
    let page = try Sample("a").page
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="(.*?)"/))
    #expect(
      policy.output.1
        == "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
        + "script-src '\(PageScript.hash)'; base-uri 'none'; form-action 'none'")
    let script = try #require(page.firstMatch(of: /(?s)<script>(.*?)<\/script>/))
    #expect(script.output.1 == PageScript.source[...])
    let head = try #require(page.firstRange(of: "<script>")?.lowerBound)
    #expect(policy.range.upperBound < head)
  }

  @Test func fetchesNothing() throws {
    let page = try Sample("# A\n\n[b](https://c.d)\n").page
    let addresses = page.matches(of: /(?:src|href)="?([^"\s>]*)/).map(\.output.1)
    #expect(addresses.allSatisfy { $0.hasPrefix("#") || $0 == "https://c.d" })
    #expect(!page.contains("url("))
    #expect(!page.contains("@import"))
  }

  @Test func isOrderedByLandmarks() throws {
    let page = try Sample("---\ntitle: T\nlang: ja\n---\n## A\n## B\n").page
    let order = ["<a class=skip", "<header", "<nav", "<main id=content>", "<footer>"]
    let places = try order.map { try #require(page.firstRange(of: $0)?.lowerBound) }
    #expect(places == places.sorted())
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"ja\""))
    #expect(page.contains("<meta name=\"generator\" content=\"Emaki\">"))
  }

  @Test func isTheSameEveryTime() throws {
    let sample = try Sample(
      "# A\n\n```swift\nlet a = [\"b\": 1]\n```\n",
      results: [
        CellResult(
          status: .succeeded,
          outputs: [
            .text("\u{1B}[1;4;9;31mc", stream: .standardOutput),
            .value(
              DisplayedValue(representations: [
                "text/html": Array("<b style='color:red' id=d>e</b>".utf8), "text/plain": [0x66],
              ])),
          ])
      ])
    #expect(Set((0..<20).map { _ in sample.page }).count == 1)
  }

  @Test func isSmallWithoutFigures() throws {
    let paragraph = String(repeating: "Some words of prose. ", count: 20)
    let section = "## A\n\n\(paragraph)\n\n```swift\nlet a = f(1) // b\n```\n\n"
    let page = try Sample("# A\n\n" + String(repeating: section, count: 20)).page
    #expect(page.utf8.count < 60_000)
  }

  @Test func isSmall() throws {
    let code = (1...100).map { "let value\($0) = compute(\"text\", \($0)) // and a comment" }
    let page = try Sample("# A\n\n```swift\n\(code.joined(separator: "\n"))\n```\n").page
    #expect(page.utf8.count < 45_000)
  }
}
