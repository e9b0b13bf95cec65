import CMarkGFM

extension MarkdownDocument {
  typealias DivFence = (node: MarkdownNode, span: ProtectedSpan)

  /// Makes a node of each fenced div of what stands between its fences.
  func pairDivs(_ fences: [DivFence]) {
    var open: [DivFence] = []
    for fence in fences {
      if fence.span.kind == .divOpening {
        open.append(fence)
      } else if let opening = open.popLast() {
        pair(opening, fence)
      } else {
        unpairedFences.append((fence.span.position, .unopenedDiv))
      }
    }
    for fence in open { unpairedFences.append((fence.span.position, .unclosedDiv)) }
    for fence in fences { detach(fence.node.pointer) }
  }

  private func pair(_ opening: DivFence, _ closing: DivFence) {
    let attributes = opening.span.attributes
    let classes = attributes.classes.joined(separator: " ").escapedForHTML
    let identifier = attributes.identifier.map { " id=\"\($0.escapedForHTML)\"" } ?? ""
    var special = Special(kind: .div, line: opening.span.position.line)
    special.classes = attributes.classes
    special.lastLine = closing.span.position.line
    guard opening.node.parent == closing.node.parent,
      let div = makeBlock(
        opening: "<div class=\"\(classes)\"\(identifier)>", closing: "</div>", special),
      cmark_node_insert_before(opening.node.pointer, div.pointer) == 1
    else {
      unpairedFences.append((opening.span.position, .unclosedDiv))
      return
    }
    identifiers[div.pointer] = attributes.identifier
    values[div.pointer] = attributes.values
    while let next = cmark_node_next(opening.node.pointer), next != closing.node.pointer {
      cmark_node_append_child(div.pointer, next)
    }
  }

  /// The fences of divs without a partner, as errors.
  func divMistakes(file: String) -> [NotebookError] {
    unpairedFences.map { NotebookError(file: file, position: $0.position, problem: $0.problem) }
  }
}
