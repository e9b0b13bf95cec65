import NotebookDocument

/// An image of the prose with its file in the page; of one on the network, a link remains.
struct Picture {
  private let node: MarkdownNode
  private let context: ReportContext
  private let address: String

  init(_ node: MarkdownNode, context: ReportContext) {
    self.node = node
    self.context = context
    address = node.url ?? ""
  }

  /// - Parameter identifier: What links lead here by; `nil` when something around it has it.
  func html(identifier: String?) -> HTML {
    let text = node.attribute("fig-alt") ?? context.plainText(of: node)
    if let data = context.images.dataAddress(of: address) ?? embeddedAddress {
      return """
        <img\(attribute: "alt", text)\(attribute: "id", identifier) \
        src="\(HTML(verbatim: data))">
        """
    }
    let isRemote = ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
    let words = text.isEmpty ? address : text
    return isRemote
      ? "<a class=missing\(attribute: "id", identifier)\(attribute: "href", address)>\(words)</a>"
      : """
      <span class=missing\(attribute: "id", identifier)>\(context.words.missingImage): \
      \(isData ? "data:" : address)</span>
      """
  }

  private var isData: Bool { address.lowercased().hasPrefix("data:") }

  /// The address when it holds a picture and nothing that could act.
  private var embeddedAddress: String? {
    let kinds = ["png", "gif", "jpeg", "webp"].map { "data:image/\($0);" }
    let start = address.prefix(20).lowercased()
    return kinds.contains(where: start.hasPrefix) ? address.escapedForHTML : nil
  }
}
