import CMarkGFM
import Foundation

/// The calls of cmark-gfm that need care.
enum CMark {
  /// cmark keeps the special characters of its extensions in global tables while it parses.
  private static let lock = NSLock()

  /// Parses Markdown with GitHub's extensions into a tree, which the caller frees.
  static func parse(_ text: String) -> OpaquePointer? {
    lock.lock()
    defer { lock.unlock() }
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, text, text.utf8.count)
    return cmark_parser_finish(parser)
  }

  /// The HTML of a tree: raw HTML is left out, and so are addresses that could run a script.
  static func html(of root: OpaquePointer?) -> String {
    guard let html = cmark_render_html(root, CMARK_OPT_FOOTNOTES, nil) else { return "" }
    defer { free(html) }
    return String(cString: html)
  }

  /// A tree's nodes in the order of the document, each before its children.
  static func nodes(of root: OpaquePointer?) -> [OpaquePointer] {
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var nodes: [OpaquePointer] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return nodes }
      if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { nodes.append(node) }
    }
  }

  /// The children of a node.
  static func children(of node: OpaquePointer) -> [OpaquePointer] {
    var children: [OpaquePointer] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(child)
      next = cmark_node_next(child)
    }
    return children
  }

  static func isInline(_ node: OpaquePointer) -> Bool {
    Int32(bitPattern: cmark_node_get_type(node).rawValue) & CMARK_NODE_TYPE_MASK
      == CMARK_NODE_TYPE_INLINE
  }
}
