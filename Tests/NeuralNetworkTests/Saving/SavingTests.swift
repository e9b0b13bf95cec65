import Foundation
import NeuralNetwork
import Testing

@Suite("Saving and loading a network")
struct SavingTests {
  private func network(_ seed: UInt64) -> Sequential<Double> {
    var generator = SeededGenerator(seed: seed)
    return Sequential(using: &generator) {
      Linear(3, 4, bias: .normal())
      BatchNormalization(4)
      ReLU()
      Dropout(0.5)
      Sequential { Linear(4, 2, bias: nil) }
    }
  }

  /// Runs something with a folder that is gone afterwards.
  private func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  @Test("brings back every number, under PyTorch's names")
  func roundTrip() throws {
    var trained = network(1)
    _ = trained.forward([[1, 2, 3], [4, 5, 7], [0, 1, 0]])
    var loaded = network(2)
    try withFolder { folder in
      try trained.save(to: folder + "/network.safetensors")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder) == ["network.safetensors"])
      try loaded.load(from: folder + "/network.safetensors")
    }
    #expect(loaded([0.5, -1, 2]) == trained([0.5, -1, 2]))
    #expect(loaded.safetensors == trained.safetensors)
    #expect(
      Set(trained.safetensors.tensors.map(\.name)) == [
        "0.weight", "0.bias", "1.weight", "1.bias", "1.running_mean", "1.running_var",
        "1.num_batches_tracked", "4.0.weight",
      ])
    #expect(trained.safetensors["0.weight"]?.shape == [4, 3])
    #expect(trained.safetensors["1.num_batches_tracked"]?.integers == [1])
  }

  @Test("needs no drawn weights to load into, and training goes on from there")
  func undrawn() throws {
    let trained = network(1)
    var loaded = Sequential {
      Linear(3, 4)
      BatchNormalization(4)
      ReLU()
      Dropout(0.5)
      Sequential { Linear(4, 2, bias: nil) }
    }
    try loaded.load(from: trained.safetensors.bytes)
    #expect(loaded([0.5, -1, 2]) == trained([0.5, -1, 2]))
    var generator = SeededGenerator(seed: 3)
    loaded.initialize(using: &generator)
    #expect(loaded([0.5, -1, 2]) == trained([0.5, -1, 2]))
    let prediction = loaded.forward([[1, 2, 3], [4, 5, 6]])
    loaded.backward(prediction)
    var optimizer = Adam()
    optimizer.update(&loaded)
    #expect(loaded([0.5, -1, 2]) != trained([0.5, -1, 2]))
  }

  @Test("a Float network takes the file of a Double one, and the reverse")
  func conversion() throws {
    var float = Sequential<Float> { Linear(2, 1) }
    try float.load(from: Sequential { Linear(weights: [[0.1], [0.5]], bias: [3]) }.safetensors)
    #expect(float.parameters.map(\.value) == [[[0.1], [0.5]], [[3]]])
    var double = Sequential { Linear(2, 1) }
    try double.load(from: float.safetensors)
    #expect(double.parameters[0].value == [[Double(Float(0.1))], [0.5]])
  }

  @Test("what does not fit is listed, and the network stays as it was")
  func mismatch() throws {
    var network = network(1)
    let before = network.safetensors
    var generator = SeededGenerator(seed: 1)
    let other = Sequential<Double>(using: &generator) {
      Linear(3, 5)
      BatchNormalization(4)
      Linear(1, 1, bias: nil)
    }
    let error = #expect(throws: SafetensorsError.self) { try network.load(from: other.safetensors) }
    #expect(
      error
        == .unfit(
          path: nil,
          [
            .shape("0.weight", expected: [4, 3], found: [5, 3]),
            .shape("0.bias", expected: [4], found: [5]), .missing("4.0.weight"),
            .unexpected("2.weight"),
          ]))
    #expect(
      error?.description
        == "the file does not fit the network: 0.weight should be 4×3, but is 5×3; 0.bias should be "
        + "4, but is 5; 4.0.weight is missing in the file; 2.weight is in the file, but not in the "
        + "network")
    #expect(network.safetensors == before)
  }

  @Test("numbers of the wrong type, and counts that are none, are refused")
  func types() throws {
    var layer = BatchNormalization<Float>(1)
    func file(_ changed: SafetensorsTensor) -> SafetensorsFile {
      let others = layer.safetensors.tensors.filter { $0.name != changed.name }
      return SafetensorsFile(tensors: others + [changed])
    }
    let whole = file(SafetensorsTensor(name: "bias", shape: [1], values: [Int64(1)]))
    #expect(
      throws: SafetensorsError.unfit(
        path: nil, [.type("bias", expected: "F16, BF16, F32 or F64", found: .signed64)])
    ) { try layer.load(from: whole) }
    let fraction = file(
      SafetensorsTensor(name: "num_batches_tracked", shape: [], values: [Float(1)]))
    #expect(
      throws: SafetensorsError.unfit(
        path: nil, [.type("num_batches_tracked", expected: "I64", found: .float32)])
    ) { try layer.load(from: fraction) }
    for count in [-1, Int64.max, 1 << 53] {
      let counter = file(
        SafetensorsTensor(name: "num_batches_tracked", shape: [], values: [count]))
      #expect(
        throws: SafetensorsError.unfit(path: nil, [.count("num_batches_tracked", found: count)])
      ) { try layer.load(from: counter) }
    }
    #expect(layer.batches == 0)
  }

  @Test("a path where nothing is, or can be, is an error with the system's reason")
  func paths() throws {
    var network = network(1)
    try withFolder { folder in
      let nowhere = folder + "/none/network.safetensors"
      let missing = #expect(throws: SafetensorsError.self) { try network.load(from: nowhere) }
      #expect(missing?.description == "cannot read \(nowhere): No such file or directory")
      let unwritable = #expect(throws: SafetensorsError.self) { try network.save(to: nowhere) }
      #expect(unwritable?.description == "cannot write \(nowhere): No such file or directory")
      let directory = #expect(throws: SafetensorsError.self) { try network.load(from: folder) }
      #expect(directory?.description == "cannot read \(folder): Is a directory")
      // The name is taken by a folder: the draft that was written beside it goes away again.
      let taken = folder + "/taken"
      try FileManager.default.createDirectory(
        atPath: taken + "/full", withIntermediateDirectories: true)
      #expect(throws: SafetensorsError.self) { try network.save(to: taken) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["taken"])
      #expect(throws: SafetensorsError.damaged(path: folder + "/x", .tooShort(bytes: 0))) {
        try Data().write(to: URL(filePath: folder + "/x"))
        try network.load(from: folder + "/x")
      }
    }
  }

  @Test("weights that were never drawn cannot be saved")
  func nothing() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Sequential { Linear(2, 3) }.safetensors
    }
    #expect(try message(result).contains("Layer.save: 0.weight has not been drawn yet"))
  }
}
