import NotebookDocument

extension ReportContext {
  /// What a label stands for, if the notebook numbers it.
  func target(_ label: String?) -> CrossReferences.Target? {
    label.flatMap { notebook.crossReferences.targets[$0] }
  }

  /// The words for a reference, such as `Figure 3`.
  func words(for reference: Reference) -> String {
    guard let target = target(reference.label) else { return "@\(reference.label)" }
    guard let number = target.number else { return words.prose.quoted(target.title ?? "") }
    return reference.isNumberOnly ? number : words.prose.label(target.kind, number)
  }

  /// A reference as a link; as words only where its target is not in the page.
  func link(for reference: Reference) -> HTML {
    var words = words(for: reference)
    guard let target = target(reference.label), !notes.labels.contains(reference.label) else {
      return "\(words)"
    }
    // No line ends between a word and its number.
    if target.number != nil { words = words.replacing(" ", with: "\u{A0}") }
    return "<a\(attribute: "href", "#\(reference.label)")>\(words)</a>"
  }

  /// The text of a node as a reader sees it, without any markup.
  func plainText(of node: MarkdownNode) -> String {
    node.plainText { words(for: $0) }
  }
}
