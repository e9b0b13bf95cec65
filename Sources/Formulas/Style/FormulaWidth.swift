extension FormulaSetter {
  /// The most characters that a piece of a formula has in which no line can break.
  ///
  /// What stands one above the other counts as if it stood side by side.
  package static func longestPiece(of html: String) -> Int {
    var reader = MarkupReader(html)
    var depth = 0
    /// The depth of the piece that is being read.
    var piece: Int?
    var (count, longest) = (0, 0)
    while let token = reader.next() {
      switch token {
      case .opening(_, isEmpty: true): break
      case .opening(let element, isEmpty: false):
        depth += 1
        if piece == nil, element.classes.contains("base") { (piece, count) = (depth, 0) }
      case .closing:
        if piece == depth { piece = nil }
        depth -= 1
      case .text(let text):
        if piece != nil, text != "\u{200B}" { count += text.count }
        longest = max(longest, count)
      }
    }
    return longest
  }
}
