import NeuralNetwork
import Testing

@Suite("Learning drawn digits")
struct LearningDigitsTests {
  @Test("a 784-128-10 network gets over 97 % of new hands right, a linear model under 93 %")
  func accuracies() throws {
    var generator = SeededGenerator(seed: 1)
    let training = Dataset.drawnDigits(of: Float.self, part: .training, using: &generator)
    let test = Dataset.drawnDigits(of: Float.self, part: .test, using: &generator)

    var network = Sequential<Float>(using: &generator) {
      Linear(784, 128)
      ReLU()
      Linear(128, 10)
    }
    try learn(&network, training, epochs: 12, using: &generator)
    #expect(Accuracy()(network(test.inputs), test.targets) > 0.97)

    var linear = Sequential<Float>(using: &generator) { Linear(784, 10) }
    try learn(&linear, training, epochs: 10, using: &generator)
    #expect((0.85...0.93).contains(Accuracy()(linear(test.inputs), test.targets)))
  }

  func learn<Model: Layer<Float>>(
    _ model: inout Model, _ training: Dataset<Float>, epochs: Int,
    using generator: inout SeededGenerator
  ) throws {
    let trainer = Trainer(
      loss: SoftmaxCrossEntropy(), optimizer: Adam(learningRate: 0.002), epochs: epochs,
      batchSize: 64)
    _ = try trainer.train(&model, on: training, using: &generator)
  }
}
