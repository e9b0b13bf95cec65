import NotebookDocument
import Testing

struct MathTests {
  private func math(_ lines: String...) throws -> [MathSpan] {
    let source = lines.joined(separator: "\n")
    let notebook = try Notebook(parsing: source, path: "n.md")
    return MarkdownDocument(notebook: notebook).mathNodes.compactMap(\.math)
  }

  @Test func keepsWhatMarkdownWouldChange() throws {
    #expect(
      try html(#"と $x_1 * y_1 < \{a\} \\ _b_ \$ "c" & **d**$。"#)
        == "<p>と <span class=\"math inline\">x_1 * y_1 &lt; \\{a\\} \\\\ _b_ \\$ &quot;c&quot; "
        + "&amp; **d**</span>。</p>\n")
    #expect(try html("*a $b*$ c*") == "<p><em>a <span class=\"math inline\">b*</span> c</em></p>\n")
    #expect(
      try html("# $a$", "", "| $|b|$ | [$c$](u$d$) |", "|---|---|", "- **$e$**")
        .matches(of: /<span class="math inline">(.*?)<\/span>/).map { String($0.1) }
        == ["a", "|b|", "c", "e"])
  }

  @Test func findsDisplayMath() throws {
    #expect(
      try html(
        "a", "", "$$", "x_1", "- y_2", "+ z = 0 \\\\", "# 1", "> 2", "$$ {#eq-loss}", "", "b")
        == "<p>a</p>\n<div class=\"math display\" id=\"eq-loss\">x_1\n- y_2\n+ z = 0 \\\\\n# 1\n"
        + "&gt; 2</div>\n<p>b</p>\n")
    #expect(
      try html("a $$ b $$ c") == "<p>a <span class=\"math display\">b</span> c</p>\n")
    #expect(
      try html("a", "$$", "b", "$$", "c")
        == "<p>a\n<span class=\"math display\">b</span>\nc</p>\n")
    #expect(
      try html("> - a", ">", ">   $$", ">   b > c", ">   > d", ">   $$")
        .contains(
          "<div class=\"math display\">b &gt; c\n> d</div>".replacing("\n>", with: "\n&gt;")))
    #expect(try html("- $$a$$", "- b").contains("<li>\n<div class=\"math display\">a</div>\n</li>"))
  }

  @Test func tellsWhereAFormulaBegins() throws {
    let spans = try math(
      "---", "title: a", "---", "損失 $a$ と", "  $b", "c$", "", "> $$", "> d", "> $$ {#eq-d}",
      "e$$ f $$")
    #expect(
      spans == [
        MathSpan(latex: "a", isDisplay: false, position: .init(line: 4, column: 9)),
        MathSpan(
          latex: "b\nc", isDisplay: false, position: .init(line: 5, column: 4),
          lineStarts: [.init(line: 5, column: 4), .init(line: 6, column: 1)]),
        MathSpan(
          latex: "d", isDisplay: true, position: .init(line: 8, column: 5), label: "eq-d",
          lineStarts: [.init(line: 9, column: 3)]),
        MathSpan(
          latex: "f", isDisplay: true, position: .init(line: 11, column: 4),
          lineStarts: [.init(line: 11, column: 5)]),
      ])
  }

  @Test(arguments: [
    "$5 and $6", "costs $5-$6", "$HOME and $PATH", "a$ b $", "$20,000 and USD$30,000", "$ a$",
    "$a $", "\\$a$", "$a", "$$", "$$a", "$$a$", "$a\n\nb$", "$$a\n\nb$$", "$a\n- b$", "$$$a$$$",
    "$",
    "`$a$`", "`` $a` ` ``$", "    $a$", "```\n$a$\n```", "~~~\n$$\na\n$$\n~~~", "<p>$a$</p>",
    "<b title=\"$a$\">", "$$\n```\n$$\n```", "![$a$](u)", "[a]($b$)", "<https://a.b/$c$>",
    "https://a.b/?c=$d$", "`a $b` c$",
  ])
  func takesNoMathFrom(_ text: String) throws {
    #expect(try math(text) == [])
    let notebook = try Notebook(parsing: text, path: "n.md")
    let document = MarkdownDocument(notebook: notebook)
    let marks = Set("\u{E000}\u{E001}".unicodeScalars)
    #expect(!document.renderHTML { $0 }.unicodeScalars.contains { marks.contains($0) })
  }

  @Test func leavesTextAsItIs() throws {
    #expect(try html("$5 and $6") == "<p>$5 and $6</p>\n")
    #expect(try html("`$a$` {#x-1}") == "<p><code>$a$</code> {#x-1}</p>\n")
    #expect(
      try html("```sh", "echo $$ {#a}", "$$", "::: x", "```")
        == "<pre><code class=\"language-sh\">echo $$ {#a}\n$$\n::: x\n</code></pre>\n")
    #expect(try html("```{#a $b$}", "```") == "<pre><code class=\"language-{#a\"></code></pre>\n")
    #expect(
      try html("![a $b$](c$d$e \"f $g$\")")
        == "<p><img src=\"c$d$e\" alt=\"a $b$\" title=\"f $g$\" /></p>\n")
    #expect(try html("https://a.b/?c=$d$e").contains(">https://a.b/?c=$d$e</a>"))
    #expect(try html("a[^$b$]", "", "[^$b$]: c").contains("$b$"))
    #expect(
      try html("\u{E000}0\u{E000}0\u{E000} $a$ \u{E001}0\u{E001}")
        == "<p>\u{E000}0\u{E000}0\u{E000} <span class=\"math inline\">a</span> \u{E001}0\u{E001}</p>\n"
    )
  }
}
