import NeuralNetwork
import Testing

@Suite("A damaged IDX file")
struct IDXFaultTests {
  let images = idx([3, 2, 2], [0, 255, 51, 102, 1, 2, 3, 4, 255, 255, 0, 0])
  let labels = idx([3], [2, 0, 1])

  /// What is wrong with images (when given) or labels, and whether the error names that file.
  private func fault(
    images: [UInt8]? = nil, labels: [UInt8]? = nil, compressed: Bool = false
  ) throws -> FileFault? {
    let folder = try DataFolder()
    defer { folder.remove() }
    let write = compressed ? folder.compress : folder.write
    let imagePath = try write(images ?? self.images, "images")
    let labelPath = try write(labels ?? self.labels, "labels")
    let error = try dataError {
      try Dataset<Float>(images: imagePath, labels: labelPath, classes: 3)
    }
    guard case .invalidFile(let path, let fault, nil) = error else { return nil }
    #expect(path == (images == nil ? labelPath : imagePath))
    #expect(error.description.hasPrefix(path + " "))
    #expect(error.description.contains("; "), "says what to do")
    return fault
  }

  @Test("has another first number", arguments: [false, true])
  func magicNumber(compressed: Bool) throws {
    #expect(
      try fault(images: labels, compressed: compressed)
        == .notIDX(magicNumber: 0x801, dimensions: 3))
    #expect(
      try fault(labels: images, compressed: compressed)
        == .notIDX(magicNumber: 0x803, dimensions: 1))
    #expect(
      try fault(images: Array("<!doctype html>".utf8), compressed: compressed)
        == .notIDX(magicNumber: 0x3c21_646f, dimensions: 3))
    #expect(
      try fault(labels: [], compressed: compressed) == .notIDX(magicNumber: 0, dimensions: 1))
  }

  @Test("ends too early, wherever", arguments: [false, true])
  func truncated(compressed: Bool) throws {
    for count in 4..<images.count {
      let expected = count < 16 ? 16 : images.count
      #expect(
        try fault(images: Array(images[..<count]), compressed: compressed)
          == .truncated(bytes: count, expected: expected))
    }
    for count in 4..<labels.count {
      let expected = count < 8 ? 8 : labels.count
      #expect(
        try fault(labels: Array(labels[..<count]), compressed: compressed)
          == .truncated(bytes: count, expected: expected))
    }
  }

  @Test("goes on after its end", arguments: [false, true])
  func trailing(compressed: Bool) throws {
    #expect(
      try fault(images: images + [0], compressed: compressed) == .trailingBytes(expected: 28))
    #expect(
      try fault(labels: labels + [0], compressed: compressed) == .trailingBytes(expected: 11))
  }

  @Test("has a gzip stream that was cut or changed anywhere")
  func compression() throws {
    let folder = try DataFolder()
    defer { folder.remove() }
    let whole = try folder.bytes(of: folder.compress(images, to: "whole"))
    for count in 2..<whole.count {
      #expect(try fault(images: Array(whole[..<count])) == .truncatedCompression)
    }
    #expect(try fault(images: whole + [7]) == .trailingCompressedBytes)
    // The header's fields for time and system (bytes 4 to 9) are nobody's contents.
    for index in 10..<whole.count {
      var changed = whole
      changed[index] ^= 0x10
      #expect(try fault(images: changed) != nil)
    }
    var checksum = whole
    checksum[whole.count - 8] ^= 1
    #expect(try fault(images: checksum) == .damagedCompression("incorrect data check"))
  }

  @Test("has labels for another number of images, or of no class")
  func labelsOfOthers() throws {
    #expect(try fault(labels: idx([2], [0, 1])) == .countsDiffer(labels: 2, images: 3))
    #expect(
      try fault(labels: idx([3], [0, 3, 4])) == .labelOutOfRange(3, number: 1, classes: 3))
  }

  @Test("cannot make us reserve what it does not hold", arguments: [false, true])
  func hostile(compressed: Bool) throws {
    let huge = [0xffff_ffff, 0xffff_ffff, 0xffff_ffff]
    #expect(
      try fault(images: idx(huge, [1, 2, 3]), compressed: compressed) == .implausibleShape(huge))
    let large = [1 << 31, 28, 28]
    let expected: FileFault =
      compressed
      ? .implausibleShape(large) : .truncated(bytes: 19, expected: 16 + (1 << 31) * 784)
    #expect(try fault(images: idx(large, [1, 2, 3]), compressed: compressed) == expected)
    // As much as deflate could hold: refused when the bytes do not come.
    let possible = [3, 50, 50]
    #expect(
      try fault(images: idx(possible, [1]), compressed: true)
        == .truncated(bytes: 17, expected: 16 + 7_500))
  }

  @Test("cannot be read at all")
  func unreadable() throws {
    let folder = try DataFolder()
    defer { folder.remove() }
    let labels = try folder.write(labels, to: "labels")
    let missing = folder.path + "/none"
    #expect(
      try dataError { try Dataset<Float>(images: missing, labels: labels) }
        == .unreadable(path: missing, reason: "No such file or directory"))
    #expect(
      try dataError { try Dataset<Float>(images: folder.path, labels: labels) }
        == .unreadable(path: folder.path, reason: "Is a directory"))
  }
}
