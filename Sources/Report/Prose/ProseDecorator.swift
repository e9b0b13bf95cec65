import NotebookDocument

/// Makes of a Markdown tree what a report shows beyond plain HTML: call-outs, code in colours,
/// tables that scroll, images within the page; and takes from raw HTML what could act.
struct ProseDecorator {
  private let document: MarkdownDocument
  private let context: ReportContext
  private let cells: [HTML]
  /// What goes into the page when all else is done, since it may be large.
  private var fragments: [HTML] = []

  /// - Parameter cells: The cells, by their index in the notebook.
  init(document: MarkdownDocument, context: ReportContext, cells: [HTML] = []) {
    self.document = document
    self.context = context
    self.cells = cells
  }

  /// Changes the tree and renders it, with the cells in their places.
  mutating func html() -> HTML {
    for (index, node) in document.cellNodes where index < cells.count {
      put(cells[index], inPlaceOf: node)
    }
    for node in document.root.subtree { decorate(node) }
    let images = context.images
    var sanitizer = HTMLSanitizer(resolvingImages: images.dataAddress)
    let html = document.renderHTML { mark(for: sanitizer.filter($0)) }
    return fill(labelTasks(html)) + sanitizer.close()
  }

  /// A comment that stands for a fragment; nothing else in the page is one.
  private mutating func mark(for fragment: HTML) -> String {
    fragments.append(fragment)
    return "<!--\(fragments.count - 1)-->"
  }

  private mutating func put(_ fragment: HTML, inPlaceOf node: MarkdownNode) {
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

  /// Says in words what a list's check boxes show.
  private func labelTasks(_ html: String) -> String {
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
    case .codeBlock: put(listing(node), inPlaceOf: node)
    case .table:
      let label = context.words.table
      let opening: HTML = "<div class=scroll role=group\(attribute: "aria-label", label)>"
      node.wrap(opening: opening.source, closing: "</div>")
    case .image: embed(node)
    case .math: if let math = node.math { put(context.formulas.html(of: math), inPlaceOf: node) }
    default: break
    }
  }

  private func listing(_ node: MarkdownNode) -> HTML {
    let code = node.literal ?? ""
    let info = node.fenceInfo ?? ""
    let language = info.prefix { !$0.isWhitespace && $0 != "{" }.lowercased()
    let listing =
      language == "swift"
      ? CodeListing(swift: code).html()
      : CodeListing(plain: code).html(language: language.isEmpty ? nil : language)
    return "<section class=code>\(listing)</section>\n"
  }

  /// Puts an image's file into the page; of one on the network, a link remains.
  private mutating func embed(_ node: MarkdownNode) {
    let address = node.url ?? ""
    let name = node.identifier
    let text = node.plainText
    if address.lowercased().hasPrefix("data:") {
      if let name { node.wrap(opening: "<span\(HTML.id(name))>", closing: "</span>") }
      return
    }
    if let data = context.images.dataAddress(of: address) {
      let source = HTML(verbatim: data)
      let image: HTML = "<img\(attribute: "alt", text)\(attribute: "id", name) src=\"\(source)\">"
      put(image, inPlaceOf: node)
      return
    }
    let isRemote = ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
    let words = text.isEmpty ? address : text
    let substitute: HTML =
      isRemote
      ? "<a class=missing\(attribute: "id", name)\(attribute: "href", address)>\(words)</a>"
      : """
      <span class=missing\(attribute: "id", name)>\(context.words.missingImage): \(address)</span>
      """
    put(substitute, inPlaceOf: node)
  }
}

extension HTML {
  /// The attribute `id`, as text for the tree.
  fileprivate static func id(_ name: String) -> String {
    let attribute: HTML = "\(attribute: "id", name)"
    return attribute.source
  }
}
