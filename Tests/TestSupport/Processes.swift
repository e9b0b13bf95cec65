package import Foundation

/// Whether a process exists and has not ended; a zombie waits only for whoever adopted it.
package func isRunning(_ process: pid_t) -> Bool {
  let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
  return status.map { !$0.contains("State:\tZ") } ?? false
}

/// Waits until a process has ended, up to ten seconds; returns whether it has.
package func hasEnded(_ process: pid_t) async throws -> Bool {
  for _ in 0..<500 where isRunning(process) { try await Task.sleep(for: .milliseconds(20)) }
  return !isRunning(process)
}
