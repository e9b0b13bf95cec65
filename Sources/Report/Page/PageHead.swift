import NotebookDocument

/// The head of the page, with all of its style and its script.
struct PageHead {
  let title: String
  let frontMatter: FrontMatter
  /// The style and the fonts of the page's formulas; `nil` where there are none.
  var formulaStyle: HTML?
  var style = Stylesheet.text

  /// What the page may do: show itself, its images and its formulas' fonts, and run the one script
  /// that has this hash.
  private var policy: String {
    let fonts = formulaStyle == nil ? [] : ["font-src data:"]
    let directives =
      ["default-src 'none'", "img-src data:"] + fonts
      + [
        "style-src 'unsafe-inline'", "script-src '\(PageScript.hash)'", "base-uri 'none'",
        "form-action 'none'",
      ]
    return directives.joined(separator: "; ")
  }

  var html: HTML {
    let policy = HTML(verbatim: policy)
    let authors = frontMatter.authors.map {
      "<meta name=author\(attribute: "content", $0)>\n" as HTML
    }
    return """
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="Emaki">
      <meta name="color-scheme" content="light dark">
      \(authors.joined())<title>\(title)</title>
      <style>
      \(HTML(verbatim: style))
      \(formulaStyle ?? .empty)</style>
      <script>\(HTML(verbatim: PageScript.source))</script>
      </head>

      """
  }
}
