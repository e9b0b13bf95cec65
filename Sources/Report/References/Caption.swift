import NotebookDocument

/// The caption of a figure, a table or a listing, which begins with its number.
struct Caption {
  /// What stands before the text: `Figure 3`; empty without a number.
  let label: HTML
  private let gap: String

  /// - Parameter number: `nil` for what nobody can refer to.
  init(_ kind: CrossReferences.Kind, number: String?, words: Words) {
    label =
      number.map { "<span class=label>\(words.prose.label(kind, $0))</span>" } ?? .empty
    gap = words.prose.captionGap
  }

  /// The caption of a part of a figure.
  init(part letter: String?, words: Words) {
    label = letter.map { "<span class=label>(\($0))</span>" } ?? .empty
    gap = words.prose.captionGap
  }

  /// The label, and what keeps it apart from the text after it.
  var opening: HTML { label.isEmpty ? .empty : "\(label)\(gap)" }

  /// The whole caption; empty where there is neither a number nor a text.
  ///
  /// - Parameter text: In Markdown.
  func html(_ text: String?, context: ReportContext) -> HTML {
    guard let text, !text.isEmpty else {
      return label.isEmpty ? .empty : "<figcaption>\(label)</figcaption>\n"
    }
    let content = MarkdownFragment.inline(text, context: context)
    return "<figcaption>\(opening)\(content)</figcaption>\n"
  }

  /// Makes a caption of a paragraph, with tags around it.
  func frame(_ paragraph: MarkdownNode, before: HTML = .empty, after: HTML = .empty) {
    let first = paragraph.children.first
    first?.wrap(opening: opening.source, closing: "")
    let start: HTML = "\(before)<figcaption>\(first == nil ? label : .empty)"
    let end: HTML = "</figcaption>\(after)"
    paragraph.wrap(opening: start.source, closing: end.source)
  }
}
