import Foundation
import Synchronization

/// Tells how far a download has come: a live line on a terminal, one line per file elsewhere.
final class DownloadProgress: Sendable {
  private let lastDrawing = Mutex<ContinuousClock.Instant?>(nil)

  /// Draws the live line, ten times a second at most.
  func update(_ name: String, _ received: Int, of total: Int?) {
    guard Console.isTerminal else { return }
    lastDrawing.withLock { last in
      if let last, ContinuousClock.now - last < .milliseconds(100) { return }
      last = .now
      let share = total.map { " of \(megabytes($0))" } ?? ""
      Console.write("\r\u{1B}[K\(name)  \(megabytes(received))\(share) …")
    }
  }

  /// Says that a file is there.
  func finish(_ name: String, bytes: Int, isVerified: Bool) {
    say("\(name)  \(megabytes(bytes)), \(isVerified ? "checksum verified" : "not verified")")
  }

  /// Writes a line, in the place of the live one.
  func say(_ text: String) {
    clear()
    Console.error(text)
  }

  /// Removes the live line.
  func clear() {
    if Console.isTerminal { Console.write("\r\u{1B}[K") }
  }

  private func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return tenths == 0 ? "\(bytes) bytes" : "\(tenths / 10).\(tenths % 10) MB"
  }
}
