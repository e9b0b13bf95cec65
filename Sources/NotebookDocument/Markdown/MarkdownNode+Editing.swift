import CMarkGFM

extension MarkdownNode {
  /// Puts HTML in the place of the node and of all below it.
  ///
  /// - Returns: Whether HTML can stand there: it cannot in the place of a list's item, nor of a
  ///   row or a cell of a table.
  @discardableResult
  package func replace(withHTML html: String) -> Bool {
    guard let replacement = document.makeNode(like: self, opening: html),
      cmark_node_insert_before(pointer, replacement.pointer) == 1
    else { return false }
    document.detach(pointer)
    return true
  }

  /// Shows HTML in the place of an inline value, which counts as a text among other texts.
  package func show(_ html: String, plainText: String) {
    guard kind == .inlineValue else { return }
    document.specials[pointer]?.literal = plainText
    cmark_node_set_literal(pointer, document.placeholder(for: html))
  }

  /// Puts HTML before and after the node.
  ///
  /// - Returns: Whether HTML can stand there, as for `replace(withHTML:)`.
  @discardableResult
  package func wrap(opening: String, closing: String) -> Bool {
    guard let before = document.makeNode(like: self, opening: opening),
      let after = document.makeNode(like: self, opening: closing)
    else { return false }
    return cmark_node_insert_before(pointer, before.pointer) == 1
      && cmark_node_insert_after(pointer, after.pointer) == 1
  }

  /// Gives a link another address.
  package func link(to address: String) {
    cmark_node_set_url(pointer, address)
  }

  /// Gives a div other tags than its own.
  package func retag(opening: String, closing: String) {
    cmark_node_set_on_enter(pointer, document.placeholder(for: opening))
    cmark_node_set_on_exit(pointer, document.placeholder(for: closing))
  }

  /// Moves a block before another one.
  package func move(before block: MarkdownNode) {
    cmark_node_insert_before(block.pointer, pointer)
  }

  /// Makes a paragraph of what is within the node and puts it before a block; `nil` where there is
  /// nothing.
  package func moveChildren(toParagraphBefore block: MarkdownNode) -> MarkdownNode? {
    guard !children.isEmpty, let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else {
      return nil
    }
    document.created.insert(paragraph)
    cmark_node_insert_before(block.pointer, paragraph)
    while let child = cmark_node_first_child(pointer) { cmark_node_append_child(paragraph, child) }
    return MarkdownNode(document: document, pointer: paragraph)
  }
}

extension MarkdownDocument {
  /// Makes a node that renders as HTML, a block or an inline node as the one whose place it takes.
  ///
  /// Inline HTML is text with a placeholder, since a table's cells take no other node.
  func makeNode(like node: MarkdownNode, opening html: String) -> MarkdownNode? {
    let special = Special(kind: .replacement, line: node.line)
    return node.isInline
      ? makeInline(html: html, special) : makeBlock(opening: html, closing: "", special)
  }

  func makeInline(html: String, _ special: Special) -> MarkdownNode? {
    guard let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
    cmark_node_set_literal(node, placeholder(for: html))
    specials[node] = special
    created.insert(node)
    return MarkdownNode(document: self, pointer: node)
  }

  func makeBlock(opening: String, closing: String, _ special: Special) -> MarkdownNode? {
    guard let node = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return nil }
    if !opening.isEmpty { cmark_node_set_on_enter(node, placeholder(for: opening)) }
    if !closing.isEmpty { cmark_node_set_on_exit(node, placeholder(for: closing)) }
    specials[node] = special
    created.insert(node)
    return MarkdownNode(document: self, pointer: node)
  }

  /// Takes a node out of the tree; it lives as long as the document.
  func detach(_ node: OpaquePointer) {
    cmark_node_unlink(node)
    created.insert(node)
  }
}
