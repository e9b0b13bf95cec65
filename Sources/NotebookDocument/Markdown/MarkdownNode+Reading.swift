extension MarkdownNode {
  /// The text that a reader sees, without any markup; raw HTML and references have none.
  package var plainText: String { plainText { _ in "" } }

  /// The text that a reader sees, with the words for the references in it.
  package func plainText(words: (Reference) -> String) -> String {
    subtree.map { node in
      switch node.kind {
      case .text, .code, .codeBlock, .inlineValue, .math: node.literal ?? ""
      case .reference: node.reference.map(words) ?? ""
      case .softBreak, .lineBreak: " "
      default: ""
      }
    }.joined()
  }

  /// What a node of the kind `reference` says.
  package var reference: Reference? {
    guard kind == .reference, let special = document.specials[pointer], let label = special.literal,
      let position = special.position
    else { return nil }
    return Reference(label: label, isNumberOnly: special.isNumberOnly, position: position)
  }

  /// Whether the node's label is one of a figure.
  package var isFigure: Bool {
    identifier.flatMap { CrossReferences.Kind(label: $0) } == .figure
  }

  /// The line of the notebook on which a div ends.
  package var lastLine: Int? { document.specials[pointer]?.lastLine }

  /// The name of the call-out that a div is, such as `note` for `::: {.callout-note}`.
  package var calloutName: String? {
    let prefix = "callout-"
    return classes.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }

  /// Whether the node is a heading that begins a call-out, which is no section.
  package var isCalloutTitle: Bool {
    kind == .heading && previous == nil && parent?.calloutName != nil
  }
}
