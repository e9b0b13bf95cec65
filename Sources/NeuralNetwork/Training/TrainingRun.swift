/// The state of one training: the order of the samples and the memory that every step reuses.
struct TrainingRun<Scalar: NetworkScalar> {
  private let loss: any Loss
  private var optimizer: any Optimizer
  private let clipping: GradientClipping
  private let training: Dataset<Scalar>
  private let batchSize: Int
  private var order: [Int]
  private var batch: Dataset<Scalar>
  private var gradient = Matrix<Scalar>.zeros(0, 0)

  init(_ trainer: Trainer, _ training: Dataset<Scalar>) {
    loss = trainer.loss
    optimizer = trainer.optimizer
    clipping = trainer.clipping
    self.training = training
    batchSize = min(trainer.batchSize ?? training.count, training.count)
    order = Array(0..<training.count)
    batch = training[0..<0]
  }

  /// Puts the samples into a new order, which depends on the generator alone.
  mutating func shuffle(using generator: inout SeededGenerator) {
    for index in order.indices { order[index] = index }
    generator.shuffle(&order)
  }

  /// Goes once through the samples in their order and returns the mean of their losses.
  @specialized(where Scalar == Float, Model == Sequential<Float>)
  @specialized(where Scalar == Double, Model == Sequential<Double>)
  mutating func epoch<Model: Layer<Scalar>>(
    _ epoch: Int, of network: inout Model, rate: Double, into history: inout History
  ) throws(NetworkError) -> Double {
    optimizer.learningRate = rate
    var total = 0.0
    for start in stride(from: 0, to: order.count, by: batchSize) {
      batch.assign(order[start..<min(start + batchSize, order.count)], of: training)
      let prediction = network.forward(batch.inputs)
      let value = Double(loss.evaluate(prediction, batch.targets, gradient: &gradient))
      guard value.isFinite else {
        throw .nonFiniteLoss(value, epoch: epoch, batch: start / batchSize + 1)
      }
      total += value * Double(batch.count)
      history.batchLosses.append(value)
      network.backwardToParameters(gradient)
      clipping.clip(&network)
      optimizer.update(&network)
    }
    return total / Double(order.count)
  }
}
