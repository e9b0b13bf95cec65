import Formulas
import NotebookDocument
import Testing

struct NotebookMistakesTests {
  private func mistakes(_ lines: String..., setter: FormulaSetter = .shared) throws -> [String] {
    let notebook = try Notebook(parsing: lines.joined(separator: "\n"), path: "n.md")
    return setter.mistakes(in: notebook).map {
      let place = $0.position.map { "\($0.line):\($0.column)" } ?? ""
      let name = $0.message.firstMatch(of: /(?:command|environment) (\S+);/)?.output.1
      return "\(place) \(name ?? $0.message[...])"
    }
  }

  @Test func haveTheirPlacesInProse() throws {
    #expect(try mistakes("損失 $a\\foo$ と $\\bar x$", "## A $\\baz$") == ["1:10 \\foo", "2:7 \\baz"])
    #expect(
      try mistakes("a $𝔼 日本", "  \\foo", "b + \\baz$", "") == ["2:3 \\foo"])
    #expect(
      try mistakes("> - a", ">", ">   $$", ">   b", ">   + 損 \\foo", ">   $$") == ["5:11 \\foo"])
    #expect(
      try mistakes(
        "$$", "", "$$", "| a |", "|---|", "| $|b\\foo|$ |", "", "[^1]", "", "[^1]: $\\x$")
        == ["6:6 \\foo", "10:8 \\x"])
    #expect(try mistakes("`$\\foo$`", "", "```", "$\\foo$", "```") == [])
  }

  @Test func haveTheirPlacesInTexts() throws {
    #expect(
      try mistakes(
        "---", "title: $\\no$", "abstract: |", "  A. $x$", "", "  損 $b", "  \\foo$", "---", "",
        "- a", "", "  ```swift", "  //| fig-cap: \"max 損失 $\\\\alpha \\\\foo$\"",
        "  //| tbl-cap: max $x\\bar$", "  let a = 1 // $\\no$", "  ```", "", "$\\last$")
        == [
          "7:3 \\foo", "13:37 \\foo",
          "14:26 " + "the formula ends where an argument is expected; give the command all its "
            + "arguments, and close every '{'", "18:2 \\last",
        ])
  }

  @Test func areFoundInEveryCaption() throws {
    #expect(
      try mistakes(
        "```swift", "//| label: fig-two", "//| fig-subcap: [\"$a$\", \"$\\\\foo$\"]",
        "//| lst-cap: $\\baz$", "let a = 1", "```") == ["3:27 \\foo", "4:15 \\baz"])
  }

  @Test func sayOnceThatKaTeXIsMissing() throws {
    let setter = FormulaSetter(katex: KaTeX(folder: "/nowhere"))
    #expect(
      try mistakes("$a$ $b$", setter: setter)
        == ["1:2 KaTeX is missing (/nowhere/katex.min.js); apt-get install libjs-katex fonts-katex"]
    )
    #expect(try mistakes("no formula", setter: setter) == [])
  }
}
