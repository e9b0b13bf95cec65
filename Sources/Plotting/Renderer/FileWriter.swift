#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files so that nobody ever sees half of one.
enum FileWriter {
  /// Writes beside the path, then renames.
  static func write(_ bytes: [UInt8], to path: String) throws(PlottingError) {
    let draft = "\(path).\(getpid()).partial"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    let isWritten = writeAll(bytes, to: descriptor)
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, rename(draft, path) == 0 else {
      let error = failure(path)
      unlink(draft)
      throw error
    }
  }

  /// Says something on standard error; that this fails can be told to nobody.
  static func warn(_ words: String) {
    _ = writeAll(Array(words.utf8), to: STDERR_FILENO)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  private static func failure(_ path: String) -> PlottingError {
    .writingFailed(path: path, reason: String(cString: strerror(errno)))
  }
}
