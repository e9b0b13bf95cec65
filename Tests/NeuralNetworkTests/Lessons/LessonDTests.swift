import NeuralNetwork
import Testing

/// The published numbers of lesson D, on the first 1,000 images of the real MNIST.
///
/// They depend on a random start, so they are met within a margin.
@Suite("Lesson D: a classifier, gradient descent and Adam")
struct LessonDTests {
  @Test("D1–D3: gradient descent ends near a loss of 0.32; Adam passes that by the sixth epoch")
  func descent() throws {
    let data: (training: Dataset<Float>, test: Dataset<Float>)
    do {
      data = try MNIST.digits.load(of: Float.self, limit: 1_000, from: RealMNISTTests.folder)
    } catch {
      guard case .notFound = error else { throw error }
      print("Lesson D was not tried: \(error)")
      return
    }
    var generator = SeededGenerator(seed: 1)
    let start = Sequential<Float>(using: &generator) {
      Linear(784, 128, weights: .xavierUniform)
      ReLU()
      Linear(128, 10, weights: .xavierUniform)
      Softmax()
    }
    func train(
      _ optimizer: any Optimizer, epochs: Int
    ) throws -> (history: History, accuracy: Double) {
      let trainer = Trainer(
        loss: CrossEntropy(), optimizer: optimizer, epochs: epochs, batchSize: nil)
      var network = start
      let history = try trainer.train(&network, on: data.training, using: &generator)
      return (history, Accuracy()(network(data.test.inputs), data.test.targets))
    }

    let plain = try train(SGD(learningRate: 0.01), epochs: 1_000)
    let losses = plain.history.trainingLosses
    #expect((losses[0] - 2.39).magnitude < 0.15)
    #expect((losses[999] - 0.32).magnitude < 0.03)
    #expect((plain.accuracy - 0.863).magnitude < 0.02)

    let adam = try train(Adam(learningRate: 0.01), epochs: 100)
    #expect(adam.history.trainingLosses[6] < losses[999])
    #expect((adam.history.trainingLosses[99] - 0.0008).magnitude < 0.0005)
    #expect((adam.accuracy - 0.897).magnitude < 0.02)
  }
}
