/// The bytes of a file in pieces of any size, decompressed on the way when it is a gzip file.
///
/// A gzip file is known by its first two bytes, whatever its name. However large the file, no more
/// of it than 64 KB is in memory.
struct ByteStream: ~Copyable {
  /// The path of the file.
  let path: String
  /// The number of bytes of the file as it is, compressed or not.
  let size: Int
  /// Whether the file is compressed.
  let isCompressed: Bool

  private let file: OpenFile
  private let inflater: Inflater?
  private var input: [UInt8]
  private var available: Range<Int>
  private var hasEnded = false

  /// Opens a file and looks at its first bytes.
  init(_ path: String) throws(DataError) {
    let file = try OpenFile(data: path)
    var input = [UInt8](repeating: 0, count: 1 << 16)
    let count = try file.fill(&input, from: path)
    self.path = path
    self.file = file
    self.input = input
    size = self.file.size
    available = 0..<count
    isCompressed = count > 1 && input[0] == 0x1f && input[1] == 0x8b
    inflater = isCompressed ? Inflater() : nil
  }

  /// Fills the first `count` bytes of `buffer`, and returns how many there were before the end.
  mutating func read(_ count: Int, into buffer: inout [UInt8]) throws(DataError) -> Int {
    var free = 0..<count
    while !free.isEmpty, !hasEnded {
      if available.isEmpty { try refill() }
      if !isCompressed {
        copy(into: &buffer, &free)
      } else if available.isEmpty {
        throw .invalidFile(path: path, .truncatedCompression)
      } else {
        try inflate(into: &buffer, &free)
      }
    }
    return free.lowerBound
  }

  private mutating func refill() throws(DataError) {
    available = 0..<(try file.fill(&input, from: path))
  }

  private mutating func copy(into buffer: inout [UInt8], _ free: inout Range<Int>) {
    hasEnded = available.isEmpty
    let count = min(available.count, free.count)
    let end = available.lowerBound + count
    buffer.replaceSubrange(
      free.lowerBound..<free.lowerBound + count, with: input[available.lowerBound..<end])
    available = end..<available.upperBound
    free = free.lowerBound + count..<free.upperBound
  }

  private mutating func inflate(
    into buffer: inout [UInt8], _ free: inout Range<Int>
  ) throws(DataError) {
    guard let state = inflater?.inflate(&input, &available, into: &buffer, &free) else { return }
    switch state {
    case .running: break
    case .ended: try beginNextMember()
    case .damaged(let reason): throw .invalidFile(path: path, .damagedCompression(reason))
    }
  }

  /// A gzip file may hold several compressed pieces, one after the other, and nothing else.
  private mutating func beginNextMember() throws(DataError) {
    if available.isEmpty { try refill() }
    guard !available.isEmpty else {
      hasEnded = true
      return
    }
    guard input[available.lowerBound] == 0x1f else {
      throw .invalidFile(path: path, .trailingCompressedBytes)
    }
    inflater?.restart()
  }
}

// The same, with the path in the error.
extension OpenFile {
  fileprivate init(data path: String) throws(DataError) {
    do throws(FileFailure) {
      self = try OpenFile(reading: path)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  fileprivate func fill(_ buffer: inout [UInt8], from path: String) throws(DataError) -> Int {
    do throws(FileFailure) {
      return try fill(&buffer)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }
}
