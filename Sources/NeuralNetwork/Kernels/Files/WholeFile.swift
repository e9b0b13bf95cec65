/// Reads and writes files as a whole.
enum WholeFile {
  /// Returns the bytes of a file.
  static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    let file = try OpenFile(reading: path)
    return try collect { (buffer) throws(FileFailure) in try file.fill(&buffer) }
  }

  /// Returns all bytes that `fill` puts into a buffer, piece by piece, until it has no more.
  static func collect<Failure>(
    _ fill: (inout [UInt8]) throws(Failure) -> Int
  ) throws(Failure) -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try fill(&buffer)
      guard count > 0 else { return result }
      result += buffer[..<count]
    }
  }

  /// Writes beside the path, then renames: nobody ever sees half of a file, and what was there
  /// before stays when writing fails.
  static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    // Two threads may write to one path; `mkstemp` would make a file that only its owner may read.
    let draft = "\(path).\(String(UInt64.random(in: 0...UInt64.max), radix: 36)).partial"
    let file = try OpenFile(creating: draft)
    do {
      try file.append(bytes)
      try OpenFile.move(draft, to: path)
    } catch {
      OpenFile.remove(draft)
      throw error
    }
  }
}
