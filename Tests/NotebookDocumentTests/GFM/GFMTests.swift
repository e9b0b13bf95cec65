import CMarkGFM
import Foundation
import NotebookDocument
import Testing

/// Markdown in which nothing is ours is rendered as cmark-gfm renders it.
@Suite(.serialized)
struct GFMTests {
  /// The HTML that cmark-gfm makes of a text with GitHub's extensions, raw HTML included.
  private static func reference(_ text: String) throws -> String {
    cmark_gfm_core_extensions_ensure_registered()
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE
    let parser = try #require(cmark_parser_new(options))
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, text, text.utf8.count)
    let root = cmark_parser_finish(parser)
    defer { cmark_node_free(root) }
    let html = try #require(cmark_render_html(root, options, nil))
    defer { free(html) }
    return String(cString: html)
  }

  private static func rendered(_ text: String) -> String {
    // A line before it keeps a rule at the beginning from being read as front matter.
    let document = MarkdownDocument(notebook: Notebook(path: "a.md", source: "\n" + text))
    // A block of raw HTML ends its last line itself.
    return document.renderHTML(replacingRawHTMLWith: { html in
      html.hasSuffix("\n") ? String(html.dropLast()) : html
    })
  }

  @Test(arguments: GFMExamples.sections.keys.sorted())
  func isWhatCMarkMakesOfIt(_ section: String) throws {
    for example in try #require(GFMExamples.sections[section]) {
      #expect(Self.rendered(example) == (try Self.reference(example)))
    }
  }

  @Test func theExamplesAreManyAndSaySomething() throws {
    let examples = GFMExamples.sections.values.joined()
    #expect(examples.count >= 150)
    #expect(Set(examples).count == examples.count)
    let kinds = try examples.map { try Self.reference($0) }.joined()
    for tag in ["<table>", "<del>", "<input ", "<h6>", "<ol start=", "<img ", "<sup ", "<hr />"] {
      #expect(kinds.contains(tag))
    }
  }
}
