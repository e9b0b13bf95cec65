extension String {
  /// The text with references for the characters that HTML reads as markup, in text and in
  /// attributes, and without those that HTML does not know.
  package var escapedForHTML: String {
    guard utf8.contains(where: { Self.special.contains($0) }) else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 32)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      case 0: continue
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let special: [UInt8] = [0] + Array("&<>\"'".utf8)
}
