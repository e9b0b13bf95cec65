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

  func contains(_ other: ComparableText) -> Bool {
    !other.bytes.isEmpty && bytes.range(of: other.bytes) != nil
  }
}
