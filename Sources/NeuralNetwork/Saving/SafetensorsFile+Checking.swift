extension SafetensorsFile {
  /// The longest header that is accepted, as in the format's own library.
  private static let longestHeader = 100_000_000

  /// Reads the bytes of a file, or says what is wrong with them.
  init(checking bytes: [UInt8]) throws(SafetensorsFault) {
    guard bytes.count >= 8 else { throw .tooShort(bytes: bytes.count) }
    let length = littleEndianElements(Array(bytes[..<8])) { (word: UInt64) in word }[0]
    guard length <= Self.longestHeader else {
      throw .headerTooLong(bytes: length, limit: Self.longestHeader)
    }
    let dataStart = 8 + Int(length)
    guard dataStart <= bytes.count else {
      throw .headerBeyondEnd(bytes: length, left: bytes.count - 8)
    }
    let text = Array(bytes[8..<dataStart])
    guard String(validating: text, as: UTF8.self) != nil else { throw .headerNotText }
    var reader = HeaderReader(text)
    let header = try reader.header()
    var tensors: [SafetensorsTensor] = []
    for (entry, type) in try Self.checked(header.entries, available: bytes.count - dataStart) {
      let content = bytes[dataStart + entry.begin..<dataStart + entry.end]
      tensors.append(
        SafetensorsTensor(name: entry.name, type: type, shape: entry.shape, bytes: Array(content)))
    }
    self.init(inOrder: tensors, header.metadata)
  }

  /// Returns the entries in the order of their bytes, once it is clear that each has as many as its
  /// type and shape take, and that together they fill the data without a hole.
  private static func checked(
    _ entries: [SafetensorsHeader.Entry], available: Int
  ) throws(SafetensorsFault) -> [(SafetensorsHeader.Entry, TensorType)] {
    var result: [(SafetensorsHeader.Entry, TensorType)] = []
    var filled = 0
    for entry in entries.sorted(by: { ($0.begin, $0.end) < ($1.begin, $1.end) }) {
      result.append((entry, try checkedType(of: entry)))
      guard entry.begin >= filled else {
        throw .overlap(tensor: entry.name, begin: entry.begin, before: filled)
      }
      guard entry.begin == filled else {
        throw .hole(tensor: entry.name, begin: entry.begin, after: filled)
      }
      guard entry.end <= available else {
        throw .beyondEnd(tensor: entry.name, end: entry.end, available: available)
      }
      filled = entry.end
    }
    guard filled == available else { throw .trailingBytes(available - filled) }
    return result
  }

  private static func checkedType(
    of entry: SafetensorsHeader.Entry
  ) throws(SafetensorsFault) -> TensorType {
    guard let type = TensorType(rawValue: entry.type) else {
      throw .unknownType(entry.type, tensor: entry.name)
    }
    guard entry.begin <= entry.end else {
      throw .reversedOffsets(tensor: entry.name, begin: entry.begin, end: entry.end)
    }
    var size = type.size
    for length in entry.shape {
      let (product, overflows) = size.multipliedReportingOverflow(by: length)
      guard !overflows else { throw .tooLarge(tensor: entry.name, shape: entry.shape) }
      size = product
    }
    guard size == entry.end - entry.begin else {
      throw .wrongLength(tensor: entry.name, expected: size, found: entry.end - entry.begin)
    }
    return type
  }
}
