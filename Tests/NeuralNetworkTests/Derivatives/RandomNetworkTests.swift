import NeuralNetwork
import Testing

@Suite("Gradients of random networks")
struct RandomNetworkTests {
  private func activation<Scalar: NetworkScalar>(
    using generator: inout SeededGenerator, smooth: Bool
  ) -> any Layer<Scalar> {
    let choices: [any Layer<Scalar>] = [
      Sigmoid(), Tanh(), Softplus(), GELU(), GELU(formula: .tanh), Swish(), Softmax(), Identity(),
      // Those with a kink at zero come last.
      ELU(), ELU(alpha: 0.5), SELU(), ReLU(), LeakyReLU(slope: 0.2),
    ]
    return choices[generator.index(below: smooth ? 8 : choices.count)]
  }

  private func loss(using generator: inout SeededGenerator) -> any Loss {
    let choices: [any Loss] = [
      SquaredError(), SquaredError(reduction: .mean), MeanSquaredError(),
      BinaryCrossEntropyWithLogits(), SoftmaxCrossEntropy(),
    ]
    return choices[generator.index(below: choices.count)]
  }

  /// Checks a network of random depth, widths, activations and batch with a random loss.
  private func check<Scalar: NetworkScalar>(
    seed: UInt64, in scalar: Scalar.Type, smooth: Bool
  ) -> GradientCheck {
    var generator = SeededGenerator(seed: seed)
    let sizes = (0..<2 + generator.index(below: 4)).map { _ in 1 + generator.index(below: 7) }
    var layers: [any Layer<Scalar>] = []
    for (inputs, outputs) in zip(sizes, sizes.dropFirst()) {
      layers.append(Linear<Scalar>(inputs, outputs, bias: .normal(standardDeviation: 0.5)))
      layers.append(activation(using: &generator, smooth: smooth))
    }
    layers.append(Linear<Scalar>(sizes[sizes.count - 1], 3))
    let network = Sequential<Scalar>(using: &generator) {
      for layer in layers { layer }
    }
    let samples = 1 + generator.index(below: 5)
    let inputs = randomMatrix(samples, sizes[0], of: Scalar.self, using: &generator)
    let targets = Softmax()(randomMatrix(samples, 3, of: Scalar.self, using: &generator))
    return GradientCheck(
      of: network, loss: loss(using: &generator), inputs: inputs, targets: targets)
  }

  @Test("agree with central differences in Double", arguments: 0..<60)
  func inDouble(seed: UInt64) {
    let check = check(seed: seed, in: Double.self, smooth: false)
    #expect(check.worst.relativeError < 1e-6, "\(check)")
    #expect(check.cosine > 1 - 1e-10)
  }

  @Test("agree with central differences in Float", arguments: 100..<120)
  func inFloat(seed: UInt64) {
    let check = check(seed: seed, in: Float.self, smooth: true)
    #expect(check.worst.relativeError < 0.02, "\(check)")
    #expect(check.cosine > 1 - 1e-4)
  }
}
