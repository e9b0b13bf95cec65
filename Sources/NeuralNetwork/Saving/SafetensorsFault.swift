/// What is wrong with the bytes of a safetensors file.
public enum SafetensorsFault: Error, Hashable, CustomStringConvertible {
  /// The file ends within its first eight bytes, which say how long the header is.
  case tooShort(bytes: Int)
  /// The header is said to be longer than any that is accepted.
  case headerTooLong(bytes: UInt64, limit: Int)
  /// The header is said to be longer than the file.
  case headerBeyondEnd(bytes: UInt64, left: Int)
  /// The header is not text in UTF-8.
  case headerNotText
  /// The header is not written as it must be; the offset counts bytes from the header's beginning.
  case syntax(offset: Int, expected: String)
  /// Two tensors, two entries of the metadata or two parts of a tensor's description share a name.
  case duplicateName(String)
  /// A tensor has a type that is not one of ``TensorType``.
  case unknownType(String, tensor: String)
  /// A tensor has more numbers than can be counted.
  case tooLarge(tensor: String, shape: [Int])
  /// A tensor's bytes end before they begin.
  case reversedOffsets(tensor: String, begin: Int, end: Int)
  /// A tensor's type and shape take another number of bytes than it has.
  case wrongLength(tensor: String, expected: Int, found: Int)
  /// A tensor's bytes end beyond the end of the file.
  case beyondEnd(tensor: String, end: Int, available: Int)
  /// A tensor begins before the one before it ends.
  case overlap(tensor: String, begin: Int, before: Int)
  /// There are bytes before a tensor that belong to none.
  case hole(tensor: String, begin: Int, after: Int)
  /// There are bytes after the last tensor.
  case trailingBytes(Int)

  /// The reason in words.
  public var description: String {
    switch self {
    case .tooShort(let bytes):
      "it has \(bytes) bytes, fewer than the 8 that any such file begins with"
    case .headerTooLong(let bytes, let limit):
      "its header is said to have \(bytes) bytes; more than \(limit) are not accepted"
    case .headerBeyondEnd(let bytes, let left):
      "its header is said to have \(bytes) bytes, but only \(left) are left in the file"
    case .headerNotText: "its header is not text in UTF-8"
    case .syntax(let offset, let expected):
      "its header cannot be read: expected \(expected) at byte \(offset) of it"
    case .duplicateName(let name): "its header has “\(name)” twice in one place"
    case .unknownType(let type, let tensor): "\(tensor) has numbers of an unknown type, “\(type)”"
    case .tooLarge(let tensor, let shape): "\(tensor) has more numbers than can be: \(shape)"
    case .reversedOffsets(let tensor, let begin, let end):
      "\(tensor) begins at byte \(begin), after its end at \(end)"
    case .wrongLength(let tensor, let expected, let found):
      "\(tensor) has \(found) bytes, but its type and shape take \(expected)"
    case .beyondEnd(let tensor, let end, let available):
      "\(tensor) ends at byte \(end) of the data, which has only \(available)"
    case .overlap(let tensor, let begin, let before):
      "\(tensor) begins at byte \(begin) of the data, within another tensor that ends at \(before)"
    case .hole(let tensor, let begin, let after):
      "\(tensor) begins at byte \(begin) of the data, but the tensor before it ends at \(after)"
    case .trailingBytes(let count): "\(count) bytes at its end belong to no tensor"
    }
  }
}
