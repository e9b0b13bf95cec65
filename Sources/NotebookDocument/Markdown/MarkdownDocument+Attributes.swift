import CMarkGFM

extension MarkdownDocument {
  /// Takes the attributes of a heading from its end, those of an image from behind it.
  func takeAttributes(of node: MarkdownNode, from tokens: inout [MarkdownSource.Token]) {
    if case .placeholder(let number, _) = tokens.first,
      source.spans[number].kind == .attributes,
      let image = cmark_node_previous(node.pointer),
      cmark_node_get_type(image) == CMARK_NODE_IMAGE
    {
      set(source.spans[number].attributes, of: image)
      tokens.removeFirst()
    }
    if case .placeholder(let number, _) = tokens.last, source.spans[number].kind == .attributes,
      cmark_node_next(node.pointer) == nil, let owner = node.parent?.ownerOfAttributes
    {
      set(source.spans[number].attributes, of: owner.pointer)
      tokens.removeLast()
      if case .text(let text) = tokens.last {
        tokens[tokens.count - 1] = .text(String(text.reversed().drop { $0 == " " }.reversed()))
      }
    }
  }

  private func set(_ attributes: SpanAttributes, of node: OpaquePointer) {
    identifiers[node] = attributes.identifier
    if !attributes.values.isEmpty { values[node] = attributes.values }
  }

  /// Takes the name and the values in ` ```python {#lst-loop lst-cap="A loop"} `.
  func takeAttributes(ofFence node: MarkdownNode) {
    guard let info = node.fenceInfo, let start = info.firstIndex(of: "{"), info.hasSuffix("}")
    else {
      return
    }
    set(SpanAttributes(String(info[info.index(after: start)...].dropLast())), of: node.pointer)
  }

  /// Puts the paragraph `: Caption` after a table before it, without its colon.
  func liftTableCaptions() {
    for table in root.subtree where table.kind == .table {
      guard let next = table.next, next.isTableCaption, let text = next.children.first else {
        continue
      }
      cmark_node_set_literal(
        text.pointer, String((text.literal ?? "").dropFirst().drop { $0 == " " }))
      specials[next.pointer] = Special(kind: .tableCaption, line: next.line)
      cmark_node_insert_before(table.pointer, next.pointer)
    }
  }
}

extension MarkdownNode {
  /// What attributes at the end of this node's text belong to: a heading, or the table of a caption.
  fileprivate var ownerOfAttributes: MarkdownNode? {
    if kind == .heading { return self }
    return isTableCaption ? previous : nil
  }

  /// Whether the node is a paragraph after a table that begins with a colon.
  fileprivate var isTableCaption: Bool {
    kind == .paragraph && previous?.kind == .table
      && children.first.map { $0.kind == .text && $0.literal?.hasPrefix(": ") == true } ?? false
  }
}
