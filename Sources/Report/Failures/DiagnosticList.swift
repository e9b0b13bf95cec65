import NotebookDocument

/// The compiler's messages, each with its place and, in the notebook, the line in question.
struct DiagnosticList {
  private let diagnostics: [Diagnostic]
  private let context: ReportContext

  init(_ diagnostics: [Diagnostic], context: ReportContext) {
    self.diagnostics = diagnostics
    self.context = context
  }

  var html: HTML {
    guard !diagnostics.isEmpty else { return .empty }
    var last: Diagnostic?
    let items = diagnostics.map { diagnostic -> HTML in
      let name = diagnostic.severity.rawValue
      // What is said of one place in several messages shows it once.
      let isSamePlace = diagnostic.file == last?.file && diagnostic.position == last?.position
      let excerpt = isSamePlace ? .empty : excerpt(diagnostic)
      last = diagnostic
      return "<li\(attribute: "class", name)>\(headline(diagnostic))\(excerpt)</li>\n"
    }
    return "<ul class=diagnostics>\n\(items.joined())</ul>\n"
  }

  private func headline(_ diagnostic: Diagnostic) -> HTML {
    let place = context.linkedPlace(diagnostic.file, diagnostic.position)
    let severity = context.words.name(of: diagnostic.severity)
    return """
      <p><span class=place>\(place)</span> <strong>\(severity):</strong> \
      <span class=message>\(diagnostic.message)</span></p>

      """
  }

  private func excerpt(_ diagnostic: Diagnostic) -> HTML {
    guard diagnostic.file == context.notebook.path, let position = diagnostic.position else {
      return .empty
    }
    return SourceExcerpt(at: position, in: context)?.html ?? .empty
  }
}
