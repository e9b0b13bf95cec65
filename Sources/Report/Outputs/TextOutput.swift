/// Text as a cell put it out; of a long one, the lines after the first are behind a summary.
struct TextOutput {
  private let text: HTML
  private let name: String
  private let words: Words

  /// The number of lines that are shown without folding.
  private static let longest = 40
  /// The number of lines that are shown of a longer text.
  private static let shown = 30
  /// The number of folded lines that are opened on paper: a page's worth.
  private static let printed = 60

  /// Makes an output of the classes given; `nil` when there is nothing to see.
  init?(_ text: String, name: String = "output", words: Words) {
    let html = TerminalText.html(of: text.withoutLastLineEnd)
    guard !html.isEmpty else { return nil }
    self.text = html
    self.name = name
    self.words = words
  }

  var html: HTML {
    // The elements of colours end on their lines, so that the text may be cut between any two.
    let lines = text.source.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > Self.longest else { return block(text.source) }
    let cut = lines[Self.shown].startIndex
    let rest = lines.count - Self.shown
    let name: HTML = rest <= Self.printed ? "more printed" : "more"
    return """
      \(block(String(text.source[..<cut].dropLast())))\
      <details class="\(name)"><summary>\(words.moreLines(rest))</summary>
      \(block(String(text.source[cut...])))</details>

      """
  }

  private func block(_ source: String) -> HTML {
    // A line end right behind the tag would be taken for part of it.
    let start: HTML = source.utf8.first == UInt8(ascii: "\n") ? "\n" : ""
    return "<pre\(attribute: "class", name)>\(start)\(HTML(verbatim: source))</pre>\n"
  }
}
