/// An IDX file of bytes, read from its header to its end.
///
/// The format: four bytes, 0, 0, 8 (for unsigned bytes) and the number of dimensions; the size of
/// each dimension as a 32-bit number, its highest byte first; then the bytes, the last dimension
/// running fastest. Source: Y. LeCun, C. Cortes, C. Burges, "The MNIST database".
struct IDXReader: ~Copyable {
  /// The sizes of the dimensions; the first is the number of items.
  let shape: [Int]
  /// The number of bytes of the uncompressed file, by its header.
  let byteCount: Int

  private var stream: ByteStream
  private var position: Int
  private var checksum: MD5?

  /// Opens a file and reads its header.
  ///
  /// Throws when it is not an IDX file with so many dimensions, or too small for what its header
  /// speaks of. `checks` is whether the checksum is to be computed.
  init(_ path: String, dimensions: Int, checks: Bool) throws(DataError) {
    var stream = try ByteStream(path)
    var header = [UInt8](repeating: 0, count: 4 * (1 + dimensions))
    let count = try stream.read(header.count, into: &header)
    let words = (0...dimensions).map { bigEndian(header, at: 4 * $0) }
    guard count >= 4, words[0] == 0x800 + UInt32(dimensions) else {
      throw .invalidFile(path: path, .notIDX(magicNumber: words[0], dimensions: dimensions))
    }
    guard count == header.count else {
      throw .invalidFile(path: path, .truncated(bytes: count, expected: header.count))
    }
    let shape = words.dropFirst().map(Int.init)
    try stream.requirePlausible(shape, after: header.count)
    self.shape = shape
    self.stream = stream
    position = header.count
    byteCount = header.count + shape.reduce(1, *)
    guard checks else { return }
    checksum = MD5()
    checksum?.update(header, count: header.count)
  }

  /// The number of bytes of an item.
  var itemSize: Int {
    shape.dropFirst().reduce(1, *)
  }

  /// How many of `count` bytes to make room for before they have been read.
  ///
  /// A small file may only claim to hold much: what is compressed more than 16 times (MNIST: five
  /// times) is given room as it comes.
  func plausibleCount(of count: Int) -> Int {
    min(count, 16 * stream.size)
  }

  /// Fills the first `count` bytes of `buffer`; throws when the file ends before.
  mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(DataError) {
    let found = try stream.read(count, into: &buffer)
    position += found
    guard found == count else { throw fault(.truncated(bytes: position, expected: byteCount)) }
    checksum?.update(buffer, count: count)
  }

  /// Makes sure that nothing follows, and returns the MD5 checksum of the uncompressed file.
  mutating func finish() throws(DataError) -> String? {
    var byte: [UInt8] = [0]
    guard try stream.read(1, into: &byte) == 0 else {
      throw fault(.trailingBytes(expected: byteCount))
    }
    return checksum?.checksum()
  }

  /// An error about this file.
  func fault(_ fault: FileFault) -> DataError {
    .invalidFile(path: stream.path, fault)
  }
}

extension ByteStream {
  /// Throws when the file cannot hold `shape` bytes after its header, or must hold more.
  fileprivate func requirePlausible(_ shape: [Int], after header: Int) throws(DataError) {
    // Deflate makes data at most 1,032 times smaller.
    guard let count = product(shape), !isCompressed || count / 1_032 <= size else {
      throw .invalidFile(path: path, .implausibleShape(shape))
    }
    guard !isCompressed, size != header + count else { return }
    let fault: FileFault =
      size < header + count
      ? .truncated(bytes: size, expected: header + count)
      : .trailingBytes(expected: header + count)
    throw .invalidFile(path: path, fault)
  }
}

/// The 32-bit number at a place, its highest byte first.
private func bigEndian(_ bytes: [UInt8], at start: Int) -> UInt32 {
  bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
}

/// The product of sizes, `nil` when no memory would hold as many numbers.
private func product(_ sizes: [Int]) -> Int? {
  var result = 1
  for size in sizes {
    let (product, overflows) = result.multipliedReportingOverflow(by: size)
    guard !overflows, product < 1 << 48 else { return nil }
    result = product
  }
  return result
}
