/// Why the system could not open, read or write a file.
struct FileFailure: Error {
  /// The system's words for it.
  let reason: String

  /// Creates the failure of the system's last function.
  init() {
    reason = systemReason()
  }
}
