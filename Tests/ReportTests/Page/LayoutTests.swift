import NotebookDocument
import TestSupport
import Testing

/// How much room things take in a real browser.
@Suite(.serialized) struct LayoutTests {
  @Test func aDrawingWithoutAWidthIsSeen() async throws {
    let svg =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50'><rect width='9' height='9'/></svg>"
    let html = try Sample(outputs: [.value(.text(svg, as: "image/svg+xml"))]).page
    let page = try await Browser.shared.open(html)
    #expect(try #require(try await page.width(of: ".drawing svg")) > 300)
  }

  @Test func scrollsNowhereButDown() async throws {
    let word = String(repeating: "Wort", count: 60)
    let row = "|" + (1...40).map { " 0.12345\($0) |" }.joined()
    let rule = "|" + String(repeating: "---|", count: 40)
    let position = SourcePosition(line: 13, column: 3)
    let failure = Failure(kind: .trap(signal: "SIGILL"), message: word, position: position)
    let picture = DisplayedValue(representations: ["image/png": redPixel], width: 3000, height: 20)
    let html = try Sample(
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
    let page = try await Browser.shared.open(html)
    for width in [320, 390, 1280] {
      try await page.resize(width: width)
      #expect(try await page.overflow <= 0, "\(width) pixels wide")
    }
  }
}
