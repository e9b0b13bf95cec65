import Foundation

extension BrowserPage {
  /// What axe-core, a set of checks for accessibility, finds wrong with the page: the rules of WCAG
  /// 2 at the levels A and AA, good practice, and text whose contrast it cannot tell.
  ///
  /// Pictures behind text go first, since no contrast can be told on them: our pages have none but
  /// the shades at the edges of what scrolls.
  package func accessibilityViolations() async throws -> [String] {
    try await evaluate("\(Self.axe.get());0")
    try await evaluate(
      """
      for (const e of document.querySelectorAll("*"))
        if (getComputedStyle(e).backgroundImage !== "none") e.style.backgroundImage = "none";
      """)
    let findings = try await evaluate(
      """
      axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        resultTypes: ["violations", "incomplete"],
      }).then(({ violations, incomplete }) => {
        // A sign that is no letter needs no contrast.
        const isDoubtful = node => node.any.some(check =>
          !["nonBmp", "shortTextContent"].includes(check.data && check.data.messageKey));
        const doubts = incomplete.filter(rule => rule.id === "color-contrast")
          .map(rule => ({ id: rule.id, nodes: rule.nodes.filter(isDoubtful) }));
        return violations.concat(doubts).flatMap(({ id, nodes }) => nodes.map(
          node => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`));
      })
      """)
    return findings.array.compactMap(\.string)
  }

  /// The source of axe-core, which `make test-packages` fetches.
  private static let axe = Result<String, BrowserError> {
    () throws(BrowserError) in
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let path = folder.appending(path: ".build/axe-core/axe.min.js").path
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw .axeMissing(path: path)
    }
  }
}
