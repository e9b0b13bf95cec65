import NotebookDocument

/// The code of a cell as the report shows it: folded or not, with its caption.
struct CellCode {
  let cell: Cell
  let status: CellResult.Status
  let context: ReportContext

  private var words: Words { context.words }
  private var options: CellOptions { cell.options }

  var html: HTML {
    var block: HTML = "<section class=code>\(number)\(notRunMark)\(listing)</section>\n"
    if options.codeFold != .never {
      let isOpen = options.codeFold == .unfolded || status.hasFailed
      let summary = options.codeSummary ?? words.code
      block = """
        <details class=fold\(isOpen ? " open" as HTML : .empty)><summary>\(summary)</summary>
        \(block)</details>

        """
    }
    let label = options.label.flatMap { $0.isListingLabel ? $0 : nil }
    guard options.listingCaption != nil || label != nil else { return block }
    let caption = Caption(
      .listing, number: context.notebook.crossReferences.number(of: .listing, ofCell: cell.number),
      words: words)
    return """
      <figure class=listing\(attribute: "id", label)>
      \(caption.html(options.listingCaption, context: context))\(block)</figure>

      """
  }

  /// A student's text has no solutions any more, so that its comments are the student's own.
  private var listing: HTML {
    let edition = context.notebook.edition
    let roles = edition == .student ? [] : SolutionLines(cell.code).roles
    return CodeListing(swift: cell.code).html(isNumbered: options.lineNumbers) { line in
      let role = roles.indices.contains(line - 1) ? roles[line - 1] : .plain
      if role == .hidden { return nil }
      let isHighlighted = options.highlightedLines.contains { $0.contains(line) }
      let isMarked = role == .solution && edition == .teacher
      return (isHighlighted ? ["hl"] : []) + (isMarked ? ["sol"] : [])
    }
  }

  private var number: HTML {
    "<span class=number aria-hidden=true>\(cell.number)</span>"
  }

  private var notRunMark: HTML {
    switch status {
    case .notRun: "<span class=mark>\(words.notRun)</span>"
    case .notEvaluated: "<span class=mark>\(words.notEvaluated)</span>"
    case .succeeded, .failed, .failedAsAnnounced: .empty
    }
  }
}

extension CellResult.Status {
  /// Whether the cell failed without having announced it.
  var hasFailed: Bool {
    if case .failed = self { true } else { false }
  }
}
