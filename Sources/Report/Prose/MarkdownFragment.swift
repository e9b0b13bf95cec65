import NotebookDocument

/// Markdown from elsewhere than the notebook's text: a caption, an abstract, what a cell printed.
struct MarkdownFragment {
  private let document: MarkdownDocument
  private let context: ReportContext

  init(_ text: String, context: ReportContext) {
    // A line before it keeps a rule at the beginning from being read as front matter.
    document = MarkdownDocument(
      notebook: Notebook(path: context.notebook.path, source: "\n" + text))
    document.joinEastAsianLines()
    self.context = context
  }

  /// The fragment as blocks.
  var html: HTML {
    var decorator = ProseDecorator(document: document, context: context)
    return decorator.html()
  }

  /// A text of one paragraph as what stands in it; of a longer one, the blocks.
  static func inline(_ text: String, context: ReportContext) -> HTML {
    let fragment = MarkdownFragment(text, context: context)
    let isParagraph = fragment.document.root.children.map(\.kind) == [.paragraph]
    let html = fragment.html.source
    guard isParagraph, html.hasPrefix("<p>"), html.hasSuffix("</p>\n") else {
      return HTML(verbatim: html)
    }
    return HTML(verbatim: String(html.dropFirst(3).dropLast(5)))
  }

  private var plainText: String { context.plainText(of: document.root) }

  /// The text without any markup.
  static func plainText(_ text: String, context: ReportContext) -> String {
    MarkdownFragment(text, context: context).plainText
  }
}
