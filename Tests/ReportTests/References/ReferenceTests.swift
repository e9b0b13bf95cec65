import NotebookDocument
import Testing

struct ReferenceTests {
  @Test func linksInProseCaptionsAndNotes() throws {
    let main = try Sample(
      """
      @fig-a, -@fig-a and | @fig-b.[^1]

      ```swift
      //| label: fig-a
      //| fig-cap: Unlike @fig-b
      a
      ```

      ```swift
      //| label: fig-b
      //| include: false
      b
      ```

      [^1]: @fig-a
      """,
      results: [CellResult(status: .succeeded, outputs: [.value(.picture("p"))])]
    ).main
    #expect(main.count(of: "<a href=\"#fig-a\">Figure\u{A0}1</a>") == 2)
    #expect(main.contains("<a href=\"#fig-a\">1</a>"))
    #expect(main.count(of: "<a href=\"#fig-b\">Figure\u{A0}2</a>") == 2)
    #expect(main.contains("<span id=\"fig-b\"></span>"))
  }

  @Test(arguments: [("en", "“A <b>”"), ("ja", "「A <b>」")])
  func namesSectionsWithoutNumbers(_ language: String, _ words: String) throws {
    let main = try Sample(
      "---\nlang: \(language)\ntitle: T\n---\n## A \\<b> {#sec-a}\n\n@sec-a\n"
    ).main
    #expect(main.contains("<p><a href=\"#sec-a\">\(words.escaped)</a></p>"))
  }

  @Test func sayNothingThatActs() throws {
    let main = try Sample(
      "![a <script>b</script> <img src=x onerror=c>](data:text/html,d){#fig-a}\n\n"
        + "::: {.exercise name=\"<script>e</script>\"}\n@fig-a\n:::\n"
    ).main
    #expect(!main.contains("<script"))
    #expect(!main.contains("onerror"))
    #expect(!main.contains("text/html"))
  }

  @Test func numbersLinksForPaperInTheirOrder() throws {
    let page = try Sample(
      "---\nabstract: '[a](https://a.b/c)'\n---\n[d](https://e.f) [g](https://a.b/c) https://h.i\n"
    ).page
    let marks = page.matches(of: /<sup class=print aria-hidden=true>\[(\d)\]/).map(\.output.1)
    #expect(marks == ["1", "2", "1"])
    #expect(page.contains("<ol>\n<li>https://a.b/c</li>\n<li>https://e.f</li>\n</ol>"))
    #expect(try !Sample("a").page.contains("class=\"links"))
  }
}

extension String {
  fileprivate var escaped: String {
    replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
