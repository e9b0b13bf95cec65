import Foundation

/// The seconds of each run, those that passed and those that processors worked.
public struct Times {
  /// The seconds that passed.
  public private(set) var passed: [Double] = []
  /// The seconds that processors worked.
  public private(set) var worked: [Double] = []

  /// No runs yet.
  public init() {}

  /// Runs something and notes its times.
  public mutating func measure(_ body: () throws -> Void) rethrows {
    let worked = clock()
    passed.append(try ContinuousClock().measure(body) / .seconds(1))
    self.worked.append(Double(clock() - worked) / Double(CLOCKS_PER_SEC))
  }
}

/// Returns the greatest resident size of this process so far, in megabytes.
public func peakMemory() -> Double {
  #if canImport(Darwin)
    var usage = rusage()
    getrusage(RUSAGE_SELF, &usage)
    return Double(usage.ru_maxrss) / 1_000_000
  #else
    // getrusage's number would include what the process was before it became this program.
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first
    return kilobytes.flatMap { Double($0) }.map { $0 / 1000 } ?? 0
  #endif
}
