import NotebookDocument

extension MarkdownDocument {
  /// Joins the lines of a paragraph that end and begin with Chinese or Japanese, which has no
  /// spaces: browsers would put one there.
  func joinEastAsianLines() {
    for node in root.subtree where node.kind == .softBreak {
      guard let before = node.previous?.plainText.last, let after = node.next?.plainText.first,
        before.isWide, after.isWide, !before.isHangul, !after.isHangul
      else { continue }
      node.replace(withHTML: "")
    }
  }
}

extension Character {
  /// Whether the character is Korean, which puts spaces between words.
  fileprivate var isHangul: Bool {
    unicodeScalars.first.map {
      (0x1100...0x11FF).contains($0.value) || (0x3130...0x318F).contains($0.value)
        || (0xAC00...0xD7A3).contains($0.value)
    } ?? false
  }
}
