package import NotebookDocument

/// One displayed value, or several pictures that share a figure.
struct ValueView {
  let values: [DisplayedValue]
  let cell: Cell
  let context: ReportContext
  /// What the identifiers within the values get in front.
  let prefix: String

  func html(_ captions: inout Captions) -> HTML {
    if values.allSatisfy(\.isPicture) { return figure(captions.take()) }
    let content = values.map { richest($0, alternativeText: nil, index: 0) }.joined()
    guard captions.table != nil || captions.figure != nil || captions.label != nil else {
      return content
    }
    let taken = captions.take()
    let kind: CrossReferences.Kind = taken.isTable ? .table : .figure
    let caption = self.caption(kind).html(taken.table ?? taken.figure, context: context)
    return """
      <figure class=result\(attribute: "id", taken.label)>
      \(caption)\(content)</figure>

      """
  }

  func plain(_ caption: String?) -> String? {
    caption.map { MarkdownFragment.plainText($0, context: context) }
  }

  /// The richest representation that can be shown.
  func richest(_ value: DisplayedValue, alternativeText: String?, index: Int) -> HTML {
    if let image = value.image {
      let text = alternativeText ?? value.alternativeText ?? fallbackText
      let light = self.image(image.kind, image.bytes, value, alternativeText: text)
      guard let bytes = value.darkImage else { return light }
      let dark = self.image(.png, bytes, value, alternativeText: text)
      return "<span class=themed>\(light)\(dark)</span>\n"
    }
    if let svg = value.text("image/svg+xml") {
      let drawing = HTMLSanitizer.sanitize(svg, identifierPrefix: "\(prefix)\(index)-")
      if drawing.source.utf8.contains(UInt8(ascii: "<")) {
        let text = alternativeText ?? value.alternativeText ?? fallbackText
        return "<span class=drawing role=img\(attribute: "aria-label", text)>\(drawing)</span>\n"
      }
    }
    if let html = value.text("text/html") {
      let prefix = "\(prefix)\(index)-"
      if let output = MarkupOutput(html, identifierPrefix: prefix, words: context.words) {
        return output.html
      }
    }
    let text = value.text("text/plain") ?? value.alternativeText ?? ""
    return TextOutput(text, name: "output value", words: context.words)?.html ?? .empty
  }

  private func image(
    _ kind: ImageKind, _ bytes: [UInt8], _ value: DisplayedValue, alternativeText text: String
  ) -> HTML {
    let image = EmbeddedImage(
      kind: kind, bytes: bytes, alternativeText: text, width: value.width, height: value.height)
    return "\(image.html)\n"
  }

  private var fallbackText: String {
    "\(context.words.figure) (\(context.words.cell) \(cell.number))"
  }
}

extension DisplayedValue {
  /// The bitmap among the representations, if it is what it says.
  package var image: (kind: ImageKind, bytes: [UInt8])? {
    for kind in [ImageKind.png, .jpeg, .gif, .webp] {
      if let bytes = representations[kind.rawValue], ImageKind(of: bytes) == kind {
        return (kind, bytes)
      }
    }
    return nil
  }

  /// The variant of the bitmap for dark pages.
  var darkImage: [UInt8]? {
    representations["image/png;theme=dark"].flatMap { ImageKind(of: $0) == .png ? $0 : nil }
  }

  /// Whether the value is shown as a picture.
  package var isPicture: Bool { image != nil || representations["image/svg+xml"] != nil }

  /// A representation that is text.
  func text(_ type: String) -> String? {
    representations[type].map { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  /// The text without the line end that it closes with.
  var withoutLastLineEnd: String {
    last == "\n" || last == "\r\n" ? String(dropLast()) : self
  }
}
