extension MarkdownDocument {
  /// Renders the tree as HTML.
  ///
  /// Addresses that could run a script (`javascript:`, `vbscript:`, `file:`, `data:` other than
  /// images) are emptied.
  ///
  /// - Parameter filter: What becomes of a piece of raw HTML, which is left out by default. It gets
  ///   a block as a whole, but each tag within a line of text by itself.
  package func renderHTML(
    replacingRawHTMLWith filter: (String) -> String = { _ in "" }
  ) -> String {
    for node in root.subtree where node.kind == .htmlBlock || node.kind == .htmlInline {
      node.replace(withHTML: filter(node.literal ?? ""))
    }
    return resolved(CMark.html(of: root.pointer))
  }

  /// The HTML with what its placeholders stand for.
  private func resolved(_ html: String) -> String {
    let fields = html.unicodeScalars.split(
      separator: source.fragmentMark, omittingEmptySubsequences: false)
    var result = ""
    for (index, field) in fields.enumerated() {
      // The marks come in pairs, so that every second field is a number.
      if index % 2 == 0 {
        result += source.restored(String(field), changing: \.escapedForHTML) ?? String(field)
      } else if let number = Int(String(field)), fragments.indices.contains(number) {
        result += fragments[number]
      }
    }
    return result
  }
}
