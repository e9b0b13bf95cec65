/// Trains a network: batch, mini-batch or online.
///
///     let trainer = Trainer(
///       loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.02), epochs: 100, batchSize: 4)
///     let history = try trainer.train(
///       &network, on: training, validation: validation, using: &generator)
///
/// It stands for this loop, and gives the same numbers:
///
///     var optimizer = trainer.optimizer
///     for epoch in 1...epochs {
///       var total = 0.0
///       for batch in training.batches(of: batchSize, using: &generator) {
///         let prediction = network.forward(batch.inputs)
///         total += loss(prediction, batch.targets) * Double(batch.count)
///         network.backward(loss.gradient(prediction, batch.targets))
///         optimizer.update(&network)
///       }
///       trainLosses.append(total / Double(training.count))
///       validationLosses.append(loss(network(validation.inputs), validation.targets))
///     }
public struct Trainer: Sendable {
  /// What is made small.
  public var loss: any Loss
  /// The optimiser that every training starts with.
  public var optimizer: any Optimizer
  /// How many times the network sees the whole training data.
  public var epochs: Int
  /// How many samples make one step: 1 is online learning, `nil` takes all of them.
  public var batchSize: Int?
  /// Whether the samples are put into a new random order before each epoch.
  public var shuffles: Bool

  /// Creates a trainer.
  public init(
    loss: any Loss, optimizer: any Optimizer, epochs: Int, batchSize: Int?, shuffles: Bool = true
  ) {
    guard epochs >= 0 else { stop("Trainer: \(epochs) epochs") }
    guard batchSize ?? 1 > 0 else { stop("Trainer: a batch size of \(batchSize ?? 0)") }
    self.loss = loss
    self.optimizer = optimizer
    self.epochs = epochs
    self.batchSize = batchSize
    self.shuffles = shuffles
  }

  /// Trains a network in place and returns its losses.
  ///
  /// Throws ``NetworkError/nonFiniteLoss(_:epoch:batch:)`` as soon as the loss of a batch is
  /// infinite or NaN; the network is then as it was before that batch's step.
  public func train<Model: Layer>(
    _ network: inout Model, on training: Dataset<Model.Scalar>,
    validation: Dataset<Model.Scalar>? = nil, using generator: inout SeededGenerator
  ) throws(NetworkError) -> History {
    guard training.count > 0 else { stop("Trainer: there are no training data") }
    var history = History()
    var run = TrainingRun(self, training)
    for epoch in 1..<epochs + 1 {
      if shuffles { run.shuffle(using: &generator) }
      history.trainLosses.append(try run.epoch(epoch, of: &network))
      if let validation {
        let value = loss(network(validation.inputs), validation.targets)
        history.validationLosses.append(Double(value))
      }
    }
    return history
  }
}

/// The state of one training: the order of the samples and the memory that every step reuses.
private struct TrainingRun<Scalar: NetworkScalar> {
  let loss: any Loss
  var optimizer: any Optimizer
  let training: Dataset<Scalar>
  let batchSize: Int
  var order: [Int]
  var batch: Dataset<Scalar>
  var gradient = Matrix<Scalar>.zeros(0, 0)

  init(_ trainer: Trainer, _ training: Dataset<Scalar>) {
    loss = trainer.loss
    optimizer = trainer.optimizer
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
    _ epoch: Int, of network: inout Model
  ) throws(NetworkError) -> Double {
    var total = 0.0
    for start in stride(from: 0, to: order.count, by: batchSize) {
      batch.assign(order[start..<min(start + batchSize, order.count)], of: training)
      let prediction = network.forward(batch.inputs)
      let value = Double(loss.evaluate(prediction, batch.targets, gradient: &gradient))
      guard value.isFinite else {
        throw .nonFiniteLoss(value, epoch: epoch, batch: start / batchSize + 1)
      }
      total += value * Double(batch.count)
      network.backwardToParameters(gradient)
      optimizer.update(&network)
    }
    return total / Double(order.count)
  }
}
