import Foundation

/// A text of which only the characters count that are not white space, for finding lines of code
/// however they are set.
struct ComparableText {
  private let bytes: Data

  init(_ text: String) {
    var bytes = Data()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else {
        bytes.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    self.bytes = bytes
  }

  /// Takes bytes that may be no text, of which only ASCII's white space does not count.
  init(bytes: some Sequence<UInt8>) {
    self.bytes = Data(bytes.filter { $0 != UInt8(ascii: " ") && !(0x09...0x0D).contains($0) })
  }

  func contains(_ other: ComparableText) -> Bool {
    !other.bytes.isEmpty && bytes.range(of: other.bytes) != nil
  }
}
