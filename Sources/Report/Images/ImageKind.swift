import Foundation

/// The kinds of image that browsers show, told by the first bytes of a file.
package enum ImageKind: String, Sendable {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"
  case webp = "image/webp"
  case svg = "image/svg+xml"

  package init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: Array("GIF8".utf8)) {
      self = .gif
    } else if bytes.starts(with: Array("RIFF".utf8)),
      bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
    {
      self = .webp
    } else if String(decoding: bytes.prefix(1_000), as: UTF8.self).contains("<svg") {
      self = .svg
    } else {
      return nil
    }
  }

  /// The image as an address that holds all of it.
  package func dataAddress(of bytes: [UInt8]) -> String {
    "data:\(rawValue);base64,\(Data(bytes).base64EncodedString())"
  }
}

/// The size of a PNG image in pixels, from its header.
struct PNGSize {
  let width: Int
  let height: Int

  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 24, ImageKind(of: bytes) == .png else { return nil }
    func number(at index: Int) -> Int {
      bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    width = number(at: 16)
    height = number(at: 20)
  }
}
