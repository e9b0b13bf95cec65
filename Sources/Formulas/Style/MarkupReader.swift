/// Reads the HTML that KaTeX makes, which is well formed, tag by tag.
struct MarkupReader {
  enum Token {
    case opening(StyledElement, isEmpty: Bool)
    case closing
    case text(Substring)
  }

  private var rest: Substring

  init(_ html: String) {
    rest = html[...]
  }

  mutating func next() -> Token? {
    guard let first = rest.utf8.first else { return nil }
    guard first == UInt8(ascii: "<") else {
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
      defer { rest = rest[end...] }
      return .text(rest[..<end])
    }
    // In attributes KaTeX writes `&gt;`.
    let end = rest.utf8.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
    let tag = rest[..<end].dropFirst()
    rest = rest[end...].dropFirst()
    if tag.utf8.first == UInt8(ascii: "/") { return .closing }
    return .opening(Self.element(tag), isEmpty: tag.utf8.last == UInt8(ascii: "/"))
  }

  private static let classMark = Array(" class=".utf8)

  private static func element(_ tag: Substring) -> StyledElement {
    let space = UInt8(ascii: " ")
    let name = tag.utf8.prefix { $0 != space && $0 != UInt8(ascii: "/") }
    var element = StyledElement(name: Substring(name), classes: [])
    let quoted = tag.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    let mark = quoted.firstIndex { $0.suffix(Self.classMark.count).elementsEqual(Self.classMark) }
    guard let mark, mark + 1 < quoted.count else { return element }
    element.classes = quoted[mark + 1].split(separator: space).map { Substring($0) }
    return element
  }
}
