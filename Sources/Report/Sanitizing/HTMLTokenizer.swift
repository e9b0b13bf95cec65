/// Cuts HTML into tags and text, as a browser's tokenizer would (HTML Standard, section 13.2.5).
///
/// Comments, doctypes and processing instructions are left out, and so is the content of elements
/// whose text is not markup, such as scripts.
struct HTMLTokenizer {
  enum Token: Equatable {
    /// Text in which character references stand as they were.
    case text(String)
    case opening(HTMLTag)
    case closing(name: String)
    /// What stands in a `style` element.
    case sheet(String)
  }

  let bytes: [UInt8]
  var position = 0
  private var pendingText: [UInt8] = []

  /// Elements in which `<` begins no tag but the element's own closing one.
  private static let rawTextElements: Set<String> = [
    "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea",
    "title", "xmp",
  ]

  init(_ html: String) {
    bytes = Array(html.utf8)
  }

  /// All tokens of a fragment.
  static func tokens(of html: String) -> [Token] {
    var tokenizer = HTMLTokenizer(html)
    var tokens: [Token] = []
    while tokenizer.position < tokenizer.bytes.count { tokenizer.advance(&tokens) }
    tokenizer.flush(&tokens)
    return tokens
  }

  private mutating func advance(_ tokens: inout [Token]) {
    guard bytes[position] == UInt8(ascii: "<") else {
      pendingText.append(bytes[position])
      position += 1
      return
    }
    switch byte(at: position + 1) {
    case .some(let letter) where letter.isLetter:
      flush(&tokens)
      position += 1
      if let tag = tag() { open(tag, &tokens) }
    case UInt8(ascii: "/"):
      flush(&tokens)
      closeTag(&tokens)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      flush(&tokens)
      skipMarkupDeclaration()
    default:
      pendingText.append(bytes[position])
      position += 1
    }
  }

  private mutating func flush(_ tokens: inout [Token]) {
    guard !pendingText.isEmpty else { return }
    tokens.append(.text(String(decoding: pendingText, as: UTF8.self)))
    pendingText = []
  }

  private mutating func open(_ tag: HTMLTag, _ tokens: inout [Token]) {
    tokens.append(.opening(tag))
    // What is in such an element is never shown; SVG's may be closed at once.
    guard Self.rawTextElements.contains(tag.name), !tag.isSelfClosing else { return }
    let start = position
    skipRawText(of: tag.name)
    if tag.name == "style" {
      tokens.append(.sheet(String(decoding: bytes[start..<position], as: UTF8.self)))
    }
  }

  private mutating func closeTag(_ tokens: inout [Token]) {
    guard let letter = byte(at: position + 2), letter.isLetter else {
      skip(past: [UInt8(ascii: ">")])
      return
    }
    position += 2
    if let tag = tag() { tokens.append(.closing(name: tag.name)) }
  }

  private mutating func skipMarkupDeclaration() {
    let rest = bytes[position...]
    if rest.starts(with: Array("<!--".utf8)) {
      position += 4
      if bytes[position...].starts(with: Array("->".utf8))
        || byte(at: position) == UInt8(ascii: ">")
      {
        skip(past: [UInt8(ascii: ">")])
      } else {
        skipComment()
      }
    } else if rest.starts(with: Array("<![CDATA[".utf8)) {
      // In SVG the section is text, elsewhere a comment: either way nothing of it is needed.
      skip(past: Array("]]>".utf8))
    } else {
      skip(past: [UInt8(ascii: ">")])
    }
  }

  /// Goes behind the end of a comment, which `--!>` is too.
  private mutating func skipComment() {
    while position < bytes.count {
      let rest = bytes[position...]
      for end in ["-->", "--!>"] where rest.starts(with: Array(end.utf8)) {
        position += end.utf8.count
        return
      }
      position += 1
    }
  }

  private mutating func skip(past end: [UInt8]) {
    while position < bytes.count {
      if bytes[position] == end[0], bytes[position...].starts(with: end) {
        position += end.count
        return
      }
      position += 1
    }
  }

  private mutating func skipRawText(of name: String) {
    guard name != "plaintext" else {
      position = bytes.count
      return
    }
    let end = Array("</\(name)".utf8)
    while position < bytes.count {
      let candidate = bytes[position...].prefix(end.count).map(\.lowercased)
      if candidate == end, byte(at: position + end.count).map(\.endsTagName) ?? true { return }
      position += 1
    }
  }

  func byte(at index: Int) -> UInt8? {
    index < bytes.count ? bytes[index] : nil
  }
}
