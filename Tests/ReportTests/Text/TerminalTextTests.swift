import Report
import Testing

struct TerminalTextTests {
  private func html(_ text: String) -> String { TerminalText.html(of: text).source }

  @Test(arguments: [
    ("a < b & \"c\"\n\td", "a &lt; b &amp; &quot;c&quot;\n\td"), ("日本語", "日本語"), ("", ""),
  ])
  func escapesPlainText(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
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

  @Test func colorsText() {
    #expect(html("\u{1B}[31mred\u{1B}[0m plain") == "<span class=\"f1\">red</span> plain")
    #expect(
      html("\u{1B}[1;92;44m<b>\u{1B}[22;39m!\u{1B}[m")
        == "<span class=\"bold f10 g4\">&lt;b&gt;</span><span class=\"g4\">!</span>")
    #expect(
      html("\u{1B}[38;5;208ma\u{1B}[48;2;1;2;3mb")
        == "<span style=\"color:rgb(255,135,0)\">a</span>"
        + "<span style=\"color:rgb(255,135,0);background:rgb(1,2,3)\">b</span>")
    #expect(html("\u{1B}[38;5;9ma") == "<span class=\"f9\">a</span>")
  }

  @Test(arguments: [
    "\u{1B}[2Ja", "\u{1B}]0;title\u{7}a", "\u{1B}]8;;https://a.b\u{1B}\\a", "\u{1B}(Ba", "\u{7}a",
    "\u{1B}[38;2;999;0;0ma", "\u{1B}[38;5ma", "\u{1B}[99ma", "a\u{1B}", "a\u{1B}[", "a\u{1B}[31",
    "\u{0}a\u{7F}",
  ])
  func dropsOtherSequences(_ text: String) {
    #expect(html(text) == "a")
  }

  @Test func keepsUpWithAMegabyteOfProgress() {
    let text = String(repeating: "\r\u{1B}[32m12345 %\u{1B}[0m", count: 60_000)
    #expect(html(text) == "<span class=\"f2\">12345 %</span>")
  }
}
