import Report
import Testing

struct SwiftHighlighterTests {
  private func texts(_ role: SwiftHighlighter.Role, in code: String) -> [String] {
    SwiftHighlighter(code).pieces.filter { $0.role == role }.map(\.text)
  }

  static let samples = [
    "let a = \"b \\(1 + 2.5) </script><script>\" // c < d & e",
    "/* a\n  b */\n@MainActor func f<T: Hashable>(_ x: T) async throws -> [T] where T: Sendable {}",
    "let s = \"\"\"\n  a\n\n  \\(b)\n  \"\"\"\nlet r = /a+(?<n>b)/\n#if DEBUG\n#endif",
    "吾輩(\"猫\") + 🐱", "let x = (((", "\"unclosed", "/* unclosed", "}}}} @ # $0 `class`", "",
    "\n\n a\n",
    "\tif a { // \u{2028}\n\t}", "\u{0}a",
  ]

  @Test(arguments: samples)
  func coversTheWholeCode(_ code: String) {
    #expect(SwiftHighlighter(code).pieces.map(\.text).joined() == code)
  }

  @Test(arguments: samples.dropLast())
  func keepsTheTextInTheReport(_ code: String) throws {
    let main = try Sample(code: code).main
    guard code.contains(where: { !$0.isWhitespace }) else {
      #expect(!main.contains("<code>"))
      return
    }
    let match = try #require(main.firstMatch(of: /(?s)<pre><code>(.*?)<\/code>/))
    let text = code.hasSuffix("\n") ? code : code + "\n"
    #expect(String(match.output.1).withoutTags == text)
  }

  @Test func tellsRolesApart() {
    let code = """
      @discardableResult
      public func area(of shape: Shape) -> Double { // in metres
        let pi = 3.14, name = "disc \\(pi)"
        return Circle(shape).radius * 2
      }
      """
    #expect(texts(.keyword, in: code) == ["public", "func", "let", "return"])
    #expect(texts(.type, in: code) == ["Shape", "Double", "Circle"])
    #expect(texts(.number, in: code) == ["3.14", "2"])
    #expect(texts(.string, in: code).joined() == "\"disc \"")
    #expect(texts(.comment, in: code) == ["// in metres"])
    #expect(texts(.attribute, in: code).joined() == "@discardableResult")
  }

  @Test func breaksPiecesAtLineEnds() throws {
    let main = try Sample(code: "/* a\nb */").main
    #expect(main.contains("<i class=c>/* a</i>\n<i class=c>b */</i>\n</code>"))
  }

  @Test func continuesLongLinesBelowTheirIndentation() throws {
    let long = "    let sum = first + second + third + fourth"
    let main = try Sample(code: "a\n\(long)\n").main
    #expect(main.contains("<code>a\n<span class=i2>    <b>let</b>"))
  }
}
