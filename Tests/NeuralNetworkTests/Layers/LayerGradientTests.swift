import NeuralNetwork
import Testing

@Suite("Gradients of the layers against central differences")
struct LayerGradientTests {
  @Test("Linear")
  func linear() {
    var generator = SeededGenerator(seed: 1)
    var layer = Linear<Double>(4, 3, weights: .normal(), bias: .normal())
    layer.initialize(using: &generator)
    expectExact(layer, inputs: 4, outputs: 3, &generator)
  }

  @Test("Linear without a bias")
  func linearWithoutBias() {
    var generator = SeededGenerator(seed: 2)
    var layer = Linear<Double>(4, 3, bias: nil)
    layer.initialize(using: &generator)
    #expect(layer.parameterCount == 12)
    expectExact(layer, inputs: 4, outputs: 3, &generator)
  }

  @Test("Sigmoid, Tanh, ReLU and Identity")
  func activations() {
    var generator = SeededGenerator(seed: 3)
    expectExact(Sigmoid(), inputs: 5, outputs: 5, &generator)
    expectExact(Tanh(), inputs: 5, outputs: 5, &generator)
    expectExact(ReLU(), inputs: 5, outputs: 5, &generator)
    expectExact(Identity(), inputs: 5, outputs: 5, &generator)
  }

  @Test("networks of random shapes", arguments: 0..<10)
  func networks(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sizes = (0..<4).map { _ in 1 + generator.index(below: 8) }
    let network = Sequential(using: &generator) {
      Linear(sizes[0], sizes[1], weights: .normal(), bias: .normal())
      Tanh()
      Sequential {
        Linear(sizes[1], sizes[2], weights: .heNormal)
        Sigmoid()
      }
      Linear(sizes[2], sizes[3])
    }
    expectExact(network, inputs: sizes[0], outputs: sizes[3], &generator)
  }

  private func expectExact(
    _ model: some Layer<Double>, inputs: Int, outputs: Int, _ generator: inout SeededGenerator,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let samples = 1 + generator.index(below: 6)
    let input = randomMatrix(samples, inputs, using: &generator)
    let target = randomMatrix(samples, outputs, using: &generator)
    for loss in [SquaredError(), SquaredError(reduction: .mean)] {
      let error = worstGradientError(of: model, input, target, loss: loss)
      #expect(error < 1e-8, sourceLocation: sourceLocation)
    }
    let error = worstGradientError(of: model, input, target, loss: MeanSquaredError())
    #expect(error < 1e-8, sourceLocation: sourceLocation)
  }
}
