import NotebookDocument

extension ProseDecorator {
  /// Makes figures of a paragraph that is nothing but pictures, of which the author labels one or
  /// that are parts of a figure.
  mutating func decorate(paragraph: MarkdownNode) {
    let images = paragraph.images
    let isPart = paragraph.enclosingDiv(where: \.isFigure) != nil
    guard images.contains(where: { $0.isFigure || isPart }) else { return }
    for image in images {
      done.insert(image)
      let picture = Picture(image, context: context).html(identifier: nil)
      let opening: HTML = "<figure\(attribute: "id", image.identifier)>\n"
      let start = HTML(verbatim: mark(for: opening + picture))
      let caption = caption(of: image)
      guard let text = image.moveChildren(toParagraphBefore: paragraph) else {
        let label = caption.html(nil, context: context)
        let figure: HTML = "\(start)\(label)</figure>"
        paragraph.wrap(opening: figure.source, closing: "")
        continue
      }
      caption.frame(text, before: start, after: "</figure>")
    }
    paragraph.replace(withHTML: "")
  }

  private func caption(of image: MarkdownNode) -> Caption {
    if let letter = letters[image] { return Caption(part: letter, words: context.words) }
    let number = context.target(image.identifier)?.number
    return Caption(.figure, number: number, words: context.words)
  }

  /// Makes a figure, a table or a listing of a div with such a label, whose last paragraph is its
  /// caption.
  mutating func decorate(figureDiv div: MarkdownNode, kind: CrossReferences.Kind) {
    let number = context.target(div.identifier)?.number
    letter(div.subtree.filter { $0.kind == .image }, in: number ?? "")
    let name = kind == .figure ? nil : kind == .table ? "result" : "listing"
    let opening: HTML =
      "<figure\(attribute: "class", name)\(attribute: "id", div.identifier)>\n"
    div.frame(opening, "</figure>\n")
    let parts = div.children
    let caption = Caption(kind, number: number, words: context.words)
    guard let last = parts.last, last.kind == .paragraph, last.images.isEmpty else {
      layOut(parts, columns: div.columns)
      let label = caption.html(nil, context: context)
      parts.last?.wrap(opening: "", closing: label.source)
      return
    }
    layOut(Array(parts.dropLast()), columns: div.columns)
    if kind != .figure, let first = div.children.first, first != last { last.move(before: first) }
    caption.frame(last)
  }

  /// Gives the parts of a figure their letters: those of their labels or else, when none has one,
  /// their places.
  private mutating func letter(_ images: [MarkdownNode], in number: String) {
    guard images.contains(where: \.isFigure) else {
      guard images.count > 1 else { return }
      for (image, letter) in zip(images, "abcdefghijklmnopqrstuvwxyz") {
        letters[image] = String(letter)
      }
      return
    }
    for image in images {
      letters[image] = context.target(image.identifier)?.number.map {
        String($0.dropFirst(number.count))
      }
    }
  }

  /// Puts blocks side by side where there is room.
  func layOut(_ blocks: [MarkdownNode], columns: Int?) {
    guard let first = blocks.first, let last = blocks.last, columns != nil || blocks.count > 1
    else { return }
    first.wrap(opening: HTML.parts(columns: columns).source.withoutLastLineEnd, closing: "")
    last.wrap(opening: "", closing: "</div>")
  }

  /// Lets a table scroll, and gives it its caption.
  func decorate(table: MarkdownNode) {
    let opening: HTML =
      "<div class=scroll role=group\(attribute: "aria-label", context.words.table)>"
    guard let text = table.previous, text.kind == .tableCaption else {
      table.wrap(opening: opening.source, closing: "</div>")
      return
    }
    let number = context.target(table.identifier)?.number
    Caption(.table, number: number, words: context.words).frame(
      text, before: "<figure class=result\(attribute: "id", table.identifier)>\n")
    table.wrap(opening: opening.source, closing: "</div></figure>")
  }
}

extension HTML {
  /// The opening tag around what stands side by side where there is room.
  static func parts(columns: Int?) -> HTML {
    guard let columns, columns > 1 else { return "<div class=parts>\n" }
    return "<div class=parts style=\"--columns:\(min(columns, 12))\">\n"
  }
}

extension MarkdownNode {
  /// How many columns the author wishes for what is in a div.
  var columns: Int? { attribute("layout-ncol").flatMap { Int($0) } }

  /// The images of a paragraph that has nothing else.
  fileprivate var images: [MarkdownNode] {
    let content = children.filter { $0.kind != .softBreak && $0.kind != .lineBreak }
    return content.allSatisfy { $0.kind == .image } ? content : []
  }
}
