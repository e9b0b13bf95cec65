#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is open for reading, and closed with its value.
struct InputFile: ~Copyable {
  /// The number of bytes of the file; 0 for what is not a file on a disk.
  let size: Int
  private let descriptor: CInt

  /// Opens a file.
  init(_ path: String) throws(DataError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: systemReason()) }
    var information = stat()
    size = fstat(descriptor, &information) == 0 ? Int(information.st_size) : 0
  }

  deinit {
    close(descriptor)
  }

  /// Fills the front of `buffer` with the next bytes, returns how many; 0 at the end of the file,
  /// `nil` for an error that `systemReason` has in words.
  func read(into buffer: inout [UInt8]) -> Int? {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, &buffer, buffer.count)
      #else
        let count = Darwin.read(descriptor, &buffer, buffer.count)
      #endif
      if count >= 0 { return count }
      if errno != EINTR { return nil }
    }
  }

  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }
}

/// The system's words for why its last function failed.
func systemReason() -> String {
  String(cString: strerror(errno))
}

/// The value of an environment variable, `nil` when it is not set.
func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
