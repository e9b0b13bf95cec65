#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is open for reading or for writing, and closed with its value.
struct OpenFile: ~Copyable {
  private let descriptor: CInt

  /// Opens a file for reading.
  init(reading path: String) throws(FileFailure) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure() }
  }

  /// Creates a file for writing, where nothing may be yet.
  init(creating path: String) throws(FileFailure) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFailure() }
  }

  deinit {
    close(descriptor)
  }

  /// The number of bytes of the file; 0 for what is not a file on a disk.
  var size: Int {
    var information = stat()
    return fstat(descriptor, &information) == 0 ? Int(information.st_size) : 0
  }

  /// Fills the front of `buffer` with the next bytes, returns how many; 0 at the end of the file.
  func fill(_ buffer: inout [UInt8]) throws(FileFailure) -> Int {
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw FileFailure() }
    }
  }

  /// Writes bytes, and waits until they are on the disk.
  func append(_ bytes: [UInt8]) throws(FileFailure) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileFailure() }
      done += count
    }
    guard fsync(descriptor) == 0 else { throw FileFailure() }
  }

  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Moves a file, and replaces what is at its new path.
  static func move(_ path: String, to newPath: String) throws(FileFailure) {
    guard rename(path, newPath) == 0 else { throw FileFailure() }
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) {
    unlink(path)
  }
}
