import CZlib
import Foundation
import NeuralNetwork
import Testing

/// A folder of a test's own for the files that it writes.
struct DataFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "emaki-data-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file as it is, and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Writes a file compressed as `gzip` does, and returns its path.
  @discardableResult
  func compress(_ bytes: [UInt8], to name: String) throws -> String {
    let path = try write([], to: name)
    let file = try #require(gzopen(path, "wb"))
    #expect(gzwrite(file, bytes, numericCast(bytes.count)) == bytes.count)
    #expect(gzclose(file) == Z_OK)
    return path
  }

  /// The bytes of a file.
  func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }
}

/// The bytes of an IDX file.
func idx(_ shape: [Int], _ elements: [UInt8]) -> [UInt8] {
  let sizes = shape.flatMap { size in [24, 16, 8, 0].map { UInt8(size >> $0 & 255) } }
  return [0, 0, 8, UInt8(shape.count)] + sizes + elements
}

extension DataFolder {
  /// Writes the four files of a small set of images in MNIST's form.
  ///
  /// Image i has the grey value i everywhere, and the label i mod 10.
  func writeImages(training: Int = 12, test: Int = 5, in folder: String = "") throws {
    for (name, count) in [("train", training), ("t10k", test)] {
      let images = (0..<count).flatMap { [UInt8](repeating: UInt8($0), count: 784) }
      try compress(idx([count, 28, 28], images), to: "\(folder)/\(name)-images-idx3-ubyte.gz")
      let labels = (0..<count).map { UInt8($0 % 10) }
      try write(idx([count], labels), to: "\(folder)/\(name)-labels-idx1-ubyte")
    }
  }
}

/// The error that an expression throws about data.
func dataError<Result>(_ body: () throws -> Result) throws -> DataError {
  try #require(#expect(throws: DataError.self) { _ = try body() })
}
