import NeuralNetwork
import Testing

@Suite("MNIST")
struct MNISTTests {
  @Test("has ten classes with names")
  func names() {
    #expect(MNIST.digits.classNames == ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"])
    #expect(MNIST.fashion.classNames.count == 10)
    #expect(MNIST.fashion.classNames[9] == "ankle boot")
    #expect(MNIST.digits.name == "MNIST")
    #expect(MNIST.fashion.name == "Fashion-MNIST")
  }

  @Test("takes other images in its form, when asked", arguments: MNIST.allCases)
  func own(set: MNIST) throws {
    let folder = try DataFolder()
    defer { folder.remove() }
    try folder.writeImages(in: set.rawValue)
    let (training, test) = try set.load(of: Float.self, from: folder.path, verify: false)
    #expect(training.inputs.shape == Shape(12, 784))
    #expect(test.inputs.shape == Shape(5, 784))
    #expect(training.inputs[11, 783] == 11.0 / 255)
    #expect(training.labels == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1])
    let direct = "\(folder.path)/\(set.rawValue)"
    #expect(
      try set.load(.test, of: Float.self, limit: 2, from: direct, verify: false) == test[0..<2])
    try set.check(in: direct, verify: false)
  }

  @Test("is known by its shape and its checksums", arguments: MNIST.allCases)
  func known(set: MNIST) throws {
    let folder = try DataFolder()
    defer { folder.remove() }
    try folder.writeImages(in: set.rawValue)
    let images = "\(folder.path)/\(set.rawValue)/train-images-idx3-ubyte.gz"
    let shape = FileFault.wrongShape([12, 28, 28], expected: [60_000, 28, 28])
    let error = try dataError { try set.load(limit: 1, from: folder.path) }
    #expect(error == .invalidFile(path: images, shape, set: set))
    #expect(error.description.contains("`verify: false`"))
    #expect(error.description.contains("`emaki data \(set.rawValue)`"))
    // Labels of the right count, but not the known ones.
    let labels = [UInt8](repeating: 0, count: 10_000)
    try folder.write(idx([10_000], labels), to: "t10k-labels-idx1-ubyte")
    let path = folder.path + "/t10k-labels-idx1-ubyte"
    let unknown = FileFault.unknownContents(checksum: "c58dd5159f0658bfdefba814ac71d0f0")
    #expect(
      try dataError { try set.check(set.files(of: .test).labels, at: path) }
        == .invalidFile(path: path, unknown, set: set))
  }

  @Test("has images of 28×28 and as many labels")
  func form() throws {
    let folder = try DataFolder()
    defer { folder.remove() }
    try folder.writeImages()
    try folder.write(idx([5], [0, 1, 2, 3, 10]), to: "t10k-labels-idx1-ubyte")
    let labels = folder.path + "/t10k-labels-idx1-ubyte"
    let label = FileFault.labelOutOfRange(10, number: 4, classes: 10)
    for body in [
      { _ = try MNIST.digits.load(from: folder.path, verify: false) },
      { try MNIST.digits.check(in: folder.path, verify: false) },
    ] {
      #expect(try dataError(body) == .invalidFile(path: labels, label, set: .digits))
    }
    try folder.write(idx([4], [0, 1, 2, 3]), to: "t10k-labels-idx1-ubyte")
    for body in [
      { _ = try MNIST.digits.load(from: folder.path, verify: false) },
      { try MNIST.digits.check(in: folder.path, verify: false) },
    ] {
      let fault = FileFault.countsDiffer(labels: 4, images: 5)
      #expect(try dataError(body) == .invalidFile(path: labels, fault, set: .digits))
    }
    let images = try folder.write(
      idx([1, 27, 29], [UInt8](repeating: 0, count: 783)), to: "train-images-idx3-ubyte.gz")
    let shape = FileFault.wrongShape([1, 27, 29], expected: [1, 28, 28])
    let error = try dataError { try MNIST.digits.load(from: folder.path, verify: false) }
    #expect(error == .invalidFile(path: images, shape, set: .digits))
    #expect(error.description.contains("Dataset(images:labels:)"))
  }

  @Test("names the folders searched and the command when it is not there")
  func missing() throws {
    let folder = try DataFolder()
    defer { folder.remove() }
    let folders = DataFolders(environment: [
      "EMAKI_DATA": folder.path + "/a", "XDG_DATA_DIRS": folder.path + "/b",
    ])
    let error = try dataError { try MNIST.fashion.find(of: folders) }
    #expect(
      error == .notFound(.fashion, searched: ["\(folder.path)/a", "\(folder.path)/b/emaki"]))
    #expect(error.description.contains("\(folder.path)/a, \(folder.path)/b/emaki: "))
    #expect(error.description.contains("`emaki data fashion-mnist`"))
  }

  @Test("is taken from the first folder that has all of it")
  func complete() throws {
    let folder = try DataFolder()
    defer { folder.remove() }
    let folders = DataFolders(environment: [
      "EMAKI_DATA": folder.path + "/a", "XDG_DATA_DIRS": folder.path + "/b",
    ])
    try folder.write([], to: "a/mnist/train-images-idx3-ubyte")
    let error = try dataError { try MNIST.digits.find(of: folders) }
    let names = MNIST.digits.files.dropFirst().map(\.name)
    #expect(error == .incomplete(.digits, folder: "\(folder.path)/a/mnist", missing: names))
    #expect(error.description.contains(names.joined(separator: ", ")))
    try folder.writeImages(in: "b/emaki/mnist")
    #expect(try MNIST.digits.find(of: folders) == "\(folder.path)/b/emaki/mnist")
    try folder.writeImages(in: "a")
    #expect(try MNIST.digits.find(of: folders) == "\(folder.path)/a")
  }
}
