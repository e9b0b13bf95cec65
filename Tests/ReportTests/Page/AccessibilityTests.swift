import NotebookDocument
import TestSupport
import Testing

/// A report for readers who see little, or not at all.
@Suite(.serialized) struct AccessibilityTests {
  @Test("axe-core finds nothing in a report of everything", arguments: ["en", "ja"])
  func hasNoViolations(language: String) async throws {
    let page = try await Browser.shared.open(try Sample.rich(language: language).page)
    for scheme in ColorScheme.allCases {
      try await page.prefer(scheme)
      for width in [1_280, 390] {
        try await page.resize(width: width)
        let violations = try await page.accessibilityViolations()
        #expect(violations == [], "\(width) pixels wide, \(scheme)")
      }
    }
  }

  @Test(
    "Nor in captions, references, formulas and the frames of exercises",
    arguments: CorpusNotebook.all.filter {
      ["figures", "references", "tables"].contains($0.name) || $0.edition == .teacher
    })
  func hasNoViolations(in notebook: CorpusNotebook) async throws {
    let page = try await Browser.shared.open(try notebook.page())
    for scheme in ColorScheme.allCases {
      try await page.prefer(scheme)
      let violations = try await page.accessibilityViolations()
      #expect(violations == [], "\(scheme)")
    }
  }

  @Test func namesWhatTheKeyboardScrolls() async throws {
    let page = try await Browser.shared.open(try Sample.rich().page, width: 390)
    let names = try await page.evaluate(
      "[...document.querySelectorAll('main [tabindex=\"0\"]:not([role=button])')].map(e => `${e.role} ${e.ariaLabel}`)"
    )
    #expect(Set(names.array) == ["group Table", "group Scrolls sideways"])
  }

  @Test func findsWhatIsWrong() async throws {
    let page = try await Browser.shared.open(
      """
      <!doctype html><html><body style="background:#fff"><h1>a</h1><h4>b</h4>
      <p style="color:#bbb">Pale text</p><img src="data:image/png;base64,AA=="></body></html>
      """)
    let violations = try await page.accessibilityViolations()
    for rule in ["color-contrast", "image-alt", "html-has-lang", "heading-order", "region"] {
      #expect(violations.contains { $0.hasPrefix("\(rule):") }, "\(rule) was not found")
    }
  }
}
