import NotebookDocument

/// A block quote that begins with `[!NOTE]` or one of its kin.
struct Callout {
  private let node: MarkdownNode
  private let paragraph: MarkdownNode
  private let name: String

  private static let names = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"]

  /// Reads a block quote; `nil` for one that is no call-out.
  init?(_ node: MarkdownNode) {
    guard let paragraph = node.children.first, paragraph.kind == .paragraph,
      let text = paragraph.children.first, text.kind == .text
    else { return nil }
    let mark = (text.literal ?? "").uppercased().filter { !$0.isWhitespace }
    guard let name = Self.names.first(where: { mark == "[!\($0)]" }) else { return nil }
    let next = paragraph.children.dropFirst().first
    guard next == nil || next?.kind == .softBreak || next?.kind == .lineBreak else { return nil }
    self.node = node
    self.paragraph = paragraph
    self.name = name
  }

  /// Frames the quote and gives it its title.
  func decorate(words: Words) {
    let title = words.callouts[name] ?? name
    let opening: HTML = """
      <section class="callout \(name.lowercased())" role=note\(attribute: "aria-label", title)>
      <p class=headline>\(title)</p>
      """
    node.wrap(opening: opening.source, closing: "</section>")
    guard paragraph.children.count > 1 else {
      paragraph.replace(withHTML: "")
      return
    }
    for child in paragraph.children.prefix(2) { child.replace(withHTML: "") }
  }
}
