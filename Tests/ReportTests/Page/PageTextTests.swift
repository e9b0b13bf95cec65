import Report
import Testing

@Suite struct PageTextTests {
  @Test func holdsWhatIsShown() {
    let page = """
      <!doctype html><title>t</title><style>a { b: c }</style>
      <p>One &amp; <b>two</b></p><!-- no -->
      <img src="data:image/png;base64,AAAA" alt="A curve."><script>alert(1)</script>
      <pre>three
        four</pre>
      """
    #expect(PageText(of: page).lines == ["One &amp; two", "A curve.", "three", "four"])
  }

  @Test("Looks and pictures make no difference, words and numbers do")
  func comparesWords() {
    let page = PageText(of: "<p class=a>loss 0.1</p><p>end</p><img src=a alt=x>")
    #expect(page == PageText(of: "<p>loss 0.1</p><p>end</p><img src=b alt=x>"))
    let changes = page.changes(to: PageText(of: "<p>loss 0.2</p><p>end</p><img alt=y>more"))
    #expect(changes.map(\.line) == ["loss 0.1", "loss 0.2", "x", "y", "more"])
    #expect(changes.map(\.isNew) == [false, true, false, true, true])
  }

  @Test func tellsChangesInTheirOrder() {
    func text(_ words: String...) -> PageText {
      PageText(of: words.map { "<p>\($0)</p>" }.joined())
    }
    let changes = text("a", "b", "c", "d", "x", "z").changes(to: text("x", "w"))
    #expect(changes.map(\.line) == ["a", "b", "c", "d", "z", "w"])
    #expect(changes.map(\.isNew) == [false, false, false, false, false, true])
  }
}
