import NotebookDocument

/// The body of a report: the notebook's Markdown with its cells in their places.
struct Prose {
  let html: HTML
  /// The headings in order, without the one that became the report's title.
  let headings: [Heading]
  /// The first line of a notebook without a title, when it is a heading.
  let title: Heading?

  init(_ context: ReportContext) {
    let document = MarkdownDocument(notebook: context.notebook)
    var names = HeadingNames(taken: Self.identifiers(in: context))
    InlineValueView.place(in: document, context)
    title = Self.takeTitle(of: document, context, &names)
    headings = Self.nameHeadings(of: document, &names)
    let cells = context.cells.map { cell, result in
      CellView(cell: cell, result: result, context: context).html
    }
    var decorator = ProseDecorator(document: document, context: context, cells: cells)
    html = decorator.html()
  }

  /// The title that the report of a notebook has.
  static func title(of context: ReportContext) -> String {
    let document = MarkdownDocument(notebook: context.notebook)
    var names = HeadingNames(taken: [])
    return takeTitle(of: document, context, &names)?.text ?? context.notebook.title
  }

  private static func identifiers(in context: ReportContext) -> Set<String> {
    let cells = context.notebook.cells
    let values = context.notebook.inlineValues.indices.map(InlineValue.anchor)
    return Set(values + cells.map(\.anchor) + cells.compactMap(\.options.label) + ["content"])
  }

  private static func takeTitle(
    of document: MarkdownDocument, _ context: ReportContext, _ names: inout HeadingNames
  ) -> Heading? {
    guard context.notebook.frontMatter.title == nil, let node = document.root.children.first,
      node.headingLevel == 1
    else { return nil }
    let heading = heading(node, &names)
    node.replace(withHTML: "")
    return heading
  }

  private static func nameHeadings(
    of document: MarkdownDocument, _ names: inout HeadingNames
  ) -> [Heading] {
    document.headings.map { node in
      let heading = heading(node, &names)
      let anchor: HTML = """
        <a class=anchor\(attribute: "id", heading.identifier) href="#\(heading.identifier)" \
        aria-hidden=true tabindex=-1></a>
        """
      node.children.first?.wrap(opening: anchor.source, closing: "")
      return heading
    }
  }

  private static func heading(_ node: MarkdownNode, _ names: inout HeadingNames) -> Heading {
    let text = node.plainText
    let identifier = node.identifier.map { names.unique($0) } ?? names.name(for: text)
    return Heading(level: node.headingLevel ?? 1, text: text, identifier: identifier)
  }
}
