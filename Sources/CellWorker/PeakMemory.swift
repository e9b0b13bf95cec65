import Foundation

/// The most memory that this process had at one time.
enum PeakMemory {
  /// Begins to measure anew.
  static func reset() {
    // The code 5 stands for the peak, in proc(5). Where the system refuses, the peak is that of all
    // cells so far.
    let descriptor = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = write(descriptor, "5", 1)
    close(descriptor)
  }

  /// The peak since the last reset, in bytes; `nil` where the system does not tell.
  static var current: Int? {
    guard let status = FileManager.default.contents(atPath: "/proc/self/status"),
      let match = String(decoding: status, as: UTF8.self).firstMatch(of: /VmHWM:\s+(\d+) kB/),
      let kilobytes = Int(match.output.1)
    else { return nil }
    return kilobytes * 1024
  }
}
