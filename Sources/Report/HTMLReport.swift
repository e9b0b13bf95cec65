package import NotebookDocument

/// An executed notebook as one HTML page, which holds all that it shows.
///
/// The page depends on nothing but the notebook and what became of it: rendered twice, it is the
/// same bytes.
package struct HTMLReport {
  private let context: ReportContext

  package init(_ executed: ExecutedNotebook) {
    context = ReportContext(executed)
  }

  /// The page.
  package func render() -> String {
    let prose = Prose(context)
    let notebook = context.notebook
    let title = prose.title?.text ?? notebook.title
    let contents =
      notebook.frontMatter.tableOfContents
      ? TableOfContents(prose.headings, words: context.words)?.html ?? .empty : .empty
    let heading = TitleBlock(title: title, identifier: prose.title?.identifier, context: context)
    let words = context.words
    let html: HTML = """
      <!doctype html>
      <html\(attribute: "lang", notebook.frontMatter.language)\
      \(attribute: "data-copy", words.copy)\(attribute: "data-copied", words.copied)\
      \(attribute: "data-scrolls", words.scrolls)>
      \(PageHead(title: title, frontMatter: notebook.frontMatter).html)<body>
      <a class=skip href="#content">\(words.skipToContent)</a>
      <button class=theme type=button hidden\(attribute: "title", words.theme)\
      \(attribute: "data-names", words.themeNames.joined(separator: "|"))></button>
      \(heading.html)\(contents)<main id=content>
      \(FailureBanner(context: context).html)\(prose.html)</main>
      <footer><p>\(words.madeWith) Emaki</p></footer>
      </body>
      </html>

      """
    return html.source
  }
}
