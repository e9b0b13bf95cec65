import NotebookDocument

/// What an edition of a notebook keeps from its readers: notes for teachers, and from students
/// solutions too.
struct HiddenNotes {
  /// The labels of what is hidden.
  let labels: Set<String>
  /// The notebook with empty lines in the place of what is hidden, so that all else keeps its place.
  let notebook: Notebook

  init(_ notebook: Notebook) {
    let divs = Self.divs(of: notebook)
    let lines = Set(divs.flatMap { div in div.lastLine.map { Array(div.line...$0) } ?? [] })
    let cells = notebook.cells.filter { lines.contains($0.fenceLine) }
    labels = Set(
      divs.flatMap(\.subtree).compactMap(\.identifier) + cells.compactMap(\.options.label))
    var shown = notebook
    if !lines.isEmpty {
      // Other line ends than this one, such as U+2028, end no line of Markdown.
      let text = notebook.source.split(separator: "\n", omittingEmptySubsequences: false)
      shown.source = text.enumerated().map { lines.contains($0 + 1) ? "" : $1 }
        .joined(separator: "\n")
    }
    self.notebook = shown
  }

  /// The divs that the notebook's edition leaves out.
  private static func divs(of notebook: Notebook) -> [MarkdownNode] {
    let classes = notebook.edition.hiddenClasses
    guard !classes.isEmpty, notebook.source.contains(":::") else { return [] }
    return MarkdownDocument(notebook: notebook).root.subtree.filter { node in
      node.kind == .div && !classes.isDisjoint(with: node.classes)
    }
  }
}
