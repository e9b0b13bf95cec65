import NotebookDocument

/// A block of code in the prose that is no cell, with its caption.
struct CodeBlock {
  let node: MarkdownNode
  let context: ReportContext

  var html: HTML {
    let block: HTML = "<section class=code>\(listing)</section>\n"
    let label = node.identifier
    let text = node.attribute("lst-cap")
    guard label != nil || text != nil else { return block }
    let caption = Caption(.listing, number: context.target(label)?.number, words: context.words)
    return """
      <figure class=listing\(attribute: "id", label)>
      \(caption.html(text, context: context))\(block)</figure>

      """
  }

  private var listing: HTML {
    let code = node.literal ?? ""
    let info = node.fenceInfo ?? ""
    let language = info.prefix { !$0.isWhitespace && $0 != "{" }.lowercased()
    return language == "swift"
      ? CodeListing(swift: code).html()
      : CodeListing(plain: code).html(language: language.isEmpty ? nil : language)
  }
}
