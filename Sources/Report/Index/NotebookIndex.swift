import Formulas
import NotebookDocument

/// The page that links to the reports of several notebooks, and says how each of them went.
///
/// Like a report it holds all that it shows, and is the same bytes each time.
package struct NotebookIndex {
  private let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The language of all notebooks, or English where they have several.
  private var language: String {
    let languages = Set(entries.compactMap(\.language))
    return languages.count == 1 ? languages.first ?? "en" : "en"
  }

  /// The page.
  package func render() -> String {
    let language = language
    let words = Words(language: language)
    let own = IndexWords(language: language)
    let formulas = PageFormulas(setter: .shared)
    formulas.include(entries.flatMap(\.formulas))
    let head = PageHead(
      title: own.notebooks, frontMatter: FrontMatter(), formulaStyle: formulas.style,
      style: Stylesheet.text + Stylesheet.index)
    let items = entries.map { "<li>\($0.html(language: language, own))</li>\n" as HTML }
    let html: HTML = """
      <!doctype html>
      <html\(attribute: "lang", language)>
      \(head.html)<body>
      <a class=skip href="#content">\(words.skipToContent)</a>
      <button class=theme type=button hidden\(attribute: "title", words.theme)\
      \(attribute: "data-names", words.themeNames.joined(separator: "|"))></button>
      <header class=title>
      <h1>\(own.notebooks)</h1>
      </header>
      <main id=content>
      <ul class=notebooks>
      \(items.joined())</ul>
      </main>
      <footer><p>\(words.madeWith) Emaki</p></footer>
      </body>
      </html>

      """
    return html.source
  }
}
