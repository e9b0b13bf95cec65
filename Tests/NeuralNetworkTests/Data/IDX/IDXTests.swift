import NeuralNetwork
import Testing

@Suite("Images in IDX files")
struct IDXTests {
  /// Three images of 2×2 and their labels.
  let images = idx([3, 2, 2], [0, 255, 51, 102, 1, 2, 3, 4, 255, 255, 0, 0])
  let labels = idx([3], [2, 0, 1])

  private func read(
    _ images: [UInt8], _ labels: [UInt8], limit: Int? = nil, compressed: Bool = false
  ) throws -> Dataset<Double> {
    let folder = try DataFolder()
    defer { folder.remove() }
    let write = compressed ? folder.compress : folder.write
    return try Dataset(
      images: try write(images, "images"), labels: try write(labels, "labels"), classes: 3,
      limit: limit)
  }

  @Test("become rows of elements in 0 … 1, and one-hot rows", arguments: [false, true])
  func reading(compressed: Bool) throws {
    let data = try read(images, labels, compressed: compressed)
    let bytes: Matrix<Double> = [[0, 255, 51, 102], [1, 2, 3, 4], [255, 255, 0, 0]]
    #expect(data.inputs == bytes / 255)
    #expect(data.targets == [[0, 0, 1], [1, 0, 0], [0, 1, 0]])
    #expect(data.labels == [2, 0, 1])
  }

  @Test("are each byte / 255, rounded once, in both scalars")
  func scaling() throws {
    let folder = try DataFolder()
    defer { folder.remove() }
    let images = try folder.write(idx([256, 1, 1], Array(0...255)), to: "images")
    let labels = try folder.write(idx([256], Array(0...255)), to: "labels")
    let single = try Dataset<Float>(images: images, labels: labels, classes: 256)
    let double = try Dataset<Double>(images: images, labels: labels, classes: 256)
    #expect(single.inputs.elements == (0...255).map { Float($0) / 255 })
    #expect(double.inputs.elements == (0...255).map { Double($0) / 255 })
  }

  @Test("may be more than fit into a buffer", arguments: [false, true])
  func large(compressed: Bool) throws {
    let count = 70_001
    let elements = (0..<2 * count).map { UInt8($0 % 251) }
    let labels = (0..<count).map { UInt8($0 % 3) }
    let data = try read(idx([count, 1, 2], elements), idx([count], labels), compressed: compressed)
    #expect(data.inputs.elements.enumerated().allSatisfy { $1 == Double($0 % 251) / 255 })
    #expect(data.labels.enumerated().allSatisfy { $1 == $0 % 3 })
    #expect(data.count == count)
  }

  @Test("are read as far as the limit", arguments: [false, true])
  func limit(compressed: Bool) throws {
    let whole = try read(images, labels, compressed: compressed)
    #expect(try read(images, labels, limit: 2, compressed: compressed) == whole[0..<2])
    #expect(try read(images, labels, limit: 0, compressed: compressed).inputs.shape == Shape(0, 4))
    #expect(try read(images, labels, limit: 9, compressed: compressed) == whole)
  }

  @Test("come from gzip files of several pieces")
  func members() throws {
    let folder = try DataFolder()
    defer { folder.remove() }
    let pieces = [images[..<7], images[7..<17], images[17...]].map(Array.init)
    let compressed = try pieces.flatMap { try folder.bytes(of: folder.compress($0, to: "piece")) }
    let data = try Dataset<Double>(
      images: try folder.write(compressed, to: "images"),
      labels: try folder.write(labels, to: "labels"), classes: 3)
    #expect(data == (try read(images, labels)))
  }

  @Test("of no pixels or no images are no mistake")
  func empty() throws {
    #expect(try read(idx([0, 2, 2], []), idx([0], [])).inputs.shape == Shape(0, 4))
    #expect(try read(idx([3, 0, 2], []), labels).inputs.shape == Shape(3, 0))
  }
}
