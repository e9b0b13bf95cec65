/// HTML that a cell gave, made harmless; a long one scrolls within itself.
struct MarkupOutput {
  private let content: HTML
  private let words: Words

  /// The number of rows and lines of a table, list or text from which on it is long.
  private static let longest = 60
  /// The number of bytes from which on it is long, whatever it is.
  private static let largest = 60_000

  /// Makes an output; `nil` when nothing is left of the fragment.
  init?(_ fragment: String, identifierPrefix: String, words: Words) {
    content = HTMLSanitizer.sanitize(fragment, identifierPrefix: identifierPrefix)
    self.words = words
    guard !content.isEmpty else { return nil }
  }

  var html: HTML {
    guard isLong else { return "<section class=\"output html\">\(content)</section>\n" }
    return """
      <section class="output html tall" tabindex=0 role=region\
      \(attribute: "aria-label", words.standardOutput)>\(content)</section>

      """
  }

  private static let lineTags: Set<Substring> = ["tr", "li", "p", "br", "div"]

  /// Whether a tag, without its `<`, begins a row or a line.
  private static func beginsLine(_ tag: Substring) -> Bool {
    lineTags.contains(tag.prefix(while: \.isLetter))
  }

  private var isLong: Bool {
    content.source.utf8.count > Self.largest
      || content.source.split(separator: "<").count(where: Self.beginsLine) > Self.longest
  }
}
