import Foundation

/// What one process has measured; it goes to the driver as one line of JSON.
struct Measurement: Encodable {
  var label = "Emaki"
  let work: String
  /// The seconds of each run.
  let seconds: [Double]
  /// The seconds that processors worked for each run.
  let processorSeconds: [Double]
  /// The steps, or calls, of one run.
  let steps: Int
  /// The mean loss of the last epoch.
  var loss: Double?
  /// The greatest resident size until the end of the work, in megabytes.
  let peak: Double
  /// How many of 10,000 test images are told right, as a fraction.
  var accuracy: Double?
  /// The kernels that OpenBLAS has chosen for this processor.
  let kernels = blasKernels()

  /// Prints it.
  func report() throws {
    print(String(decoding: try JSONEncoder().encode(self), as: UTF8.self))
  }
}

/// The seconds of each run, those that passed and those that processors worked.
struct Times {
  private(set) var passed: [Double] = []
  private(set) var worked: [Double] = []

  /// Runs something and notes its times.
  mutating func measure(_ body: () throws -> Void) rethrows {
    let worked = clock()
    passed.append(try ContinuousClock().measure(body) / .seconds(1))
    self.worked.append(Double(clock() - worked) / Double(CLOCKS_PER_SEC))
  }
}

/// Returns the greatest resident size of this process so far, in megabytes.
func peakMemory() -> Double {
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

/// Asks OpenBLAS, if that is the BLAS in this process.
private func blasKernels() -> String {
  typealias Name = @convention(c) () -> UnsafePointer<CChar>?
  guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "openblas_get_corename"),
    let name = unsafeBitCast(symbol, to: Name.self)()
  else { return "not OpenBLAS" }
  return "openblas \(String(cString: name))"
}
