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
    let words = IndexWords(language: language)
    let formulas = PageFormulas(setter: .shared)
    formulas.include(entries.flatMap(\.formulas))
    let head = PageHead(
      title: words.notebooks, frontMatter: FrontMatter(), formulaStyle: formulas.style,
      style: Stylesheet.text + Stylesheet.index)
    let items = entries.map { "<li>\($0.html(language: language, words))</li>\n" as HTML }
    let frame = PageFrame(head: head, language: language, words: Words(language: language))
    return frame.html(
      header: "<header class=title>\n<h1>\(words.notebooks)</h1>\n</header>\n",
      main: "<ul class=notebooks>\n\(items.joined())</ul>\n"
    ).source
  }
}
