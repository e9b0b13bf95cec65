import BenchmarkSupport
import Foundation
import Plotting

/// Our side of the plots' speed benchmark; `plotting.sh` runs it, and matplotlib, in turn.
@main
enum PlottingBenchmark {
  static func main() {
    do {
      let arguments = CommandLine.arguments.dropFirst()
      guard arguments.count == 2, let name = arguments.first, let folder = arguments.last,
        let work = Work(name, Columns(folder: folder))
      else { throw BenchmarkError.usage }
      try measure(work)
    } catch {
      FileHandle.standardError.write(Data("PlottingBenchmark: \(error)\n".utf8))
      exit(1)
    }
  }
}

private func measure(_ work: Work) throws {
  let figure = try work.figure()
  var times = Times()
  var bytes = 0
  for run in 0...work.runs {
    // Not counted: the first one, which loads the fonts.
    if run == 1 { times = Times() }
    try times.measure { bytes = try figure().png(scale: 1).count }
  }
  let result = Measurement(
    work: work.name, seconds: times.passed, processorSeconds: times.worked, bytes: bytes,
    peak: peakMemory())
  print(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
}

/// What one process has measured; it goes to the driver as one line of JSON.
private struct Measurement: Encodable {
  var label = "Emaki"
  let work: String
  /// The seconds of each run.
  let seconds: [Double]
  /// The seconds that processors worked for each run.
  let processorSeconds: [Double]
  /// The size of the PNG file.
  let bytes: Int
  /// The greatest resident size, in megabytes.
  let peak: Double
}
