import NotebookDocument
import Report
import TestSupport
import Testing

struct TerminalTextTests {
  private func html(_ text: String) -> String { TerminalText.html(of: text).source }

  @Test(arguments: [
    ("a < b & \"c\"\n\td", "a &lt; b &amp; &quot;c&quot;\n\td"), ("日本語", "日本語"), ("", ""),
  ])
  func escapesPlainText(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test func writesInTheColorOfPaperOnColoredGrounds() async throws {
    let page = try await Browser.shared.open(
      try Sample(outputs: [
        .text("\u{1B}[97;40mwhite on black\u{1B}[0m", stream: .standardOutput)
      ]).page)
    #expect(try await page.style("background-color", of: ".f15.g0") == "rgb(29, 31, 35)")
    #expect(try await page.style("color", of: ".f15.g0") == "rgb(253, 252, 249)")
  }

  @Test(arguments: [
    ("10 %\r50 %\r100 %\ndone", "100 %\ndone"), ("a\r\nb\r\n", "a\nb\n"), ("hello\rHE", "HEllo"),
    ("hello\r\u{1B}[Kbye", "bye"), ("hello\u{1B}[2K\rbye", "bye"), ("ab\u{8}c", "ac"),
    ("ab\u{1B}[1Kc", "  c"),
    ("100 %\r", "100 %"),
  ])
  func showsTheLastStateOfALine(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test(
    "Bars of several lines go up and write over themselves",
    arguments: [
      ("a 1\nb 1\n\u{1B}[2A\u{1B}[Ka 2\n\u{1B}[Kb 2\n", "a 2\nb 2\n"),
      ("one\ntwo\nthree\u{1B}[F\u{1B}[2Knew", "one\nnew\nthree"), ("a\nb\u{1B}[1;1Hc", "c\nb"),
      ("ab\u{1B}[2Dc", "cb"), ("a\u{1B}[3Cb", "a   b"), ("abc\u{1B}[2Gx", "axc"),
      ("old\nold\u{1B}[H\u{1B}[2Jnew", "new\n"), ("a\nb\nc\u{1B}[2A\rx\u{1B}[J", "x"),
      ("a\u{1B}7b\u{1B}8c", "ac"), ("a\u{1B}[sbb\u{1B}[uc", "acb"),
      ("a\u{1B}[99A\u{1B}[99Bb", "ab"),
      ("a\u{1B}[9999999999Cb\u{1B}[2K", ""), ("\u{1B}[?25l50 %\r100 %\u{1B}[?25h", "100 %"),
    ])
  func movesTheCursor(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test(
    "A wide character takes two columns, and goes as a whole",
    arguments: [
      ("日本語\rab", "ab本語"), ("日本語\ra", "a 本語"), ("日本\u{1B}[2Gx", " x本"), ("日\u{8}x", " x"),
      ("abcd\r日", "日cd"), ("a日b\r日", "日 b"), ("🎉🎉\rok", "ok🎉"), ("👨‍👩‍👧x\rok", "okx"),
      ("e\u{301}x\ra", "ax"), ("12345 日\u{1B}[1G日", "日345 日"),
    ])
  func writesOverWideCharacters(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test(
    "A tab goes on to the next eighth column without writing",
    arguments: [
      ("a\tb\rc", "c       b"), ("12345678\tb\r", "12345678        b"), ("abc\r\tx", "abc     x"),
    ])
  func tabsPassOver(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test func colorsText() {
    #expect(html("\u{1B}[31mred\u{1B}[0m plain") == "<span class=\"f1\">red</span> plain")
    #expect(
      html("\u{1B}[1;92;44m<b>\u{1B}[22;39m!\u{1B}[m")
        == "<span class=\"bold f10 g4\">&lt;b&gt;</span><span class=\"g4\">!</span>")
    #expect(
      html("\u{1B}[38;5;208ma\u{1B}[48;2;1;2;3mb")
        == "<span style=\"color:rgb(255,135,0)\">a</span>"
        + "<span style=\"color:rgb(255,135,0);background:rgb(1,2,3)\">b</span>")
    #expect(
      html("\u{1B}[2;3;4;7;9ma\u{1B}[0m")
        == "<span class=\"dim italic underline inverse strike\">a</span>")
    #expect(html("\u{1B}[38:5:9ma") == "<span class=\"f9\">a</span>")
    #expect(html("\u{1B}[38;5;9ma") == "<span class=\"f9\">a</span>")
  }

  @Test(arguments: [
    "\u{1B}[2Ja", "\u{1B}]0;title\u{7}a", "\u{1B}]8;;https://a.b\u{1B}\\a", "\u{1B}(Ba", "\u{7}a",
    "\u{1B}[38;2;999;0;0ma", "\u{1B}[38;5ma", "\u{1B}[99ma", "a\u{1B}", "a\u{1B}[", "a\u{1B}[31",
    "\u{0}a\u{7F}", "\u{1B}]2;title\u{1B}\\a", "\u{1B}[=5ha",
    "\u{1B}ca",
  ])
  func dropsOtherSequences(_ text: String) {
    #expect(html(text) == "a")
  }

  @Test func keepsUpWithAMegabyteOfProgress() {
    let text = String(repeating: "\r\u{1B}[32m12345 %\u{1B}[0m", count: 60_000)
    #expect(html(text) == "<span class=\"f2\">12345 %</span>")
  }
}
