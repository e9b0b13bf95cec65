import NotebookDocument

/// What an edition of a notebook keeps from its readers: notes for teachers, and from students
/// solutions too.
struct HiddenNotes {
  /// The labels of what is hidden.
  let labels: Set<String>
  /// The notebook with empty lines in the place of what is hidden, so that all else keeps its place.
  let notebook: Notebook

  init(_ notebook: Notebook) {
    guard notebook.source.contains(":::") else {
      labels = []
      self.notebook = notebook
      return
    }
    let classes = notebook.edition.hiddenClasses
    let document = MarkdownDocument(notebook: notebook)
    let divs = document.root.subtree.filter { node in
      node.kind == .div && !classes.isDisjoint(with: node.classes)
    }
    let lines = divs.flatMap { div in div.lastLine.map { Array(div.line...$0) } ?? [] }
    guard !lines.isEmpty else {
      labels = []
      self.notebook = notebook
      return
    }
    let hidden = Set(lines)
    let cells = notebook.cells.filter { hidden.contains($0.fenceLine) }
    labels = Set(
      divs.flatMap(\.subtree).compactMap(\.identifier) + cells.compactMap(\.options.label))
    var shown = notebook
    // Other line ends than this one, such as U+2028, end no line of Markdown.
    let text = notebook.source.split(separator: "\n", omittingEmptySubsequences: false)
    shown.source = text.enumerated().map { hidden.contains($0 + 1) ? "" : $1 }
      .joined(separator: "\n")
    self.notebook = shown
  }
}

extension Edition {
  /// The classes of the divs that the edition leaves out.
  fileprivate var hiddenClasses: Set<String> {
    switch self {
    case .report: ["teacher"]
    case .student: ["teacher", "solution"]
    case .teacher: []
    }
  }
}
