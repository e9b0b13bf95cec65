import Foundation

/// The most memory that a process had at one time, measured from outside: what a worker allocated
/// for it would change the addresses that its cells see.
enum PeakMemory {
  /// Begins to measure anew.
  static func reset(of process: pid_t) {
    // The code 5 stands for the peak, in proc(5). Where the system refuses, the peak is that of all
    // cells so far.
    let descriptor = open("/proc/\(process)/clear_refs", O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = write(descriptor, "5", 1)
    close(descriptor)
  }

  /// The peak since the last reset, in bytes; `nil` where the system does not tell.
  static func current(of process: pid_t) -> Int? {
    guard let status = FileManager.default.contents(atPath: "/proc/\(process)/status"),
      let match = String(decoding: status, as: UTF8.self).firstMatch(of: /VmHWM:\s+(\d+) kB/),
      let kilobytes = Int(match.output.1)
    else { return nil }
    return kilobytes * 1024
  }
}
