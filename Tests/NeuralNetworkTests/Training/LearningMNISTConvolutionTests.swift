import Foundation
import NeuralNetwork
import Testing

@Suite("Learning the real MNIST with convolutions")
struct LearningMNISTConvolutionTests {
  @Test(
    "recognises at least 0.985 of the test images after one epoch, or says that there are none")
  func accuracy() throws {
    guard let data = try realMNIST() else { return }
    var generator = SeededGenerator(seed: 1)
    var network = network(using: &generator)
    train(&network, on: data.training, batchSize: 16, using: &generator)
    let found = network.predictions(for: data.test.inputs, batchSize: 500).rowArgmax()
    let correct = zip(found, data.test.labels).count { $0 == $1 }
    #expect(correct >= 9_850)
  }

  private func network(using generator: inout SeededGenerator) -> Sequential<Float> {
    let first = Convolution2D<Float>(
      from: ImageShape(channels: 1, height: 28, width: 28), filters: 8, kernel: 5,
      weights: .heUniform)
    let firstPooling = MaxPooling2D<Float>(from: first.outputShape, size: 2)
    let second = Convolution2D<Float>(
      from: firstPooling.outputShape, filters: 16, kernel: 5, weights: .heUniform)
    let secondPooling = MaxPooling2D<Float>(from: second.outputShape, size: 2)
    return Sequential<Float>(using: &generator) {
      first
      ReLU()
      firstPooling
      second
      ReLU()
      secondPooling
      Flatten()
      Linear(secondPooling.outputShape.count, 10)
    }
  }

  /// Trains for one epoch with Adam, whose rate falls with each step along half a cosine.
  ///
  /// One epoch is then as good as three at a constant rate.
  private func train(
    _ network: inout Sequential<Float>, on data: Dataset<Float>, batchSize: Int,
    using generator: inout SeededGenerator
  ) {
    let loss = SoftmaxCrossEntropy()
    var optimizer = Adam()
    var gradient = Matrix<Float>.zeros(0, 0)
    let batches = data.batches(of: batchSize, using: &generator)
    for (step, batch) in batches.enumerated() {
      optimizer.learningRate = 0.003 * (1 + cos(.pi * Double(step) / Double(batches.count)))
      let prediction = network.forward(batch.inputs)
      _ = loss.evaluate(prediction, batch.targets, gradient: &gradient)
      network.backwardToParameters(gradient)
      optimizer.update(&network)
    }
  }
}
