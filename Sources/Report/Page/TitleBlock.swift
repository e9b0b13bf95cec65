import NotebookDocument

/// What stands above the text: title, authors, date, abstract.
struct TitleBlock {
  let title: String
  /// The identifier of the heading that became the title.
  let identifier: String?
  /// What the notebook is about.
  let abstract: HTML
  let context: ReportContext

  private var frontMatter: FrontMatter { context.notebook.frontMatter }

  var html: HTML {
    """
    <header class=title>
    <h1\(attribute: "id", identifier)>\(title)</h1>
    \(paragraph("subtitle", frontMatter.subtitle))\
    \(paragraph("subtitle edition", context.words.name(of: context.notebook.edition)))\
    \(byline)\(abstract)</header>

    """
  }

  private func paragraph(_ name: String, _ text: String?) -> HTML {
    text.map { "<p\(attribute: "class", name)>\($0)</p>\n" } ?? .empty
  }

  private var byline: HTML {
    let authors = frontMatter.authors.map { "<span class=author>\($0)</span>" as HTML }
    let date = frontMatter.date.map { "<span class=date>\($0)</span>" as HTML }
    let parts = authors + [date].compactMap(\.self)
    return parts.isEmpty ? .empty : "<p class=byline>\(parts.joined(separator: " "))</p>\n"
  }

  /// The abstract, which links and formulas of the page begin with.
  static func abstract(_ context: ReportContext) -> HTML {
    guard let text = context.notebook.frontMatter.abstract else { return .empty }
    let label = context.words.abstract
    return """
      <section class=abstract\(attribute: "aria-label", label)>
      \(MarkdownFragment(text, context: context).html)</section>

      """
  }
}
