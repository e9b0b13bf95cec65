import NotebookDocument

/// Makes of a Markdown tree what a report shows beyond plain HTML: cells, figures, frames, code in
/// colours, tables that scroll, images within the page; and takes from raw HTML what could act.
struct ProseDecorator {
  let context: ReportContext
  private let document: MarkdownDocument
  /// The index in the notebook of each block of code that is a cell.
  let cells: [MarkdownNode: Int]
  /// The letters of the parts of figures.
  var letters: [MarkdownNode: String] = [:]
  /// The exercises that have begun.
  var exercises: Set<String> = []
  /// Nodes below others that are in the page already.
  var done: Set<MarkdownNode> = []
  /// What goes into the page when all else is done, since it may be large.
  private var fragments: [HTML] = []

  init(document: MarkdownDocument, context: ReportContext) {
    self.document = document
    self.context = context
    cells = Dictionary(document.cellNodes.map { ($0.node, $0.index) }) { first, _ in first }
  }

  /// Changes the tree and renders it, with the cells in their places.
  mutating func html() -> HTML {
    for node in document.root.subtree where !done.contains(node) { decorate(node) }
    let images = context.images
    var sanitizer = HTMLSanitizer(resolvingImages: images.dataAddress)
    let html = document.renderHTML { mark(for: sanitizer.filter($0)) }
    // A heading without words is none.
    let isHeaded = !html.contains("></th>")
    let headed =
      isHeaded ? html : html.replacing(/<th(| [^>]*)><\/th>/) { "<td\($0.output.1)></td>" }
    return fill(labelControls(headed)) + sanitizer.close()
  }

  /// A comment that stands for a fragment; nothing else in the page is one.
  mutating func mark(for fragment: HTML) -> String {
    fragments.append(fragment)
    return "<!--\(fragments.count - 1)-->"
  }

  mutating func put(_ fragment: HTML, inPlaceOf node: MarkdownNode) {
    node.replace(withHTML: mark(for: fragment))
  }

  private func fill(_ html: String) -> HTML {
    let parts = html.split(separator: "<!--", omittingEmptySubsequences: false)
    var result = HTML(verbatim: String(parts[0]))
    for part in parts.dropFirst() {
      let digits = part.prefix(while: \.isNumber)
      if let index = Int(digits) { result += fragments[index] }
      result += HTML(verbatim: String(part.dropFirst(digits.count + 3)))
    }
    return result
  }

  /// Says in the page's language what check boxes show and where links from footnotes lead.
  private func labelControls(_ html: String) -> String {
    let back: HTML = "\(attribute: "aria-label", context.words.prose.backToText)"
    let html = html.replacing(" aria-label=\"Back to content\"", with: back.source)
    let box = "<input type=\"checkbox\""
    guard html.contains(box) else { return html }
    let done: HTML = "\(attribute: "aria-label", context.words.done)"
    let open: HTML = "\(attribute: "aria-label", context.words.open)"
    return html.replacing("\(box) checked=", with: "\(box)\(done.source) checked=")
      .replacing("\(box) disabled=", with: "\(box)\(open.source) disabled=")
  }

  private mutating func decorate(_ node: MarkdownNode) {
    switch node.kind {
    case .blockQuote: Callout(node)?.decorate(words: context.words)
    case .div: decorate(div: node)
    case .paragraph: decorate(paragraph: node)
    case .codeBlock:
      if let index = cells[node] {
        place(cell: node, at: index)
      } else {
        put(CodeBlock(node: node, context: context).html, inPlaceOf: node)
      }
    case .table: decorate(table: node)
    case .image:
      put(Picture(node, context: context).html(identifier: node.identifier), inPlaceOf: node)
    case .link:
      if let report = node.url.flatMap(context.notebooks.report) { node.link(to: report) }
      number(link: node)
    case .reference:
      if let reference = node.reference {
        node.replace(withHTML: context.link(for: reference).source)
      }
    case .math: decorate(math: node)
    default: break
    }
  }

  /// Signs that end no line, and signs that begin none.
  private static let openingSigns = Set("([{“‘「『（［〈《【")
  private static let closingSigns = Set(",.;:!?)]}…’”、。，．；：！？）］」』〉》】")

  /// Sets a formula; punctuation stays on its line, which a browser would part from it.
  private mutating func decorate(math node: MarkdownNode) {
    guard let math = node.math else { return }
    var formula = context.formulas.html(of: math)
    if !math.isDisplay {
      let joiner: HTML = "\u{2060}"
      if let last = node.previous?.plainText.last, Self.openingSigns.contains(last) {
        formula = joiner + formula
      }
      if let first = node.next?.plainText.first, Self.closingSigns.contains(first) {
        formula += joiner
      }
    }
    put(formula, inPlaceOf: node)
  }

  /// Marks a link for paper, unless its text is its address.
  private func number(link: MarkdownNode) {
    guard let address = link.url, ["http://", "https://"].contains(where: address.hasPrefix),
      !address.hasSuffix(link.plainText) || link.plainText.isEmpty
    else { return }
    link.wrap(opening: "", closing: context.links.mark(for: address).source)
  }
}
