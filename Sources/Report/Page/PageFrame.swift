/// What every page has around its content: the head, the way to the text, the theme switch, and the
/// footer.
struct PageFrame {
  let head: PageHead
  let language: String
  let words: Words
  /// The name that the style knows the edition by; `nil` where that is the one for all readers.
  var edition: String?

  /// The page.
  ///
  /// - Parameters:
  ///   - header: What stands above the text: the title and the contents.
  ///   - main: The text.
  func html(header: HTML, main: HTML) -> HTML {
    """
    <!doctype html>
    <html\(attribute: "lang", language)\(wordsOfScript)\(attribute: "data-edition", edition)>
    \(head.html)<body>
    <a class=skip href="#content">\(words.skipToContent)</a>
    <button class=theme type=button hidden\(attribute: "title", words.theme)\
    \(attribute: "data-names", words.themeNames.joined(separator: "|"))></button>
    \(header)<main id=content>
    \(main)</main>
    <footer><p>\(words.madeWith) Emaki</p></footer>
    </body>
    </html>

    """
  }

  /// The words that the page's script says.
  private var wordsOfScript: HTML {
    """
    \(attribute: "data-copy", words.copy)\(attribute: "data-copied", words.copied)\
    \(attribute: "data-scrolls", words.scrolls)\(attribute: "data-enlarge", words.prose.enlarge)\
    \(attribute: "data-close", words.prose.close)
    """
  }
}
