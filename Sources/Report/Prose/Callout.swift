import NotebookDocument

/// A block quote that begins with `[!NOTE]` or one of its kin, or a div `::: {.callout-note}`.
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
    let opening: HTML = "\(Self.opening(name, title: title))<p class=headline>\(title)</p>"
    node.wrap(opening: opening.source, closing: "</section>")
    guard paragraph.children.count > 1 else {
      paragraph.replace(withHTML: "")
      return
    }
    for child in paragraph.children.prefix(2) { child.replace(withHTML: "") }
  }

  /// Frames a div; its title is its first heading, its attribute `title`, or the name of its kind.
  static func decorate(div: MarkdownNode, context: ReportContext) {
    let name = (div.calloutName ?? "").uppercased()
    let kind = context.words.callouts[name]
    let usual = kind ?? div.calloutName ?? ""
    let frame = opening(kind == nil ? "NOTE" : name, identifier: div.identifier, title: usual)
    guard let heading = div.children.first, heading.isCalloutTitle else {
      let title = div.attribute("title") ?? usual
      div.frame("\(frame)<p class=headline>\(title)</p>\n", "</section>\n")
      return
    }
    div.frame(frame, "</section>\n")
    let title = heading.moveChildren(toParagraphBefore: heading)
    title?.wrap(opening: "<div class=headline>", closing: "</div>")
    heading.replace(withHTML: "")
  }

  private static func opening(_ name: String, identifier: String? = nil, title: String) -> HTML {
    """
    <section class="callout \(name.lowercased())"\(attribute: "id", identifier) role=note\
    \(attribute: "aria-label", title)>

    """
  }
}
