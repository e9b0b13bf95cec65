import NotebookDocument
import TestSupport
import Testing

/// The committed reports, looked at in a browser.
@Suite(.serialized) struct ReportPageTests {
  private static let pages = Course.Language.allCases.flatMap { language in
    (Course.names + ["index"]).map { (language, $0) }
  }

  @Test("are whole, fit on small screens and are accessible", arguments: pages)
  func pageIsSound(_ language: Course.Language, _ name: String) async throws {
    let html = try Course.report(of: name, in: language)
    #expect(html.contains("<html lang=\"\(language.rawValue)\""))
    let page = try await Browser.shared.open(html)
    for width in [390, 1_280] {
      try await page.resize(width: width)
      #expect(try await page.overflow <= 0)
    }
    #expect(page.requests == [])
    #expect(page.consoleMessages == [])
    #expect(try await page.accessibilityViolations() == [])
  }

  @Test("have a picture in the place of each labelled figure", arguments: Course.Language.allCases)
  func figuresAreThere(_ language: Course.Language) throws {
    for name in Course.names {
      let html = try Course.report(of: name, in: language)
      let labels = try Course.notebook(name, in: language).cells.compactMap(\.options.label)
      for label in labels where label.hasPrefix("fig-") {
        #expect(html.contains("id=\"\(label)\"") || html.contains("id=\(label)"), "\(label)")
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
