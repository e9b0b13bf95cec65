/// What is wrong with a file of images or labels.
public enum FileFault: Hashable, Sendable {
  /// The first four bytes are not those of an IDX file of bytes with so many dimensions.
  case notIDX(magicNumber: UInt32, dimensions: Int)
  /// The file ends too early: after so many bytes, uncompressed, instead of those expected.
  case truncated(bytes: Int, expected: Int)
  /// More bytes follow after the expected ones, uncompressed.
  case trailingBytes(expected: Int)
  /// The compressed data are damaged, in zlib's words.
  case damagedCompression(String)
  /// The file ends in the middle of its compressed data.
  case truncatedCompression
  /// Something follows after the end of the compressed data.
  case trailingCompressedBytes
  /// The header speaks of more bytes than the file can hold, however well compressed.
  case implausibleShape([Int])
  /// The header speaks of another shape than that of the images or labels that were asked for.
  case wrongShape([Int], expected: [Int])
  /// There are not as many labels as images.
  case countsDiffer(labels: Int, images: Int)
  /// A label, counted from 0, does not belong to the classes 0 ..< `classes`.
  case labelOutOfRange(Int, number: Int, classes: Int)
  /// The file is intact, but its contents have another MD5 checksum than those of the known set.
  case unknownContents(checksum: String)
}

extension FileFault: CustomStringConvertible {
  /// The fault in words, which follow the name of the file.
  public var description: String {
    switch self {
    case .notIDX(let magicNumber, let dimensions):
      "is not an IDX file of bytes with \(dimensions) "
        + "dimension\(dimensions == 1 ? "" : "s"): it begins with 0x\(hexadecimal(magicNumber)), "
        + "not with 0x\(hexadecimal(0x800 + UInt32(dimensions)))"
    case .truncated(let bytes, let expected):
      "ends after \(bytes) of \(expected) bytes"
    case .trailingBytes(let expected):
      "goes on after the \(expected) bytes that its header speaks of"
    case .damagedCompression(let reason):
      "has damaged compressed data (\(reason))"
    case .truncatedCompression:
      "ends in the middle of its compressed data"
    case .trailingCompressedBytes:
      "goes on after the end of its compressed data"
    case .implausibleShape(let shape):
      "has a header that speaks of \(text(shape)) bytes, more than the file can hold"
    case .wrongShape(let shape, let expected):
      "holds \(text(shape)) bytes instead of \(text(expected))"
    case .countsDiffer(let labels, let images):
      "holds \(labels) labels for \(images) images"
    case .labelOutOfRange(let label, let number, let classes):
      "has the label \(label) for image \(number), and the classes are 0 to \(classes - 1)"
    case .unknownContents(let checksum):
      "is intact, but its contents (MD5 \(checksum)) are "
        + (MNIST.owner(of: checksum).map { "those of a file of \($0.name)" } ?? "unknown")
    }
  }

  /// What to do about it when the file belongs to a known set, or to none.
  func remedy(in set: MNIST?) -> String {
    switch (self, set) {
    case (.wrongShape(let shape, let expected), _) where shape.dropFirst() != expected.dropFirst():
      "`Dataset(images:labels:)` takes images of any size"
    case (.unknownContents, let set?), (.wrongShape, let set?):
      "\(set.command) downloads \(set.name), `verify: false` takes other images in its form"
    case (_, let set?):
      "\(set.command) downloads it anew"
    case (.notIDX, nil), (.wrongShape, nil), (.unknownContents, nil):
      "give the path of the file that is meant"
    case (.countsDiffer, nil):
      "give the two files that belong together"
    case (.labelOutOfRange, nil):
      "give the number of classes that the file has"
    default:
      "get the file anew"
    }
  }

  private func text(_ shape: [Int]) -> String {
    shape.map(String.init).joined(separator: "×")
  }

  private func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
