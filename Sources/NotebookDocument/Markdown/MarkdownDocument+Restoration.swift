import CMarkGFM

extension MarkdownDocument {
  /// Puts formulas and inline values in the place of their placeholders in the prose, and the text
  /// of the notebook in the place of all others.
  func restoreSpans() {
    cmark_consolidate_text_nodes(root.pointer)
    var fences: [DivFence] = []
    /// Links whose text is their address, in which no formula is meant.
    var addresses: Set<OpaquePointer> = []
    for node in root.subtree {
      switch node.kind {
      case .text:
        guard node.literal?.unicodeScalars.contains(source.mark) == true else { continue }
        let isAddress = node.parent.map { addresses.contains($0.pointer) } ?? false
        let isLiteral = isAddress || node.image.map { !isFigure($0) } ?? false
        if isLiteral { restoreLiteral(node) } else { restoreText(node) }
      case .htmlBlock:
        if let span = divFence(node) { fences.append((node, span)) } else { restoreLiteral(node) }
      case .htmlInline:
        if let span = divFence(node) { restoreDivFence(node, span) } else { restoreLiteral(node) }
      case .code: restoreLiteral(node)
      case .codeBlock:
        restoreLiteral(node)
        if let info = node.fenceInfo.flatMap(source.restored) {
          cmark_node_set_fence_info(node.pointer, info)
        }
        takeAttributes(ofFence: node)
      case .link, .image:
        let url = node.url ?? ""
        if restoreAddress(node), url.hasSuffix(node.plainText) { addresses.insert(node.pointer) }
      default: break
      }
    }
    pairDivs(fences)
    liftTableCaptions()
  }

  /// Whether the description of an image will be the caption of a figure.
  private func isFigure(_ image: MarkdownNode) -> Bool {
    guard let next = image.next, next.kind == .text,
      case .placeholder(let number, _) = source.tokens(of: next.literal ?? "").first,
      let label = source.spans[number].attributes.identifier
    else { return false }
    return CrossReferences.Kind(label: label) == .figure
  }

  private func restoreLiteral(_ node: MarkdownNode) {
    guard let literal = node.literal.flatMap(source.restored) else { return }
    cmark_node_set_literal(node.pointer, literal)
  }

  private func restoreAddress(_ node: MarkdownNode) -> Bool {
    if let title = cmark_node_get_title(node.pointer).map({ String(cString: $0) }),
      let restored = source.restored(title)
    {
      cmark_node_set_title(node.pointer, restored)
    }
    guard let url = node.url.flatMap(source.restored) else { return false }
    cmark_node_set_url(node.pointer, url)
    return true
  }

  /// The span of a node that is nothing but the fence of a div.
  private func divFence(_ node: MarkdownNode) -> ProtectedSpan? {
    let tokens = source.tokens(of: (node.literal ?? "").trimmed)
    guard tokens.count == 1, case .placeholder(let number, _) = tokens[0],
      source.spans[number].isDiv
    else { return nil }
    return source.spans[number]
  }

  /// A fence of a div in the midst of a paragraph is only text.
  private func restoreDivFence(_ node: MarkdownNode, _ span: ProtectedSpan) {
    insertText(span.pieces[0].text, before: node)
    detach(node.pointer)
  }

  private func restoreText(_ node: MarkdownNode) {
    var tokens = source.tokens(of: node.literal ?? "")
    takeAttributes(of: node, from: &tokens)
    for token in tokens {
      switch token {
      case .text(let text): insertText(text, before: node)
      case .placeholder(let number, let piece):
        insertSpan(source.spans[number], piece: piece, before: node)
      }
    }
    detach(node.pointer)
  }

  private func insertText(_ text: String, before node: MarkdownNode) {
    guard let new = cmark_node_new(CMARK_NODE_TEXT) else { return }
    cmark_node_set_literal(new, text)
    created.insert(new)
    cmark_node_insert_before(node.pointer, new)
  }

  private func insertSpan(_ span: ProtectedSpan, piece: Int, before node: MarkdownNode) {
    if piece > 0 {
      // The rest of a formula of several lines: the first line stands for all of it.
      if let line = cmark_node_previous(node.pointer),
        cmark_node_get_type(line) == CMARK_NODE_SOFTBREAK
      {
        detach(line)
      }
      return
    }
    var special = Special(kind: .inlineValue, line: span.position.line)
    special.position = span.position
    special.literal = span.content
    switch span.kind {
    case .inlineValue:
      if node.isInTable { special.literal = span.content.replacing("\\|", with: "|") }
      insert(makeInline(html: "<code>\(span.content.escapedForHTML)</code>", special), before: node)
    case .inlineMath, .displayMath:
      let math = MathSpan(span)
      special.kind = .math
      special.literal = math.latex
      special.math = math
      let new = makeInline(html: math.html(element: "span"), special)
      if let new { identifiers[new.pointer] = math.label }
      insert(new, before: node)
    case .reference:
      special.kind = .reference
      special.isNumberOnly = !span.attributes.classes.isEmpty
      insert(makeInline(html: span.pieces[0].text.escapedForHTML, special), before: node)
    case .attributes, .divOpening, .divClosing:
      insertText(span.pieces[0].text, before: node)
    }
  }

  private func insert(_ new: MarkdownNode?, before node: MarkdownNode) {
    guard let new else { return }
    cmark_node_insert_before(node.pointer, new.pointer)
  }

  /// Makes a block of every formula `$$…$$` that has a paragraph to itself.
  func liftDisplayMath() {
    for node in root.subtree where node.kind == .math {
      guard let special = specials[node.pointer], let math = special.math, math.isDisplay,
        let paragraph = node.parent, paragraph.kind == .paragraph,
        cmark_node_first_child(paragraph.pointer) == cmark_node_last_child(paragraph.pointer),
        let block = makeBlock(opening: math.html(element: "div"), closing: "", special),
        cmark_node_insert_before(paragraph.pointer, block.pointer) == 1
      else { continue }
      identifiers[block.pointer] = math.label
      detach(paragraph.pointer)
    }
  }
}

extension MarkdownNode {
  private func enclosing(_ kind: Kind) -> MarkdownNode? {
    sequence(first: self) { $0.parent }.first { $0.kind == kind }
  }

  /// The image whose description the node is in.
  fileprivate var image: MarkdownNode? { enclosing(.image) }
  fileprivate var isInTable: Bool { enclosing(.tableCell) != nil }
}

extension MathSpan {
  /// The formula's LaTeX in an element that a style or a script can find.
  fileprivate func html(element: String) -> String {
    let identifier = label.map { " id=\"\($0.escapedForHTML)\"" } ?? ""
    let name = isDisplay ? "display" : "inline"
    return "<\(element) class=\"math \(name)\"\(identifier)>\(latex.escapedForHTML)</\(element)>"
  }
}
