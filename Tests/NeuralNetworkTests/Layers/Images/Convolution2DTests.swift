import NeuralNetwork
import Testing

/// The convolutions of layers.json.
private let names = [
  "convolution", "convolution, channels", "convolution, stride 2", "convolution, padding 1",
  "convolution, stride 2 and padding 2", "convolution, no bias", "convolution, kernel 1",
]

@Suite("Convolution2D")
struct Convolution2DTests {
  @Test("agrees with PyTorch in Double", arguments: names)
  func double(name: String) throws {
    let reference = try Fixture("layers").named(name)
    #expect(try reference.worstDeviation(of: layer(reference, Double.self)) < 1e-12)
  }

  @Test("agrees with PyTorch in Float", arguments: names)
  func float(name: String) throws {
    let reference = try Fixture("layers").named(name)
    #expect(try reference.worstDeviation(of: layer(reference, Float.self)) < 1e-5)
  }

  @Test("has the gradients of central differences", arguments: 0..<8)
  func gradients(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func size(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + generator.index(below: range.count)
    }
    let images = ImageShape(channels: size(1...3), height: size(3...6), width: size(3...6))
    var layer = Convolution2D<Double>(
      from: images, filters: size(1...3), kernel: size(1...3), stride: size(1...2),
      padding: size(0...2), bias: seed.isMultiple(of: 2) ? .normal() : nil)
    layer.initialize(using: &generator)
    let samples = size(1...3)
    let error = worstGradientError(
      of: layer, randomMatrix(samples, images.count, using: &generator),
      randomMatrix(samples, layer.outputShape.count, using: &generator))
    #expect(error < 1e-8)
  }

  @Test("finds an edge wherever it is")
  func edge() {
    let layer = Convolution2D<Double>(
      from: ImageShape(channels: 1, height: 3, width: 5),
      weights: [[1, 0, -1, 2, 0, -2, 1, 0, -1]],
      bias: nil)
    #expect(layer.outputShape == ImageShape(channels: 1, height: 1, width: 3))
    #expect(layer(Matrix(row: [1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0])) == [[4, 4, 0]])
    #expect(layer(Matrix(row: [1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0])) == [[0, 4, 4]])
  }

  @Test("learns the same with and without the gradient of its input")
  func parametersOnly() {
    var generator = SeededGenerator(seed: 1)
    var layer = Convolution2D<Float>(
      from: ImageShape(channels: 2, height: 6, width: 5), filters: 3, kernel: 3, padding: 1)
    layer.initialize(using: &generator)
    var twin = layer
    let input = randomMatrix(4, 60, of: Float.self, using: &generator)
    let gradient = randomMatrix(4, 90, of: Float.self, using: &generator)
    _ = (layer.forward(input), twin.forward(input))
    layer.backward(gradient)
    twin.backwardToParameters(gradient)
    #expect(layer.parameters == twin.parameters)
  }

  @Test("draws within Glorot's bounds for what a filter sees and what a pixel reaches")
  func drawing() {
    var generator = SeededGenerator(seed: 1)
    var layer = Convolution2D<Double>(
      from: ImageShape(channels: 4, height: 9, width: 9), filters: 6, kernel: 5)
    layer.initialize(using: &generator)
    let bound = (6.0 / (4 * 25 + 6 * 25)).squareRoot()
    let largest = layer.weight.value.map(\.magnitude).max() ?? 0
    #expect(largest <= bound && largest > 0.98 * bound)
    #expect(layer.bias?.value == .zeros(1, 6))
    #expect(layer.parameterCount == 6 * 4 * 25 + 6)
  }

  @Test("takes no samples without harm")
  func empty() {
    var layer = Convolution2D<Double>(
      from: ImageShape(channels: 1, height: 2, width: 2), weights: [[1]], bias: [1])
    #expect(layer.forward(.zeros(0, 4)).shape == Shape(0, 4))
    #expect(layer.backward(.zeros(0, 4)).shape == Shape(0, 4))
    #expect(layer.weight.gradient == [[0]])
  }

  @Test("images of another size stop with the layer and both shapes")
  func wrongInput() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let layer = Convolution2D<Double>(
        from: ImageShape(channels: 1, height: 5, width: 5), filters: 2, kernel: 3, weights: .zeros)
      _ = layer(Matrix.zeros(4, 24))
    }
    #expect(
      try message(result).contains(
        "Convolution2D(1×5×5 → 2×3×3): the input is 4×24, but must have 25 columns, which are "
          + "1×5×5"))
  }

  @Test("a kernel that is larger than the image stops with both sizes")
  func tooLarge() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Convolution2D<Double>(
        from: ImageShape(channels: 1, height: 4, width: 9), filters: 2, kernel: 5)
    }
    #expect(
      try message(result).contains("a window of 5×5 does not fit into the image, which is 1×4×9"))
  }

  @Test("weights that were never drawn stop with what to write")
  func undrawn() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let layer = Convolution2D<Double>(
        from: ImageShape(channels: 1, height: 5, width: 5), filters: 2, kernel: 3)
      _ = layer(Matrix.zeros(4, 25))
    }
    #expect(try message(result).contains("Convolution2D(1×5×5 → 2×3×3) has no weights yet"))
  }

  private func layer<Scalar: NetworkScalar>(
    _ reference: Fixture.Case, _ scalar: Scalar.Type
  ) throws -> Convolution2D<Scalar> {
    func size(_ name: String) throws -> Int { Int(try reference.option(name)) }
    return Convolution2D(
      from: ImageShape(
        channels: try size("channels"), height: try size("height"), width: try size("width")),
      filters: try size("outputs"), kernel: try size("kernel"), stride: try size("stride"),
      padding: try size("padding"), weights: .zeros, bias: try size("bias") == 1 ? .zeros : nil)
  }
}
