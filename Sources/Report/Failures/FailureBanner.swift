import NotebookDocument

/// What stands at the top of a report whose run failed: which cells, with links to them.
struct FailureBanner {
  let context: ReportContext

  private typealias FailedCell = (cell: Cell, failure: Failure)

  private var failures: [FailedCell] {
    context.cells.compactMap { cell, result in
      guard case .failed(let failure) = result.status else { return nil }
      return (cell, failure)
    }
  }

  /// The banner; empty when nothing failed.
  var html: HTML {
    let failures = failures
    let values = InlineFailureList(context: context)
    let diagnostics = context.executed.diagnostics
    let hasFailed =
      !failures.isEmpty || !values.isEmpty || diagnostics.contains { $0.severity == .error }
    let list = DiagnosticList(diagnostics, context: context).html
    guard hasFailed else {
      return list.isEmpty ? .empty : "<aside class=remarks>\n\(list)</aside>\n"
    }
    let words = context.words
    let wasInterrupted =
      !failures.isEmpty && values.isEmpty && failures.allSatisfy { $0.failure.kind == .interrupted }
    let title = wasInterrupted ? words.runInterrupted : words.runFailed
    return """
      <aside class="failure banner"\(attribute: "aria-label", title)>
      <p class=headline>\(FailureBox.icon)<strong>\(title)</strong></p>
      \(items(failures, values.items))\(list)\(notRun)</aside>

      """
  }

  private func items(_ failures: [FailedCell], _ values: HTML) -> HTML {
    guard !failures.isEmpty || !values.isEmpty else { return .empty }
    let items = failures.map { cell, failure -> HTML in
      let link: HTML = "<a href=\"#\(cell.anchor)\">\(context.words.cell) \(cell.number)</a>"
      let kind = failure.kind.words(context.words)
      let position = failure.position ?? SourcePosition(line: cell.firstLine)
      let place = context.place(context.notebook.path, position)
      let firstLine = failure.message.prefix { !$0.isNewline }
      return
        "<li>\(link), <code>\(place)</code>: <strong>\(kind)</strong> – \(String(firstLine))</li>\n"
    }
    return "<ul>\n\(items.joined())\(values)</ul>\n"
  }

  private var notRun: HTML {
    let count = context.cells.count { $0.result.status == .notRun }
    return count == 0 ? .empty : "<p>\(context.words.cellsNotRun(count))</p>\n"
  }
}
