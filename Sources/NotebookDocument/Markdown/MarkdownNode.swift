import CMarkGFM

/// A node of a Markdown document's tree.
package struct MarkdownNode {
  /// What a node is.
  package enum Kind: Sendable, Hashable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
    case footnoteReference
    /// A fenced div, whose children are what stands between its fences.
    case div
    /// A formula: `math` tells which.
    case math
    /// A `` `{swift} …` `` expression, which `literal` gives.
    case inlineValue
    /// `@fig-loss`, whose label `literal` gives.
    case reference
    /// The paragraph before a table that is its caption.
    case tableCaption
    /// HTML in the place of a node, or around others.
    case replacement
    case other
  }

  let document: MarkdownDocument
  let pointer: OpaquePointer

  package var kind: Kind {
    if let special = document.specials[pointer] { return special.kind }
    if let kind = Self.kinds[cmark_node_get_type(pointer).rawValue] { return kind }
    // The types of extensions have numbers of their own in every process.
    return Self.extensionKinds[String(cString: cmark_node_get_type_string(pointer))] ?? .other
  }

  private static let kinds: [UInt32: Kind] = [
    CMARK_NODE_DOCUMENT.rawValue: .document, CMARK_NODE_BLOCK_QUOTE.rawValue: .blockQuote,
    CMARK_NODE_LIST.rawValue: .list, CMARK_NODE_ITEM.rawValue: .item,
    CMARK_NODE_CODE_BLOCK.rawValue: .codeBlock, CMARK_NODE_HTML_BLOCK.rawValue: .htmlBlock,
    CMARK_NODE_PARAGRAPH.rawValue: .paragraph, CMARK_NODE_HEADING.rawValue: .heading,
    CMARK_NODE_THEMATIC_BREAK.rawValue: .thematicBreak,
    CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: .footnoteDefinition,
    CMARK_NODE_TEXT.rawValue: .text, CMARK_NODE_SOFTBREAK.rawValue: .softBreak,
    CMARK_NODE_LINEBREAK.rawValue: .lineBreak, CMARK_NODE_CODE.rawValue: .code,
    CMARK_NODE_HTML_INLINE.rawValue: .htmlInline, CMARK_NODE_EMPH.rawValue: .emphasis,
    CMARK_NODE_STRONG.rawValue: .strong, CMARK_NODE_LINK.rawValue: .link,
    CMARK_NODE_IMAGE.rawValue: .image,
    CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: .footnoteReference,
  ]

  private static let extensionKinds: [String: Kind] = [
    "table": .table, "table_header": .tableRow, "table_row": .tableRow, "table_cell": .tableCell,
    "strikethrough": .strikethrough,
  ]

  /// Whether the node stands in a line of text.
  package var isInline: Bool { CMark.isInline(pointer) }

  /// The node's own text: of code, HTML and text, an inline value's expression, a formula's LaTeX.
  package var literal: String? {
    if let special = document.specials[pointer] { return special.literal }
    return cmark_node_get_literal(pointer).map { String(cString: $0) }
  }

  /// The formula, for a node of the kind `math`.
  package var math: MathSpan? { document.specials[pointer]?.math }

  /// The level of a heading, from 1 to 6.
  package var headingLevel: Int? {
    kind == .heading ? Int(cmark_node_get_heading_level(pointer)) : nil
  }

  /// What stands after the opening fence of a code block; empty for indented code.
  package var fenceInfo: String? {
    cmark_node_get_fence_info(pointer).map { String(cString: $0) }
  }

  /// The address of a link or an image, as the author wrote it.
  package var url: String? { cmark_node_get_url(pointer).map { String(cString: $0) } }

  /// The name in `{#sec-results}`, which stands after a heading or an image, opens a div, or
  /// labels a formula.
  package var identifier: String? { document.identifiers[pointer] }

  /// What stands as `key=value` in the attributes of a div, an image or a block of code.
  package func attribute(_ name: String) -> String? { document.values[pointer]?[name] }

  /// The classes of a div.
  package var classes: [String] { document.specials[pointer]?.classes ?? [] }

  /// The line of the notebook on which the node begins; of an inline node, that of its block.
  package var line: Int {
    for node in sequence(first: self, next: \.parent) {
      if let line = document.specials[node.pointer]?.line { return line }
      let line = node.isInline ? 0 : Int(cmark_node_get_start_line(node.pointer))
      if line > 0 { return line }
      // The lines above a table, once one paragraph with it, come without a number; it has theirs.
      if !node.isInline, let next = cmark_node_next(node.pointer),
        cmark_node_get_start_line(next) > 0
      {
        return Int(cmark_node_get_start_line(next))
      }
    }
    return 1
  }

  package var parent: MarkdownNode? {
    cmark_node_parent(pointer).map { MarkdownNode(document: document, pointer: $0) }
  }

  package var previous: MarkdownNode? {
    cmark_node_previous(pointer).map { MarkdownNode(document: document, pointer: $0) }
  }

  package var next: MarkdownNode? {
    cmark_node_next(pointer).map { MarkdownNode(document: document, pointer: $0) }
  }

  /// The nearest fenced div around the node that satisfies a condition.
  package func enclosingDiv(where isWanted: (MarkdownNode) -> Bool) -> MarkdownNode? {
    sequence(first: self) { $0.parent }.dropFirst().first { $0.kind == .div && isWanted($0) }
  }

  package var children: [MarkdownNode] {
    CMark.children(of: pointer).map { MarkdownNode(document: document, pointer: $0) }
  }

  /// The node and all below it, each before its children.
  package var subtree: [MarkdownNode] {
    CMark.nodes(of: pointer).map { MarkdownNode(document: document, pointer: $0) }
  }
}

extension MarkdownNode: Hashable {
  package static func == (left: MarkdownNode, right: MarkdownNode) -> Bool {
    left.pointer == right.pointer
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(pointer)
  }
}
