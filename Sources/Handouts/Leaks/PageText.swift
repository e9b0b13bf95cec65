import Foundation
import Report

/// All that can be read in a page: its text, its attributes, and what its data URIs hold, of which
/// pictures too may bear texts.
struct PageText {
  private(set) var parts: [ComparableText]

  init(_ page: String) {
    let (markup, embedded) = Self.cuttingData(out: page)
    let drawings = embedded.compactMap { String(validating: $0, as: UTF8.self) }
    parts = ([markup] + drawings).flatMap { text in
      [
        ComparableText(Self.withoutTags(text).decodingCharacterReferences),
        ComparableText(text.decodingCharacterReferences),
      ]
    }
    parts += embedded.map { ComparableText(bytes: $0) }
  }

  func contains(_ text: ComparableText) -> Bool { parts.contains { $0.contains(text) } }

  private static func withoutTags(_ text: String) -> String {
    var isInTag = false
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">") where isInTag: isInTag = false
      case _ where !isInTag: bytes.append(byte)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The page without its encoded data, and the data.
  private static func cuttingData(out page: String) -> (markup: String, data: [Data]) {
    let pieces = page.components(separatedBy: ";base64,")
    var markup = pieces[0]
    var embedded: [Data] = []
    for piece in pieces.dropFirst() {
      let code = piece.utf8.prefix { $0.isBase64 }
      markup += String(piece[code.endIndex...])
      if let data = Data(base64Encoded: String(Substring(code))) { embedded.append(data) }
    }
    return (markup, embedded)
  }
}

extension UInt8 {
  fileprivate var isBase64: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }
}
