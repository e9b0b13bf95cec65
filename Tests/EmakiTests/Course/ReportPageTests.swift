import Foundation
import NotebookDocument
import TestSupport
import Testing

/// The committed reports, looked at in a browser.
@Suite(.serialized) struct ReportPageTests {
  private static let pages = Course.Language.allCases.flatMap { language in
    (Course.names + ["index"]).map { (language, $0) }
  }

  /// A report with one tiny picture in the place of each: their sizes stand in the page, and dozens
  /// of large ones cost Chromium seconds.
  private func layout(of name: String, in language: Course.Language) throws -> String {
    let parts = try Course.report(of: name, in: language)
      .components(separatedBy: "data:image/png;base64,")
    let tiny = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="
    return parts[0] + parts.dropFirst().map { tiny + $0.drop { $0 != "\"" } }.joined()
  }

  @Test("are whole, and fit on small screens", arguments: pages)
  func pageIsSound(_ language: Course.Language, _ name: String) async throws {
    let html = try layout(of: name, in: language)
    #expect(html.contains("<html lang=\"\(language.rawValue)\""))
    let page = try await Browser.shared.open(html)
    for width in [390, 1_280] {
      try await page.resize(width: width)
      #expect(try await page.overflow <= 0)
    }
    #expect(page.requests == [])
    #expect(page.consoleMessages == [])
  }

  /// One page of each kind: axe-core takes seconds for one.
  @Test(
    "are accessible",
    arguments: [
      (Course.Language.english, "index"), (.japanese, "index"), (.english, "mnist-from-scratch"),
      (.japanese, "activations-and-softmax"),
    ])
  func pageIsAccessible(_ language: Course.Language, _ name: String) async throws {
    let page = try await Browser.shared.open(try layout(of: name, in: language))
    // Where letters of a formula or a button lie over others, axe-core cannot tell the contrast.
    let violations = try await page.accessibilityViolations()
      .filter { !$0.contains("could not be determined") }
    #expect(violations == [], "\(violations)")
  }

  @Test("have a place for each labelled figure", arguments: Course.Language.allCases)
  func figuresAreThere(_ language: Course.Language) throws {
    for name in Course.names {
      let html = try Course.report(of: name, in: language)
      let labels = try Course.notebook(name, in: language).cells.compactMap(\.options.label)
      for label in labels where label.hasPrefix("fig-") {
        #expect(html.contains("id=\"\(label)\""), "\(label)")
      }
    }
  }

  @Test("The plane's numbers are the published ones, to the last digit")
  func thePlaneIsLearned() throws {
    let html = try Course.report(of: "plane-regression", in: .english)
    for number in [
      "0.006706025259285303", "0.1402209162240302", "0.14932939747407145",
      "0.5765078595903534", "0.31404948868496607",
    ] {
      #expect(html.contains(number), "\(number) is not in the report")
    }
  }
}
