import NeuralNetwork

/// What is trained or asked, and how often one process measures it.
///
/// `reference/works.py` says the same for the other sides.
struct Work {
  let name: String
  let sizes: [Int]
  var samples = 1000
  let batch: Int
  let epochs: Int
  let optimizer: any Optimizer
  var runs = 1
  var infers = false

  static let all = [
    Work(
      name: "batches", sizes: [784, 128, 10], batch: 32, epochs: 100,
      optimizer: Adam(learningRate: 0.01)),
    Work(
      name: "full-batch", sizes: [784, 128, 10], batch: 1000, epochs: 100,
      optimizer: Adam(learningRate: 0.01), runs: 3),
    Work(
      name: "large", sizes: [784, 128, 64, 10], samples: 60_000, batch: 64, epochs: 3,
      optimizer: SGD(learningRate: 0.1)),
    Work(
      name: "plane", sizes: [2, 3, 1], samples: 250, batch: 4, epochs: 100,
      optimizer: SGD(learningRate: 0.02), runs: 3),
    // Trained for a few epochs as in "batches"; then the 10,000 test images in such batches.
    Work(
      name: "at-once", sizes: [784, 128, 10], batch: 10_000, epochs: 3,
      optimizer: Adam(learningRate: 0.01), runs: 20, infers: true),
    Work(
      name: "one-by-one", sizes: [784, 128, 10], batch: 1, epochs: 3,
      optimizer: Adam(learningRate: 0.01), runs: 2, infers: true),
  ]

  /// Steps of training, or calls of the network.
  var steps: Int {
    infers ? (10_000 + batch - 1) / batch : epochs * ((samples + batch - 1) / batch)
  }

  /// Whether it fits points of the plane instead of telling digits apart.
  var isPlane: Bool {
    sizes[0] == 2
  }

  /// Returns an untrained network.
  func network(using generator: inout SeededGenerator) -> Sequential<Float> {
    switch sizes.count {
    case _ where isPlane:
      Sequential<Float>(using: &generator) {
        Linear(2, 3)
        Sigmoid()
        Linear(3, 1)
      }
    case 3:
      Sequential<Float>(using: &generator) {
        Linear(784, 128, weights: .xavierUniform)
        ReLU()
        Linear(128, 10)
      }
    default:
      Sequential<Float>(using: &generator) {
        Linear(784, 128)
        ReLU()
        Linear(128, 64)
        ReLU()
        Linear(64, 10)
      }
    }
  }

  /// Returns the trainer for `epochs` epochs, or as many as the work has.
  func trainer(epochs: Int? = nil) -> Trainer {
    Trainer(
      loss: isPlane ? MeanSquaredError() : SoftmaxCrossEntropy(), optimizer: optimizer,
      epochs: epochs ?? self.epochs, batchSize: infers ? 32 : batch, shuffles: batch != samples)
  }
}
