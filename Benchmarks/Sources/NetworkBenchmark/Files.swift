import Foundation
import NeuralNetwork

/// The files that every side reads: float32 numbers and one byte per label.
struct Files {
  let folder: String

  /// What a work trains on.
  func training(_ work: Work) throws -> Dataset<Float> {
    guard work.isPlane else { return try images("train", work.samples) }
    let points = Matrix<Float>(
      rows: work.samples, columns: 3,
      elements: try read("plane.f32", count: work.samples * 3, repeating: Float(0)))
    return Dataset(
      inputs: Matrix(points.rowArrays.map { Array($0[0..<2]) }),
      targets: Matrix(points.rowArrays.map { [$0[2]] }))
  }

  /// The first images of a part, with one-hot labels.
  func images(_ part: String, _ count: Int) throws -> Dataset<Float> {
    let pixels = try read("\(part)-images.f32", count: count * 784, repeating: Float(0))
    let labels = try read("\(part)-labels.u8", count: count, repeating: UInt8(0))
    return Dataset(
      inputs: Matrix(rows: count, columns: 784, elements: pixels), labels: labels.map { Int($0) },
      classes: 10)
  }

  /// Writes images in the same way.
  func write(_ images: Dataset<Float>, as part: String) throws {
    try write(images.inputs.elements, to: "\(part)-images.f32")
    try write(images.labels.map { UInt8($0) }, to: "\(part)-labels.u8")
  }

  /// Reads numbers into memory that is allocated once, so that the peak memory is the data's.
  private func read<Number: BitwiseCopyable>(
    _ name: String, count: Int, repeating zero: Number
  ) throws -> [Number] {
    guard let file = fopen("\(folder)/\(name)", "rb") else {
      throw BenchmarkError.file("\(folder)/\(name)")
    }
    defer { fclose(file) }
    var numbers = Array(repeating: zero, count: count)
    guard fread(&numbers, MemoryLayout<Number>.stride, count, file) == count else {
      throw BenchmarkError.file("\(folder)/\(name)")
    }
    return numbers
  }

  private func write<Number: BitwiseCopyable>(_ numbers: [Number], to name: String) throws {
    guard let file = fopen("\(folder)/\(name)", "wb") else {
      throw BenchmarkError.file("\(folder)/\(name)")
    }
    defer { fclose(file) }
    guard fwrite(numbers, MemoryLayout<Number>.stride, numbers.count, file) == numbers.count
    else { throw BenchmarkError.file("\(folder)/\(name)") }
  }
}

/// What can go wrong here.
enum BenchmarkError: Error, CustomStringConvertible {
  case file(String)
  case usage

  var description: String {
    switch self {
    case .file(let path): "\(path) cannot be read or written in full"
    case .usage: "usage: NetworkBenchmark WORK FOLDER, or NetworkBenchmark images FOLDER"
    }
  }
}
