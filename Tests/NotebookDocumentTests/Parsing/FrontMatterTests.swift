import NotebookDocument
import Testing

struct FrontMatterTests {
  @Test func readsEveryKey() throws {
    let matter = try notebook(
      "---",
      "title: \"Backpropagation: from scratch\"",
      "subtitle: 逆伝播",
      "author: Ada Lovelace",
      "date: 2026-01-31",
      "lang: ja",
      "abstract: |",
      "  Two lines",
      "  of text.",
      "params:",
      "  epochs: 100",
      "execute:",
      "  echo: false",
      "  timeout: 2.5",
      "  fig-width: 6",
      "  code-fold: show",
      "  output: asis",
      "  sources: [Helpers.swift, Data.swift]",
      "format:",
      "  html:",
      "    toc: false",
      "    theme: cosmo",
      "  pdf: default",
      "---",
      "text"
    ).frontMatter
    #expect(matter.title == "Backpropagation: from scratch")
    #expect(matter.subtitle == "逆伝播")
    #expect(matter.authors == ["Ada Lovelace"])
    #expect(matter.date == "2026-01-31")
    #expect(matter.language == "ja")
    #expect(matter.abstract == "Two lines\nof text.\n")
    #expect(matter.parameters == [Parameter(name: "epochs", value: .int(100), line: 11)])
    #expect(matter.cellDefaults.echo == false)
    #expect(matter.cellDefaults.timeout == 2.5)
    #expect(matter.cellDefaults.figureWidth == 6)
    #expect(matter.cellDefaults.codeFold == .unfolded)
    #expect(matter.cellDefaults.output == .asIs)
    #expect(matter.sources == ["Helpers.swift", "Data.swift"])
    #expect(matter.tableOfContents == false)
  }

  @Test(arguments: [
    "", "# Only a heading\n", "---\n---\n", "---\n\n---\ntext\n", "---\n# comment\n---\n",
    "---\ntitle:\nauthor: ~\nparams:\nexecute:\nformat:\n---\n", "---\n~\n---\n",
  ])
  func hasDefaultsWithoutKeys(_ source: String) throws {
    #expect(try Notebook(parsing: source, path: "n.md").frontMatter == FrontMatter())
  }

  @Test func takesAuthorsInThreeForms() throws {
    func authors(_ lines: String) throws -> [String] {
      try Notebook(parsing: "---\n\(lines)\n---\n", path: "n.md").frontMatter.authors
    }
    #expect(try authors("author: [Ada, Charles]") == ["Ada", "Charles"])
    #expect(try authors("author:\n  - name: Ada\n    orcid: 1\n  - Charles") == ["Ada", "Charles"])
    #expect(try authors("author: {name: Ada}") == ["Ada"])
  }

  @Test func takesANumberForATitleAndOneSourceFile() throws {
    let matter = try notebook("---", "title: 1984", "execute: {sources: A.swift}", "---")
      .frontMatter
    #expect(matter.title == "1984")
    #expect(matter.sources == ["A.swift"])
  }

  @Test func theRuleOfANotebookWithoutFrontMatterIsText() throws {
    #expect(try notebook("text", "---", "title: x", "---").frontMatter.title == nil)
  }

  @Test(arguments: [
    ("titel: x", 2, 1, "unknown key 'titel' in the front matter; did you mean 'title'?"),
    (
      "title: a\nkernelspec: x", 3, 1,
      "unknown key 'kernelspec' in the front matter; known are title, subtitle, author, date, lang, "
        + "abstract, order, params, execute, format"
    ),
    (
      "execute:\n  ecoh: true", 3, 3, "unknown key 'ecoh' under 'execute'; did you mean 'echo'?"
    ),
    (
      "execute: {label: a}", 2, 11,
      "unknown key 'label' under 'execute'; known are echo, eval, output, warning, error, include, "
        + "fig-width, fig-height, fig-theme, code-fold, code-summary, code-line-numbers, timeout, "
        + "sources"
    ),
    (
      "execute:\n  echo: yes", 3, 9,
      "'echo' must be true or false, not 'yes'; write true or false"
    ),
    (
      "execute:\n  timeout: 0", 3, 12,
      "'timeout' must be a number greater than 0, not '0'; write a number such as 2.5"
    ),
    (
      "execute:\n  timeout: .inf", 3, 12,
      "'timeout' must be a number greater than 0, not '.inf'; write a number such as 2.5"
    ),
    (
      "title: [a]", 2, 8, "'title' must be a text, not a list; put quotes around it to make it one"
    ),
    (
      "lang: \"ja\\\" onload\"", 2, 7,
      "'lang' must be a language tag, not 'ja\" onload'; write a tag such as en, ja or en-GB"
    ),
    (
      "author:\n  - nmae: Ada", 3, 5,
      "'author' must be a name, a list of names, or a list of 'name: …', not a mapping; "
        + "write it as \"author: Ada Lovelace\""
    ),
    (
      "execute: {sources: [a.txt]}", 2, 21,
      "'sources' must be a Swift file or a list of Swift files, not 'a.txt'; "
        + "write paths from the notebook's folder, such as [Helpers.swift]"
    ),
    (
      "format: {html: {toc: 1}}", 2, 22,
      "'toc' must be true or false, not '1'; write true or false"
    ),
    (
      "just text", 2, 1,
      "'front matter' must be lines 'key: value', not 'just text'; write a space after the colon"
    ),
    ("[a]: b", 2, 1, "'key' must be a text, not a list; put quotes around it to make it one"),
    ("title: a\ntitle: b", 2, 1, "'title' stands here twice; remove one of the two"),
    (
      "title: a: b", 2, 9,
      "this is not valid YAML (mapping values are not allowed in this context); "
        + "put quotes around a text that contains a colon"
    ),
    (
      "逆: 1\ntitle: 逆伝播: b", 3, 17,
      "this is not valid YAML (mapping values are not allowed in this context); "
        + "put quotes around a text that contains a colon"
    ),
    (
      "title: a\n\tdate: b", 3, 1,
      "this is not valid YAML (while scanning a plain scalar: found a tab character that "
        + "violates indentation); indent with spaces"
    ),
    (
      "title: `a`", 2, 8,
      "this is not valid YAML (while scanning for the next token: found character that cannot "
        + "start any token); indent with spaces, and put quotes around a text that begins with "
        + "this character"
    ),
    (
      "title: あ\u{7}", 2, 11, "this is not valid YAML (control character U+7); remove it"
    ),
    (
      "title: \"a", 2, 8,
      "this is not valid YAML (while scanning a quoted scalar: found unexpected end of stream); "
        + "close the quotes"
    ),
    (
      "title: a\u{2028}# b\ndate: [", 3, 8,
      "this is not valid YAML (while parsing a flow node: did not find expected node content); "
        + "check the indentation, and put quotes around a text with special characters"
    ),
    (
      "title: *a", 2, 8,
      "this is not valid YAML (found undefined alias); "
        + "check the indentation, and put quotes around a text with special characters"
    ),
  ])
  func refuses(_ yaml: String, _ line: Int, _ column: Int, _ message: String) throws {
    for end in ["\n", "\r\n", "\r"] {
      let source = "---\n\(yaml)\n---\n\n```swift\n1\n```\n"
      let error = try mistake(in: source.replacing("\n", with: end))
      #expect(error.description == "n.md:\(line):\(column): error: \(message)")
    }
  }

  @Test func refusesFrontMatterWithoutAnEnd() throws {
    let error = try mistake("---", "title: a", "", "text")
    #expect(error.problem == .unclosedFrontMatter)
    #expect(error.position == SourcePosition(line: 1, column: 1))
    #expect(
      error.description == "n.md:1:1: error: the front matter has no end; "
        + "add a line '---' after its last key")
  }
}
