import NotebookDocument

/// A cell with its code, what it put out, and how it failed.
struct CellView {
  let cell: Cell
  let result: CellResult
  let context: ReportContext
  /// The number of the exercise that the cell belongs to.
  let exercise: String?

  private var words: Words { context.words }
  private var options: CellOptions { cell.options }

  private var failure: Failure? {
    switch result.status {
    case .failed(let failure), .failedAsAnnounced(let failure): failure
    case .succeeded, .notRun, .notEvaluated: nil
    }
  }

  private var hasFailed: Bool { result.status.hasFailed }

  private var showsCode: Bool { options.echo && !cell.code.allSatisfy(\.isWhitespace) }

  /// The cell; empty where nothing of it is to be shown.
  ///
  /// A failure always is.
  var html: HTML {
    let isKept = options.solution && context.notebook.edition == .student
    guard options.include && !isKept || hasFailed else {
      return anchors(of: [options.label].compactMap(\.self).filter(\.isReferable))
    }
    var captions = Captions(options)
    let outputs: HTML =
      options.include
      ? OutputList(cell: cell, outputs: result.outputs, context: context).html(&captions) : .empty
    let content = code + warnings + outputs + failureBox + remarks
    guard !content.isEmpty else {
      return anchors(of: (captions.labels + hiddenListingLabel).filter(\.isReferable))
    }
    let name = ["cell", stateName].compactMap(\.self).joined(separator: " ")
    let labels = captions.labels + hiddenListingLabel
    let section: HTML = """
      <section\(attribute: "class", name) id="\(cell.anchor)">
      \(anchors(of: labels))\(content)</section>

      """
    guard options.solution else { return section }
    let solution = Solution(exercise: exercise, context: context, isOpen: hasFailed)
    return solution.opening() + section + solution.closing
  }

  private var stateName: String? {
    switch result.status {
    case .succeeded, .failedAsAnnounced: nil
    case .failed: "failed"
    case .notRun: "not-run"
    case .notEvaluated: "not-evaluated"
    }
  }

  /// Places for links to the labels that nothing carries that the cell put out.
  private func anchors(of labels: [String]) -> HTML {
    labels.map { "<span\(attribute: "id", $0)></span>\n" as HTML }.joined()
  }

  /// The label of a listing that is not shown.
  private var hiddenListingLabel: [String] {
    showsCode ? [] : [options.label].compactMap(\.self).filter(\.isListingLabel)
  }

  private var code: HTML {
    guard !showsCode else {
      return CellCode(cell: cell, status: result.status, context: context).html
    }
    return result.status == .notRun ? "<p class=remark>\(words.notRun)</p>\n" : .empty
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

extension String {
  /// Whether prose can refer to a label.
  fileprivate var isReferable: Bool { CrossReferences.Kind(label: self) != nil }
}
