import NotebookDocument

/// The head of the page, with all of its style and its script.
struct PageHead {
  let title: String
  let frontMatter: FrontMatter
  var style = Stylesheet.text

  /// What the page may do: show itself and its images, and run the one script that has this hash.
  private static let policy = [
    "default-src 'none'", "img-src data:", "style-src 'unsafe-inline'",
    "script-src '\(PageScript.hash)'", "base-uri 'none'", "form-action 'none'",
  ].joined(separator: "; ")

  var html: HTML {
    let policy = HTML(verbatim: Self.policy)
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
      </style>
      <script>\(HTML(verbatim: PageScript.source))</script>
      </head>

      """
  }
}
