#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads and writes files as a whole.
enum WholeFile {
  /// The system's words for what went wrong.
  struct Failure: Error {
    let reason: String

    /// Creates a failure from the latest error of the C library.
    fileprivate init() {
      reason = systemReason()
    }
  }

  /// Returns the bytes of a file.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    guard let file = try? InputFile(path) else { throw Failure() }
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      guard let count = file.read(into: &piece) else { throw Failure() }
      guard count > 0 else { return result }
      result.append(contentsOf: piece[..<count])
    }
  }

  /// Writes beside the path, then renames: nobody ever sees half of a file, and what was there
  /// before stays when writing fails.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let draft = "\(path).\(getpid()).partial"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure() }
    do {
      defer { close(descriptor) }
      try writeAll(bytes, to: descriptor)
    } catch {
      unlink(draft)
      throw error
    }
    guard rename(draft, path) == 0 else {
      let failure = Failure()
      unlink(draft)
      throw failure
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: CInt) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { rest in
        #if canImport(Glibc)
          Glibc.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure() }
      done += count
    }
    guard fsync(descriptor) == 0 else { throw Failure() }
  }
}
