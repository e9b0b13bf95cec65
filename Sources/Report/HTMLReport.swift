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
    let abstract = TitleBlock.abstract(context)
    let prose = Prose(context)
    let notebook = context.notebook
    let title = prose.title?.text ?? notebook.title
    let contents =
      notebook.frontMatter.tableOfContents
      ? TableOfContents(prose.headings, words: context.words)?.html ?? .empty : .empty
    let heading = TitleBlock(
      title: title, identifier: prose.title?.identifier, abstract: abstract,
      context: context
    ).html
    let words = context.words
    let pageTitle = [title, words.name(of: notebook.edition)].compactMap(\.self)
      .joined(separator: " – ")
    let banner = FailureBanner(context: context).html
    // The head comes after all else is made: it has the style of the formulas that there are.
    let head = PageHead(
      title: pageTitle, frontMatter: notebook.frontMatter, formulaStyle: context.formulas.style)
    let links = context.links.html(words: words)
    let edition = notebook.edition == .report ? nil : notebook.edition.rawValue
    let html: HTML = """
      <!doctype html>
      <html\(attribute: "lang", notebook.frontMatter.language)\
      \(attribute: "data-copy", words.copy)\(attribute: "data-copied", words.copied)\
      \(attribute: "data-scrolls", words.scrolls)\(attribute: "data-enlarge", words.prose.enlarge)\
      \(attribute: "data-close", words.prose.close)\(attribute: "data-edition", edition)>
      \(head.html)<body>
      <a class=skip href="#content">\(words.skipToContent)</a>
      <button class=theme type=button hidden\(attribute: "title", words.theme)\
      \(attribute: "data-names", words.themeNames.joined(separator: "|"))></button>
      \(heading)\(contents)<main id=content>
      \(banner)\(prose.html)\(links)</main>
      <footer><p>\(words.madeWith) Emaki</p></footer>
      </body>
      </html>

      """
    return html.source
  }
}
