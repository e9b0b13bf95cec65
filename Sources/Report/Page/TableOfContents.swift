/// The list of a report's headings, once beside the text and once to fold out above it.
struct TableOfContents {
  private let headings: [Heading]
  private let words: Words

  /// The number of levels that are listed.
  private static let depth = 3

  /// `nil` when there are too few headings for a list to help.
  init?(_ headings: [Heading], words: Words) {
    let first = headings.map(\.level).min() ?? 1
    self.headings = headings.filter { $0.level < first + Self.depth }
    self.words = words
    guard self.headings.count >= 2 else { return nil }
  }

  /// For narrow screens and wide ones; the page shows one of the two.
  var html: HTML {
    let list = list
    return """
      <nav class=contents\(attribute: "aria-label", words.contents)>
      <p class=caption aria-hidden=true>\(words.contents)</p>
      \(list)</nav>
      <details class=contents><summary>\(words.contents)</summary>
      <nav\(attribute: "aria-label", words.contents)>
      \(list)</nav></details>

      """
  }

  private var list: HTML {
    var result: HTML = ""
    var open: [Int] = []
    for heading in headings {
      if open.isEmpty || heading.level > open[open.count - 1] {
        result += "<ol>\n<li>"
        open.append(heading.level)
      } else {
        while open.count > 1, heading.level < open[open.count - 1] {
          result += "</li></ol>\n"
          open.removeLast()
        }
        result += "</li>\n<li>"
      }
      result += "<a href=\"#\(heading.identifier)\">\(heading.label)\(heading.text)</a>"
    }
    for _ in open { result += "</li></ol>\n" }
    return result
  }
}
