import Foundation

extension BrowserPage {
  /// What axe-core, a set of checks for accessibility, finds wrong with the page: the rules of WCAG
  /// 2 at the levels A and AA, and good practice.
  package func accessibilityViolations() async throws -> [String] {
    try await evaluate("\(Self.axe.get());0")
    let violations = try await evaluate(
      """
      axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        resultTypes: ["violations"],
      }).then(result => result.violations.flatMap(rule => rule.nodes.map(
        node => `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`)))
      """)
    return violations.array.compactMap(\.string)
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
