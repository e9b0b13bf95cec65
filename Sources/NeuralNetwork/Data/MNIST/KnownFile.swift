/// One file of a known set: its name, and how to recognise it.
package struct KnownFile: Sendable, Hashable {
  /// The name without the `.gz` of the compressed file.
  package let name: String
  /// The sizes of its dimensions.
  package let shape: [Int]
  /// The MD5 checksum of the uncompressed file, in hexadecimal digits.
  package let checksum: String

  /// Throws when a file has another shape.
  func requireShape(of reader: borrowing IDXReader) throws(DataError) {
    guard reader.shape == shape else {
      throw reader.fault(.wrongShape(reader.shape, expected: shape))
    }
  }
}

extension MNIST {
  /// The files of a part of the set.
  ///
  /// The checksums are those of the uncompressed files, which do not depend on who compressed them
  /// and how well. All eight are published sums, known from several independent places; MNIST's
  /// have also been computed from the files.
  package func files(of part: DatasetPart) -> (images: KnownFile, labels: KnownFile) {
    let (images, labels) = checksums(of: part)
    let name = part == .training ? "train" : "t10k"
    let count = part == .training ? 60_000 : 10_000
    return (
      KnownFile(name: "\(name)-images-idx3-ubyte", shape: [count, 28, 28], checksum: images),
      KnownFile(name: "\(name)-labels-idx1-ubyte", shape: [count], checksum: labels)
    )
  }

  /// All four files, those for training first.
  package var files: [KnownFile] {
    DatasetPart.allCases.map { files(of: $0) }.flatMap { [$0.images, $0.labels] }
  }

  /// The set that has a file with this checksum.
  static func owner(of checksum: String) -> MNIST? {
    allCases.first { set in set.files.contains { $0.checksum == checksum } }
  }

  private func checksums(of part: DatasetPart) -> (images: String, labels: String) {
    switch (self, part) {
    case (.digits, .training):
      ("6bbc9ace898e44ae57da46a324031adb", "a25bea736e30d166cdddb491f175f624")
    case (.digits, .test):
      ("2646ac647ad5339dbf082846283269ea", "27ae3e4e09519cfbb04c329615203637")
    case (.fashion, .training):
      ("f4a8712d7a061bf5bd6d2ca38dc4d50a", "9018921c3c673c538a1fc5bad174d6f9")
    case (.fashion, .test):
      ("8181f5470baa50b63fa0f6fddb340f0a", "15d484375f8d13e6eb1aabb0c3f46965")
    }
  }
}
