import NotebookDocument
import Report
import Testing

struct FormulaTests {
  @Test func aPageWithoutFormulasHasNothingOfThem() throws {
    let page = try Sample("# A\n\n5 $ and `$x$`\n").page
    #expect(!page.contains("katex"))
    #expect(!page.contains("<math"))
    #expect(!page.contains("font-src"))
    #expect(!page.contains("@font-face"))
  }

  @Test("Punctuation stays on the line of a formula, words do not")
  func punctuation() throws {
    let main = try Sample("a ($x$), $y$; $z$ b「$u$」、c\n\n$$w$$.\n").main
    let joiner = "\u{2060}"
    #expect(main.contains("a (\(joiner)<span class=\"math"))
    #expect(main.contains("</span>\(joiner)), "))
    #expect(main.contains("</span>\(joiner); <span"))
    #expect(main.contains("</span> b「\(joiner)<span"))
    #expect(main.contains("</span>\(joiner)」、c"))
    #expect(main.count(of: joiner) == 5)
  }

  @Test func aPageHasTheFontsOfItsFormulas() throws {
    let page = try Sample("a $x$\n").page
    #expect(page.contains("default-src 'none'; img-src data:; font-src data:; style-src"))
    #expect(page.count(of: "@font-face") == 1)
    #expect(page.contains("font-family:KaTeX_Math;src:url(data:font/woff2;base64,"))
    #expect(page.utf8.count < 60_000)
  }

  @Test func setsFormulasWhereverMarkdownStands() throws {
    let page = try Sample(
      """
      ---
      title: T
      abstract: A $a_1$.
      ---

      ## B $b_2$

      C $c_3$ **$d_4$**[^1]

      | $e_5$ |
      |-------|
      | $|f|$ |

      $$
      g_6
      $$ {#eq-g}

      > - $h_7$

      [^1]: I $i_8$

      ## J

      ```swift
      //| output: asis
      //| tbl-cap: K $k_9$
      print("| $l$ |")
      ```

      """,
      results: [
        CellResult(
          status: .succeeded,
          outputs: [
            .text("M $m_1$ <b onclick=x>$n$</b>\n", stream: .standardOutput),
            .value(.text("<table><tr><td>1</td></tr></table>", as: "text/html")),
          ])
      ]
    ).page
    let formulas = page.matches(of: /<annotation encoding="application\/x-tex">(.*?)<\/annotation>/)
    #expect(
      formulas.map { String($0.output.1) } == [
        "a_1", "b_2", "c_3", "d_4", "e_5", "|f|", "g_6", "h_7", "m_1", "n", "k_9", "i_8",
      ])
    #expect(
      page.contains(
        "<span class=equation id=\"eq-g\"><span class=\"math display\"><span class=\"katex-display\">"
      ))
    #expect(page.contains(">B b_2</a>"))
    #expect(page.contains("<b><span class=\"math inline\"><span class=\"katex\">"))
  }

  @Test func showsTheSourceOfAWrongFormulaThatACellPrinted() throws {
    let page = try Sample(
      options: "output: asis",
      outputs: [.text("a $x$ b $\\frac{<1$ c\n", stream: .standardOutput)]
    ).page
    #expect(
      page.contains(
        "<code class=\"math error\" title=\"the formula ends where an argument is expected; "
          + "give the command all its arguments, and close every &#39;{&#39;\">\\frac{&lt;1</code>")
    )
    #expect(page.contains("</span> c</p>"))
  }
}
