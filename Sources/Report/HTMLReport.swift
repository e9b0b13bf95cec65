package import Formulas
package import NotebookDocument

/// An executed notebook as one HTML page, which holds all that it shows.
///
/// The page depends on nothing but the notebook and what became of it: rendered twice, it is the
/// same bytes.
package struct HTMLReport {
  private let context: ReportContext

  /// - Parameter formulas: What sets the formulas in prose, captions and what cells print.
  package init(_ executed: ExecutedNotebook, formulas: FormulaSetter = .shared) {
    context = ReportContext(executed, formulas: formulas)
  }

  /// The page.
  package func render() -> String {
    let notebook = context.notebook
    let abstract = TitleBlock.abstract(context)
    let prose = Prose(context)
    let title = prose.title?.text ?? notebook.title
    let heading = TitleBlock(
      title: title, identifier: prose.title?.identifier, abstract: abstract, context: context)
    let banner = FailureBanner(context: context).html
    // What comes after all else is made: the list of the links, and the style of the formulas.
    let links = context.links.html(words: context.words)
    let frame = PageFrame(
      head: head(title: title), language: notebook.frontMatter.language, words: context.words,
      edition: notebook.edition == .report ? nil : notebook.edition.rawValue)
    return frame.html(
      header: heading.html + contents(prose.headings), main: banner + prose.html + links
    ).source
  }

  private func contents(_ headings: [Heading]) -> HTML {
    guard context.notebook.frontMatter.tableOfContents else { return .empty }
    return TableOfContents(headings, words: context.words)?.html ?? .empty
  }

  private func head(title: String) -> PageHead {
    let edition = context.words.name(of: context.notebook.edition)
    return PageHead(
      title: [title, edition].compactMap(\.self).joined(separator: " – "),
      frontMatter: context.notebook.frontMatter, formulaStyle: context.formulas.style)
  }
}
