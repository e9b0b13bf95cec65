import CellProtocol
import Foundation

/// The stack that a worker wrote down when a signal ended it.
struct CrashReport {
  /// The return addresses, the innermost first.
  var frames: [CodeAddress]

  /// Reads a report and removes its file; `nil` where there is none.
  init?(takingFrom path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    try? FileManager.default.removeItem(atPath: path)
    frames = String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let offset = UInt64(parts[0], radix: 16) else { return nil }
      return CodeAddress(file: String(parts[1]), offset: offset)
    }
  }
}
