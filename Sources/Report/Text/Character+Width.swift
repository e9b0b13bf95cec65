extension Character {
  /// Whether the character takes two columns of a terminal, as letters of East Asia and emoji do.
  var isWide: Bool {
    guard let first = unicodeScalars.first, first.value >= 0x1100 else { return false }
    // A variation selector asks for the picture of what otherwise is a letter.
    if first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}") { return true }
    return Self.wideRanges.contains { $0.contains(first.value) }
  }

  /// The scalars of Unicode whose East Asian width is wide or full.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x1F1E6...0x1F1FF, 0x20000...0x3FFFD,
  ]
}
