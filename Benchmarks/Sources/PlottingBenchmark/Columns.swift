import Foundation

/// The columns that both sides read: files of float64 numbers.
struct Columns {
  let folder: String

  /// Reads numbers into memory that is allocated once, so that the peak memory is the data's.
  func read(_ name: String, _ count: Int) throws -> [Double] {
    let path = "\(folder)/\(name).f64"
    guard let file = fopen(path, "rb") else { throw BenchmarkError.file(path) }
    defer { fclose(file) }
    var numbers = [Double](repeating: 0, count: count)
    guard fread(&numbers, MemoryLayout<Double>.stride, count, file) == count else {
      throw BenchmarkError.file(path)
    }
    return numbers
  }
}

/// What can go wrong here.
enum BenchmarkError: Error, CustomStringConvertible {
  case file(String)
  case usage

  var description: String {
    switch self {
    case .file(let path): "\(path) cannot be read in full"
    case .usage: "usage: PlottingBenchmark WORK FOLDER; plotting.py lists the works"
    }
  }
}
