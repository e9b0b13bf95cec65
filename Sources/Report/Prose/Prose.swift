import NotebookDocument

/// The body of a report: the notebook's Markdown with its cells in their places.
struct Prose {
  let html: HTML
  /// The headings in order, without the one that became the report's title.
  let headings: [Heading]
  /// The first line of a notebook without a title, when it is a heading.
  let title: Heading?

  init(_ context: ReportContext) {
    let document = MarkdownDocument(notebook: context.notes.notebook)
    var names = HeadingNames(taken: Self.identifiers(in: document, context))
    document.joinEastAsianLines()
    InlineValueView.place(in: document, context)
    title = Self.takeTitle(of: document, context, &names)
    headings = Self.nameHeadings(of: document, context, &names)
    var decorator = ProseDecorator(document: document, context: context)
    html = decorator.html()
  }

  /// The title that the report of a notebook has.
  static func title(of context: ReportContext) -> String {
    let document = MarkdownDocument(notebook: context.notes.notebook)
    var names = HeadingNames(taken: [])
    return takeTitle(of: document, context, &names)?.text ?? context.notebook.title
  }

  /// The names that are in use beside those of headings.
  private static func identifiers(
    in document: MarkdownDocument, _ context: ReportContext
  ) -> Set<String> {
    let cells = context.notebook.cells
    let nodes = document.root.subtree.filter { $0.kind != .heading }
    let labels = cells.flatMap { Captions($0.options).labels + [$0.options.label ?? ""] }
    let values = context.notebook.inlineValues.indices.map(InlineValue.anchor)
    return Set(
      values + cells.map(\.anchor) + labels + nodes.compactMap(\.identifier) + ["content"])
  }

  private static func takeTitle(
    of document: MarkdownDocument, _ context: ReportContext, _ names: inout HeadingNames
  ) -> Heading? {
    guard context.notebook.frontMatter.title == nil, let node = document.root.children.first,
      node.headingLevel == 1
    else { return nil }
    let heading = heading(node, context, &names)
    node.replace(withHTML: "")
    return heading
  }

  private static func nameHeadings(
    of document: MarkdownDocument, _ context: ReportContext, _ names: inout HeadingNames
  ) -> [Heading] {
    document.headings.filter { !$0.isCalloutTitle }.map { node in
      let heading = heading(node, context, &names)
      let anchor: HTML = """
        <a class=anchor\(attribute: "id", heading.identifier) href="#\(heading.identifier)" \
        aria-hidden=true tabindex=-1></a>\(heading.label)
        """
      node.children.first?.wrap(opening: anchor.source, closing: "")
      return heading
    }
  }

  private static func heading(
    _ node: MarkdownNode, _ context: ReportContext, _ names: inout HeadingNames
  ) -> Heading {
    let text = context.plainText(of: node)
    let identifier = node.identifier.map { names.unique($0) } ?? names.name(for: text)
    return Heading(
      level: node.headingLevel ?? 1, number: context.notebook.crossReferences.headings[node.line],
      text: text, identifier: identifier)
  }
}
