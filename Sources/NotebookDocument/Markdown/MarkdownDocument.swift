import CMarkGFM

/// The Markdown of a notebook as a tree that can be changed and rendered as HTML.
///
/// It is not safe to use a document from several threads at once.
package final class MarkdownDocument {
  /// What is known of a node that is ours and not cmark's.
  struct Special {
    var kind: MarkdownNode.Kind
    var line: Int
    var literal: String?
    var math: MathSpan?
    var position: SourcePosition?
    var classes: [String] = []
    var isNumberOnly = false
    /// The line on which a div ends.
    var lastLine: Int?
  }

  let source: MarkdownSource
  private let text: NotebookText
  private let rootPointer: OpaquePointer
  private let notebook: Notebook?
  var specials: [OpaquePointer: Special] = [:]
  var identifiers: [OpaquePointer: String] = [:]
  /// What stands as `key=value` beside the identifiers.
  var values: [OpaquePointer: [String: String]] = [:]
  /// Fences of divs without a partner.
  var unpairedFences: [(position: SourcePosition, problem: NotebookError.Problem)] = []
  /// Nodes that were made or taken out; those that are in no tree are freed with the document.
  var created: Set<OpaquePointer> = []
  /// The HTML that placeholders in the rendered tree stand for.
  private(set) var fragments: [String] = []

  /// Parses the Markdown of a notebook; the front matter is not part of it.
  package convenience init(notebook: Notebook) {
    let text = NotebookText(notebook.source)
    let bodyStart = FrontMatterBlock(lines: text.lines).bodyStart
    self.init(text: text, bodyStart: bodyStart, notebook: notebook)
  }

  init(text: NotebookText, bodyStart: Int, notebook: Notebook? = nil) {
    self.text = text
    self.notebook = notebook
    source = MarkdownSource(lines: text.lines, bodyStart: bodyStart)
    guard let root = CMark.parse(source.text) else { preconditionFailure("out of memory") }
    rootPointer = root
    restoreSpans()
    liftDisplayMath()
  }

  deinit {
    let loose = created.filter { cmark_node_parent($0) == nil }
    for node in loose { cmark_node_free(node) }
    cmark_node_free(rootPointer)
  }

  /// A text that stands for HTML until the tree is rendered.
  func placeholder(for html: String) -> String {
    fragments.append(html)
    return "\(source.fragmentMark)\(fragments.count - 1)\(source.fragmentMark)"
  }
}

extension MarkdownDocument {
  /// The whole document.
  package var root: MarkdownNode { MarkdownNode(document: self, pointer: rootPointer) }

  /// The headings in the order of the document.
  package var headings: [MarkdownNode] { root.subtree.filter { $0.kind == .heading } }

  /// The formulas in the order of the document.
  package var mathNodes: [MarkdownNode] { root.subtree.filter { $0.kind == .math } }

  /// The code blocks that are cells, each with its cell's index in the notebook.
  package var cellNodes: [(index: Int, node: MarkdownNode)] {
    let indices = (notebook?.cells ?? []).enumerated().map { ($0.element.fenceLine, $0.offset) }
    let index = Dictionary(indices) { first, _ in first }
    return root.subtree.compactMap { node in
      guard node.kind == .codeBlock, let cell = index[node.line] else { return nil }
      return (cell, node)
    }
  }

  /// The expressions in the prose, each with its index in the notebook's inline values.
  package var inlineValueNodes: [(index: Int, node: MarkdownNode)] {
    let indices = (notebook?.inlineValues ?? []).enumerated().map {
      ($0.element.position, $0.offset)
    }
    let index = Dictionary(indices) { first, _ in first }
    return root.subtree.compactMap { node in
      guard let position = specials[node.pointer]?.position, node.kind == .inlineValue,
        let value = index[position]
      else { return nil }
      return (value, node)
    }
  }

  /// The words such as `@fig-loss`, in the order of the document.
  package var referenceNodes: [(reference: Reference, node: MarkdownNode)] {
    root.subtree.compactMap { node in
      node.reference.map { ($0, node) }
    }
  }

  /// The expressions in the prose and where they begin, in the order of the file.
  var inlineValues: [(code: String, position: SourcePosition)] {
    root.subtree.compactMap { node in
      guard let special = specials[node.pointer], special.kind == .inlineValue,
        let code = special.literal, let position = special.position
      else { return nil }
      return (code, position)
    }.sorted { $0.position < $1.position }
  }

  /// The fenced blocks of any language, in the order of the file.
  var fencedCodeBlocks: [FencedBlock] {
    let blocks = root.subtree.filter { $0.kind == .codeBlock }
    let starts = Set(blocks.map(\.line))
    return blocks.compactMap { node in
      fencedBlock(node, starts: starts)
    }.sorted { $0.line < $1.line }
  }

  private func fencedBlock(_ node: MarkdownNode, starts: Set<Int>) -> FencedBlock? {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    guard cmark_node_get_fenced(node.pointer, &length, &offset, &character) == 1 else { return nil }
    let fence = String(
      repeating: Character(Unicode.Scalar(UInt8(bitPattern: character))), count: Int(length))
    let literal = node.literal ?? ""
    let end = node.line + 1 + literal.utf8.count { $0 == .newline }
    // A line that looks like the closing fence opens the next block when the list is over.
    let isClosed =
      end <= text.lines.count && !starts.contains(end)
      && FencedBlock.closes(fence, with: text.lines[end - 1])
    return FencedBlock(
      info: node.fenceInfo ?? "", literal: literal, line: node.line, fence: fence,
      isClosed: isClosed)
  }
}
