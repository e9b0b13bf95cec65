import CWorkerSupport
import Foundation

/// A copy of the process from before a cell, which takes over when the cell fails.
///
/// The copy is a forked child that sleeps on a pipe. The parent, which runs the cell, holds the
/// other end, and never writes: when the parent is gone, for whatever reason, the pipe closes and
/// the copy wakes.
struct Checkpoint {
  /// Whether this process is the copy, and the one that ran the cell is gone.
  let hasTakenOver: Bool
  private let child: pid_t
  private let lifeline: Int32

  /// Forks; `nil` where the process has more than one thread, of which a copy would have only one.
  init?(runner: pid_t) {
    guard Self.isAlone() else { return nil }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    fflush(nil)
    let parent = getpid()
    child = emaki_fork()
    lifeline = ends[1]
    guard child != 0 else {
      close(ends[1])
      Self.waitForEnd(of: ends[0])
      emaki_wait_for_adoption(parent)
      guard emaki_die_with_parent(runner) else { _exit(1) }
      close(ends[0])
      hasTakenOver = true
      return
    }
    hasTakenOver = false
    close(ends[0])
    if child < 0 {
      close(ends[1])
      return nil
    }
  }

  /// Ends the copy: the cell succeeded.
  func discard() {
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
    close(lifeline)
  }

  /// Whether this is the only thread; those that a library starts for a moment are waited for.
  private static func isAlone() -> Bool {
    for _ in 0..<10 {
      if emaki_thread_count() == 1 { return true }
      usleep(2_000)
    }
    return false
  }

  private static func waitForEnd(of descriptor: Int32) {
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) < 0 && errno == EINTR {}
  }
}
