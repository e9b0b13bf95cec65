import NeuralNetwork
import Testing

/// The batch normalisations of layers.json.
private let names = [
  "batch normalization", "batch normalization, momentum 0.3", "batch normalization of images",
]

@Suite("BatchNormalization")
struct BatchNormalizationTests {
  @Test("agrees with PyTorch over two batches and at inference, in Double", arguments: names)
  func double(name: String) throws {
    let reference = try Fixture("layers").named(name)
    #expect(try worstDeviation(reference, Double.self) < 1e-12)
  }

  @Test("agrees with PyTorch over two batches and at inference, in Float", arguments: names)
  func float(name: String) throws {
    let reference = try Fixture("layers").named(name)
    #expect(try worstDeviation(reference, Float.self) < 1e-5)
  }

  @Test("has the gradients of central differences, of features")
  func featureGradients() {
    expectExact(BatchNormalization(4), samples: 6, columns: 4)
    expectExact(BatchNormalization(1), samples: 5, columns: 1)
  }

  @Test("has the gradients of central differences, of images")
  func imageGradients() {
    // With 20 pixels, whole vectors and what is left of them.
    for (height, width) in [(2, 2), (4, 5)] {
      let images = ImageShape(channels: 3, height: height, width: width)
      expectExact(BatchNormalization(channelsOf: images), samples: 2, columns: images.count)
    }
  }

  @Test("inference takes the running mean and variance, and each sample for itself")
  func inference() {
    var layer = BatchNormalization<Double>(1, epsilon: 1e-300, momentum: 1)
    _ = layer.forward([[1], [3]])
    // Mean 2, and variance 2 with the correction for an estimate.
    let root = 2.0.squareRoot()
    #expect(distance(layer([[2], [4]]), [[0], [root]]) < 1e-15)
    #expect(layer([[4]]) == layer([[2], [4]])[rows: 1..<2])
  }

  @Test("one image has a variance, one sample of features stops")
  func single() async throws {
    var layer = BatchNormalization<Double>(
      channelsOf: ImageShape(channels: 1, height: 1, width: 2))
    #expect(distance(layer.forward([[1, 3]]), [[-1, 1]]) < 1e-5)
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var layer = BatchNormalization<Double>(3)
      _ = layer.forward([[1, 2, 3]])
    }
    #expect(
      try message(result).contains(
        "BatchNormalization(3): a batch of shape 1×3 has one number per channel"))
  }

  @Test("wrong columns stop with both")
  func wrongInput() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = BatchNormalization<Double>(3)([[1, 2]])
    }
    #expect(
      try message(result).contains(
        "BatchNormalization(3): the input is 1×2, but must have 3 columns"))
  }

  private func expectExact(
    _ layer: BatchNormalization<Double>, samples: Int, columns: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var generator = SeededGenerator(seed: 1)
    var layer = layer
    layer.forEachParameter { $0.value = randomMatrix(1, $0.value.columns, using: &generator) }
    let error = worstGradientError(
      of: layer, randomMatrix(samples, columns, using: &generator),
      randomMatrix(samples, columns, using: &generator))
    #expect(error < 1e-7, sourceLocation: sourceLocation)
  }

  private func worstDeviation<Scalar: NetworkScalar>(
    _ reference: Fixture.Case, _ scalar: Scalar.Type
  ) throws -> Double {
    var layer: BatchNormalization<Scalar> = try layer(reference)
    try reference.give(to: &layer)
    var worst = 0.0
    for batch in 1...2 {
      let output = layer.forward(Matrix(try reference.matrix("input\(batch)")))
      let gradient = layer.backward(Matrix(try reference.matrix("outputGradient\(batch)")))
      for (result, name) in [
        (output, "output"), (gradient, "inputGradient"), (layer.runningMean, "runningMean"),
        (layer.runningVariance, "runningVariance"),
      ] {
        worst = max(worst, deviation(result, from: try reference.matrix("\(name)\(batch)")))
      }
      worst = max(
        worst, try reference.parameterDeviation(of: layer, after: "Gradient\(batch)", \.gradient))
    }
    let evaluated = layer(Matrix(try reference.matrix("evaluationInput")))
    #expect(layer.batches == 2)
    return max(worst, deviation(evaluated, from: try reference.matrix("evaluationOutput")))
  }

  private func layer<Scalar: NetworkScalar>(
    _ reference: Fixture.Case
  ) throws -> BatchNormalization<Scalar> {
    let features = Int(try reference.option("features"))
    let epsilon = try reference.option("epsilon")
    let momentum = try reference.option("momentum")
    guard let height = reference.options["height"], let width = reference.options["width"] else {
      return BatchNormalization(features, epsilon: epsilon, momentum: momentum)
    }
    return BatchNormalization(
      channelsOf: ImageShape(channels: features, height: Int(height), width: Int(width)),
      epsilon: epsilon, momentum: momentum)
  }
}
