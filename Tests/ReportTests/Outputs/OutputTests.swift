import NotebookDocument
import Testing

struct OutputTests {
  @Test func escapesWhatACellPrints() throws {
    let text = "</pre></script><script>alert(1)</script>"
    let main = try Sample(outputs: [
      .text(text, stream: .standardOutput), .text(text, stream: .standardError), .remark(text),
      .value(.text(text, as: "text/plain")),
    ]).main
    #expect(main.count(of: "&lt;script&gt;") == 4)
    #expect(!main.contains("<script"))
  }

  @Test func mergesTextOfOneStreamInOrder() throws {
    let main = try Sample(outputs: [
      .text("a\n", stream: .standardOutput), .text("b\n", stream: .standardOutput),
      .text("c\n", stream: .standardError), .text("d", stream: .standardOutput),
    ]).main
    #expect(main.contains("<pre class=\"output\">a\nb</pre>"))
    #expect(
      main.contains(
        "<section class=stderr><span class=label>stderr</span><pre class=\"output\">c</pre>"))
    #expect(main.contains("</section>\n<pre class=\"output\">d</pre>"))
  }

  @Test func mergesBeforeItReadsCarriageReturns() throws {
    let main = try Sample(outputs: [
      .text("1 %\r", stream: .standardOutput), .text("100 %\n", stream: .standardOutput),
    ]).main
    #expect(main.contains("<pre class=\"output\">100 %</pre>"))
  }

  @Test func showsTheRichestRepresentation() throws {
    var value = DisplayedValue(representations: [
      "text/plain": Array("plain".utf8), "text/html": Array("<b>html</b>".utf8),
      "image/svg+xml": Array("<svg><path d='M0 0'/></svg>".utf8), "image/png": redPixel,
    ])
    #expect(try Sample(outputs: [.value(value)]).main.contains("src=\"data:image/png;base64,iVBOR"))
    value.representations["image/png"] = Array("not a picture".utf8)
    #expect(
      try Sample(outputs: [.value(value)]).main.contains("<svg><path d=\"M0 0\"/></svg></span>"))
    value.representations["image/svg+xml"] = nil
    #expect(
      try Sample(outputs: [.value(value)]).main
        .contains("<section class=\"output html\"><b>html</b></section>"))
    value.representations["text/html"] = Array("<script>a</script>".utf8)
    #expect(
      try Sample(outputs: [.value(value)]).main.contains("<pre class=\"output value\">plain<"))
  }

  @Test func sanitizesHTMLAndDrawings() throws {
    let main = try Sample(outputs: [
      .value(.text("<img src=x onerror=alert(1)><b onclick=a>b</b></section>", as: "text/html")),
      .value(.text("<svg onload=alert(1)><rect/></svg>", as: "image/svg+xml")),
    ]).main
    #expect(main.contains("<section class=\"output html\"><b>b</b></section>"))
    #expect(main.contains("aria-label=\"Figure (Cell 1)\"><svg><rect/></svg></span>"))
  }

  @Test func givesFiguresCaptionNameAndSize() throws {
    let picture = DisplayedValue(
      representations: ["image/png": redPixel], width: 320, height: 200,
      alternativeText: "own \"a\"")
    let main = try Sample(
      options: "label: fig-loss", "fig-cap: \"The *loss* <script>a</script>\"", "fig-alt: A < B",
      outputs: [
        .value(picture), .value(picture), .text("a", stream: .standardOutput), .value(picture),
      ]
    ).main
    #expect(
      main.contains(
        "<figure id=\"fig-loss\">\n<img alt=\"A &lt; B\" width=\"320\" height=\"200\" src="))
    #expect(main.count(of: "<figure") == 2)
    #expect(
      main.count(
        of:
          "<figcaption><span class=label>Figure 1</span>\u{2002}The <em>loss</em> a</figcaption>\n"
          + "</figure>") == 1)
    #expect(main.count(of: "alt=\"own &quot;a&quot;\"") == 2)
  }

  @Test("A figure in two themes is two pictures with the same words, the light one first")
  func showsBothThemes() throws {
    let picture = DisplayedValue(
      representations: ["image/png": redPixel, "image/png;theme=dark": redPixel], width: 320,
      height: 200, alternativeText: "A loss")
    let main = try Sample(outputs: [.value(picture)]).main
    #expect(
      main.contains("<span class=themed><img alt=\"A loss\" width=\"320\" height=\"200\" src="))
    #expect(main.count(of: "<img alt=\"A loss\"") == 2)
    let notAPicture = DisplayedValue(
      representations: ["image/png": redPixel, "image/png;theme=dark": [1, 2, 3]])
    #expect(try Sample(outputs: [.value(notAPicture)]).main.count(of: "<img") == 1)
  }

  @Test func takesSizeAndWordsFromWhatThereIs() throws {
    let picture = DisplayedValue(representations: ["image/png": redPixel])
    let main = try Sample(options: "fig-cap: The `loss`", outputs: [.value(picture)]).main
    #expect(main.contains("<img alt=\"The loss\" width=\"1\" height=\"1\" src="))
    #expect(
      try Sample(outputs: [.value(picture)]).main.contains("<img alt=\"Figure (Cell 1)\""))
  }

  @Test func givesTablesTheirCaption() throws {
    let main = try Sample(
      options: "label: tbl-a", "tbl-cap: Some numbers",
      outputs: [.value(.text("<table><tr><td>1</td></tr></table>", as: "text/html"))]
    ).main
    #expect(
      main.contains(
        "<figure class=result id=\"tbl-a\">\n<figcaption><span class=label>Table 1</span>\u{2002}"
          + "Some numbers</figcaption>\n<section"))
  }

  @Test func hidesOutput() throws {
    let main = try Sample(
      options: "output: false",
      outputs: [.text("secret", stream: .standardOutput), .value(.text("v", as: "text/plain"))]
    ).main
    #expect(!main.contains("secret"))
    #expect(!main.contains("class=\"output"))
  }

  @Test func readsOutputAsMarkdown() throws {
    let main = try Sample(
      options: "output: asis", "echo: false",
      outputs: [
        .text(
          "---\n\n# A *b*\n\n| c |\n|---|\n\n```swift\nlet d = 1\n```\n", stream: .standardOutput),
        .text("<img src=x onerror=a><div>[e](javascript:f)", stream: .standardOutput),
        .text("g", stream: .standardError),
      ]
    ).main
    #expect(main.contains("<hr />\n<h1>A <em>b</em></h1>"))
    #expect(main.contains("<div class=scroll role=group aria-label=\"Table\">\n<table>"))
    #expect(main.contains("<pre><code><b>let</b> d = <i class=n>1</i>\n</code></pre>"))
    #expect(!main.contains("onerror"))
    #expect(!main.contains("javascript"))
    #expect(main.contains("</div><section class=stderr>"))
  }
}
