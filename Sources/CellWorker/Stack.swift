import CWorkerSupport
import CellProtocol

/// Return addresses as the runner can look them up.
enum Stack {
  private static let deepest: Int32 = 128

  /// The calls that led to the last error thrown, the innermost first.
  static func ofLastThrow() -> [CodeAddress] {
    collect(emaki_last_throw)
  }

  /// The calls that led here, the innermost first.
  static func here() -> [CodeAddress] {
    collect(emaki_backtrace)
  }

  private static func collect(
    _ fill: (UnsafeMutablePointer<UnsafeMutableRawPointer?>?, Int32) -> Int32
  ) -> [CodeAddress] {
    var addresses = [UnsafeMutableRawPointer?](repeating: nil, count: Int(deepest))
    let count = fill(&addresses, deepest)
    return addresses.prefix(Int(count)).compactMap { address in
      var file: UnsafePointer<CChar>?
      var offset: UInt64 = 0
      guard let address, emaki_locate(address, &file, &offset), let file else { return nil }
      return CodeAddress(file: String(cString: file), offset: offset)
    }
  }
}
