import NeuralNetwork
import Testing

@Suite("SGD")
struct SGDTests {
  /// Three steps on one weight whose gradient is always the input, 2.
  private func weights(_ optimizer: SGD) -> [Double] {
    var optimizer = optimizer
    var layer = Linear<Double>(weights: [[1]], bias: nil)
    return (0..<3).map { _ in
      _ = layer.forward([[2]])
      layer.backward([[1]])
      optimizer.update(&layer)
      return layer.weight.value[0, 0]
    }
  }

  @Test("goes against the gradient")
  func plain() {
    #expect(weights(SGD(learningRate: 0.25)) == [0.5, 0, -0.5])
  }

  @Test("gathers speed with momentum, as PyTorch's does")
  func momentum() {
    // v = 2, 3, 3.5
    #expect(weights(SGD(learningRate: 0.25, momentum: 0.5)) == [0.5, -0.25, -1.125])
  }

  @Test("keeps a velocity for each parameter of each shape, in Float too")
  func shapes() {
    var generator = SeededGenerator(seed: 1)
    var network = Sequential<Float>(using: &generator) {
      Linear(2, 3)
      Linear(3, 1)
    }
    let before = network.parameters
    var optimizer = SGD(learningRate: 1, momentum: 0.9)
    _ = network.forward([[1, 1]])
    network.backward([[1]])
    optimizer.update(&network)
    for (old, new) in zip(before, network.parameters) {
      #expect(distance(old.value - new.gradient, new.value) == 0)
    }
  }
}
