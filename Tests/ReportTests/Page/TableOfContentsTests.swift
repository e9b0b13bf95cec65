import TestSupport
import Testing

/// The table of contents in a real browser.
@Suite(.serialized) struct TableOfContentsTests {
  /// The section that the table marks.
  private static let current =
    "document.querySelector('nav.contents a[aria-current]').textContent"

  @Test func listsHeadingsThatLeadToTheirPlaces() async throws {
    let page = try await Browser.shared.open(try Sample.rich().page)
    let links = try await page.evaluate(
      "[...document.querySelectorAll('body > nav.contents a')].map(a => a.getAttribute('href'))"
    ).array.compactMap(\.string)
    #expect(links.count == 6)
    for link in links {
      try await page.click("body > nav.contents a[href='\(link)']")
      let hash = "decodeURIComponent(location.hash)"
      #expect(try await page.evaluate(hash, until: .string(link)) == .string(link))
      let top = try await page.evaluate(
        "e.parentElement.getBoundingClientRect().top", of: ".anchor[href='\(link)']"
      ).number
      #expect((0..<800).contains(try #require(top)), "\(link)")
    }
  }

  @Test func marksTheSectionThatIsRead() async throws {
    let page = try await Browser.shared.open(try Sample.rich().page)
    #expect(try await page.evaluate(Self.current) == "Begin")
    for (link, name) in [("#results", "Results"), ("#begin-1", "Begin 1"), ("#begin", "Begin")] {
      try await page.evaluate("e.parentElement.scrollIntoView()", of: ".anchor[href='\(link)']")
      #expect(try await page.evaluate(Self.current, until: .string(name)) == .string(name))
    }
    try await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    #expect(try await page.evaluate(Self.current, until: "Failures 1") == "Failures 1")
  }

  @Test func showsTheMarkOfALongList() async throws {
    let sections = (1...60).map {
      "## Section \($0)\n\n\(String(repeating: "Text. ", count: 400))\n"
    }
    let page = try await Browser.shared.open(try Sample(sections.joined(separator: "\n")).page)
    for number in [40, 60, 1] {
      try await page.evaluate("e.parentElement.scrollIntoView()", of: "#section-\(number)")
      let name = JSON.string("Section \(number)")
      #expect(try await page.evaluate(Self.current, until: name) == name)
      let isShown = try await page.evaluate(
        """
        ((list, link) => link.top >= list.top && link.bottom <= list.bottom)(
          e.getBoundingClientRect(),
          e.querySelector("[aria-current]").getBoundingClientRect())
        """, of: "body > nav.contents")
      #expect(isShown == true, "section \(number)")
    }
  }
}
