import Foundation
import NeuralNetwork
import Testing

@Suite("Files that PyTorch and the safetensors package have written")
struct PyTorchFileTests {
  /// The network of network.safetensors, with nothing drawn or given.
  private func network<Scalar: NetworkScalar>(_ scalar: Scalar.Type) -> Sequential<Scalar> {
    let convolution = Convolution2D<Scalar>(
      from: ImageShape(channels: 1, height: 3, width: 3), filters: 2, kernel: 2)
    return Sequential<Scalar> {
      convolution
      BatchNormalization(channelsOf: convolution.outputShape)
      Flatten()
      Linear(convolution.outputShape.count, 2)
    }
  }

  @Test("a network loaded from one computes what PyTorch computes")
  func outputs() throws {
    #expect(try outputDeviation(Float.self) < 1e-5)
    // The parameters and PyTorch's output have the digits of a Float.
    #expect(try outputDeviation(Double.self) < 1e-5)
  }

  private func outputDeviation<Scalar: NetworkScalar>(_ scalar: Scalar.Type) throws -> Double {
    let reference = try Fixture("saving").named("network.safetensors")
    var network = network(scalar)
    try network.load(from: Fixture.path("network.safetensors"))
    return deviation(
      network(Matrix(try reference.matrix("input"))), from: try reference.matrix("output"))
  }

  @Test("every tensor arrives, turned the right way")
  func tensors() throws {
    let expected = try Fixture("saving").named("network.safetensors").matrices(after: "state.")
    var network = network(Double.self)
    try network.load(from: Fixture.path("network.safetensors"))
    var names: Set<String> = []
    network.forEachTensor("") { name, layout, matrix in
      names.insert(name)
      #expect(expected[name].map { turned($0, layout).elements } == matrix.elements, "\(name)")
    }
    #expect(names == Set(expected.keys))
  }

  @Test("saving gives the very bytes that the package wrote")
  func bytes() throws {
    var network = network(Float.self)
    try network.load(from: Fixture.path("network.safetensors"))
    let written = try Data(contentsOf: URL(filePath: Fixture.path("network.safetensors")))
    #expect(network.safetensors.bytes == Array(written))
  }

  @Test("numbers of every type are read, and the file is written again byte for byte")
  func types() throws {
    let file = try SafetensorsFile(path: Fixture.path("types.safetensors"))
    #expect(file.metadata == ["format": "pt"])
    #expect(file["single"]?.values(as: Double.self) == [Double(Float(0.1))])
    #expect(file["double"]?.values(as: Double.self) == [0.1, -2.5])
    #expect(file["double"]?.values(as: Float.self) == [0.1, -2.5])
    #expect(
      file["half"]?.values(as: Double.self)
        == [1.5, -65504, 0x1p-24, 0x1p-14, 0.333251953125])
    #expect(file["brain"]?.shape == [2, 1])
    #expect(file["brain"]?.values(as: Float.self)?.first == 1.5)
    #expect(file["counter"]?.integers == [-(1 << 62)])
    #expect(file["flags"]?.bytes == [1, 0, 1])
    #expect(file["flags"]?.values(as: Float.self) == nil)
    #expect(file["empty \"é\"\\\n\u{1}"]?.shape == [0, 2])
    let written = try Data(contentsOf: URL(filePath: Fixture.path("types.safetensors")))
    #expect(file.bytes == Array(written))
  }

  @Test("half precision knows infinity, NaN, zero and the sign of it")
  func halves() throws {
    func value(_ bits: UInt16) throws -> Float {
      let tensor = SafetensorsTensor(
        name: "x", type: .float16, shape: [], bytes: [UInt8(bits & 0xFF), UInt8(bits >> 8)])
      return try #require(tensor.values(as: Float.self)?.first)
    }
    #expect(try value(0x7C00) == .infinity)
    #expect(try value(0xFC00) == -.infinity)
    #expect(try value(0x7E00).isNaN)
    #expect(try value(0x8000).sign == .minus && value(0x8000) == 0)
    #expect(try value(0x3C00) == 1)
  }
}
