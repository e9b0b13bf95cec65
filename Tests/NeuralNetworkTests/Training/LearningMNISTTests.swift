import NeuralNetwork
import Testing

@Suite("Learning the real MNIST")
struct LearningMNISTTests {
  private func accuracy<Model: Layer<Float>>(
    of network: inout Model, _ trainer: Trainer, _ training: Dataset<Float>, _ test: Dataset<Float>,
    using generator: inout SeededGenerator
  ) throws -> Double {
    _ = try trainer.train(&network, on: training, using: &generator)
    return Accuracy()(network.predictions(for: test.inputs), test.targets)
  }

  @Test("784-128-10 on 1,000 images: at least 0.87 of 1,000 others")
  func small() throws {
    guard let (training, test) = try realMNIST(limit: 1_000) else { return }
    var generator = SeededGenerator(seed: 1)
    var network = Sequential<Float>(using: &generator) {
      Linear(784, 128, weights: .xavierUniform)
      ReLU()
      Linear(128, 10, weights: .xavierUniform)
    }
    let trainer = Trainer(
      loss: SoftmaxCrossEntropy(), optimizer: Adam(learningRate: 0.01), epochs: 100, batchSize: 32)
    let accuracy = try accuracy(of: &network, trainer, training, test, using: &generator)
    #expect(accuracy >= 0.87)
  }

  @Test("784-128-64-10 on 60,000 images for 5 epochs: at least 0.97 of the 10,000 others")
  func large() throws {
    guard let (training, test) = try realMNIST() else { return }
    var generator = SeededGenerator(seed: 1)
    var network = Sequential<Float>(using: &generator) {
      Linear(784, 128)
      ReLU()
      Linear(128, 64)
      ReLU()
      Linear(64, 10)
    }
    let trainer = Trainer(
      loss: SoftmaxCrossEntropy(), optimizer: Adam(learningRate: 0.001), epochs: 5, batchSize: 64)
    let accuracy = try accuracy(of: &network, trainer, training, test, using: &generator)
    #expect(accuracy >= 0.97)
  }
}
