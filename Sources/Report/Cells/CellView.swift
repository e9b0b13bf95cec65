import NotebookDocument

/// A cell with its code, what it put out, and how it failed.
struct CellView {
  let cell: Cell
  let result: CellResult
  let context: ReportContext

  private var words: Words { context.words }
  private var options: CellOptions { cell.options }

  private var failure: Failure? {
    switch result.status {
    case .failed(let failure), .failedAsAnnounced(let failure): failure
    case .succeeded, .notRun, .notEvaluated: nil
    }
  }

  private var hasFailed: Bool {
    if case .failed = result.status { true } else { false }
  }

  /// The cell; empty where nothing of it is to be shown.
  ///
  /// A failure always is.
  var html: HTML {
    guard options.include || hasFailed else { return .empty }
    var captions = Captions(options)
    let outputs: HTML =
      options.include
      ? OutputList(cell: cell, outputs: result.outputs, context: context).html(&captions) : .empty
    let content = code + warnings + outputs + failureBox + remarks
    guard !content.isEmpty else { return .empty }
    let name = ["cell", stateName].compactMap(\.self).joined(separator: " ")
    return """
      <section\(attribute: "class", name) id="\(cell.anchor)">
      \(anchor(of: captions.label ?? hiddenListingLabel))\(content)</section>

      """
  }

  private var stateName: String? {
    switch result.status {
    case .succeeded, .failedAsAnnounced: nil
    case .failed: "failed"
    case .notRun: "not-run"
    case .notEvaluated: "not-evaluated"
    }
  }

  /// A place for links to the label when nothing that the cell put out carries it.
  private func anchor(of label: String?) -> HTML {
    label.map { "<span\(attribute: "id", $0)></span>\n" } ?? .empty
  }

  /// The label of a listing that is not shown.
  private var hiddenListingLabel: String? {
    showsCode ? nil : options.label.flatMap { $0.isListingLabel ? $0 : nil }
  }

  private var failureBox: HTML {
    guard let failure else { return .empty }
    if let note = AwaitedSolutionNote(failure, words: words) { return note.html }
    return FailureBox(failure: failure, isAnnounced: !hasFailed, context: context).html
  }

  private var remarks: HTML {
    result.remarks.map { "<p class=remark>\($0)</p>\n" as HTML }.joined()
  }

  private var warnings: HTML {
    guard options.warning, options.include, !result.warnings.isEmpty else { return .empty }
    let list = DiagnosticList(result.warnings, context: context).html
    return """
      <details class=warnings><summary>\(words.warnings(result.warnings.count))</summary>
      \(list)</details>

      """
  }
}

// MARK: - Code

extension CellView {
  private var showsCode: Bool { options.echo && !cell.code.allSatisfy(\.isWhitespace) }

  private var code: HTML {
    guard showsCode else {
      return result.status == .notRun ? "<p class=remark>\(words.notRun)</p>\n" : .empty
    }
    let listing = CodeListing(swift: cell.code).html()
    var block: HTML = "<section class=code>\(number)\(notRunMark)\(listing)</section>\n"
    if options.codeFold != .never {
      let isOpen = options.codeFold == .unfolded || hasFailed
      let summary = options.codeSummary ?? words.code
      block = """
        <details class=fold\(isOpen ? " open" as HTML : .empty)><summary>\(summary)</summary>
        \(block)</details>

        """
    }
    let label = options.label.flatMap { $0.isListingLabel ? $0 : nil }
    guard options.listingCaption != nil || label != nil else { return block }
    let caption: HTML =
      options.listingCaption.map {
        "<figcaption>\(MarkdownFragment.inline($0, context: context))</figcaption>\n"
      } ?? .empty
    return "<figure class=listing\(attribute: "id", label)>\n\(caption)\(block)</figure>\n"
  }

  private var number: HTML {
    "<span class=number aria-hidden=true>\(cell.number)</span>"
  }

  private var notRunMark: HTML {
    switch result.status {
    case .notRun: "<span class=mark>\(words.notRun)</span>"
    case .notEvaluated: "<span class=mark>\(words.notEvaluated)</span>"
    case .succeeded, .failed, .failedAsAnnounced: .empty
    }
  }
}
