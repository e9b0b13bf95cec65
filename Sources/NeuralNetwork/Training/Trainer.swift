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
///       optimizer.learningRate = schedule.rate(trainer.optimizer.learningRate, epoch: epoch - 1)
///       var total = 0.0
///       for batch in training.batches(of: batchSize, using: &generator) {
///         let prediction = network.forward(batch.inputs)
///         total += loss(prediction, batch.targets) * Double(batch.count)
///         network.backward(loss.gradient(prediction, batch.targets))
///         network.clipGradients(toNorm: 1)    // with `clipping: .norm(1)`
///         optimizer.update(&network)
///       }
///       trainingLosses.append(total / Double(training.count))
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
  /// How the learning rate changes from epoch to epoch.
  public var schedule: LearningRateSchedule
  /// How large gradients may be.
  public var clipping: GradientClipping
  /// What is measured after each epoch, on the training data and on the validation data.
  ///
  /// Each costs a pass through both.
  public var metrics: [any Metric]
  /// When it ends before the last epoch; `nil` never.
  public var stopping: EarlyStopping?
  /// Whether it shows its progress when it runs in a terminal.
  public var showsProgress: Bool

  /// Creates a trainer.
  public init(
    loss: any Loss, optimizer: any Optimizer, epochs: Int, batchSize: Int?, shuffles: Bool = true,
    schedule: LearningRateSchedule = .constant, clipping: GradientClipping = .none,
    metrics: [any Metric] = [], stopping: EarlyStopping? = nil, showsProgress: Bool = true
  ) {
    self.loss = loss
    self.optimizer = optimizer
    self.epochs = epochs
    self.batchSize = batchSize
    self.shuffles = shuffles
    self.schedule = schedule
    self.clipping = clipping
    self.metrics = metrics
    self.stopping = stopping
    self.showsProgress = showsProgress
  }

  /// Trains a network in place and returns what became of its losses and metrics.
  ///
  /// `afterEpoch` is called with what is known after each epoch and the network as it then is: to
  /// keep snapshots, to print, or to stop. Throws ``NetworkError/nonFiniteLoss(_:epoch:batch:)`` as
  /// soon as the loss of a batch is infinite or NaN; the network's parameters are then as they were
  /// before that batch's step.
  public func train<Model: Layer>(
    _ network: inout Model, on training: Dataset<Model.Scalar>,
    validation: Dataset<Model.Scalar>? = nil, using generator: inout SeededGenerator,
    afterEpoch: (EpochSummary, Model) -> TrainingDecision = { _, _ in .goOn }
  ) throws(NetworkError) -> History {
    requireSense(training.count, validation?.count)
    stopping?.requireQuantity(in: self, hasValidation: validation != nil)
    var history = History()
    var run = TrainingRun(self, training)
    var best = stopping.map { BestEpoch<Model>($0) }
    var progress = Progress(isWanted: showsProgress, epochs: epochs)
    defer { progress.end() }
    for number in 1..<epochs + 1 {
      if shuffles { run.shuffle(using: &generator) }
      let rate = schedule.rate(optimizer.learningRate, epoch: number - 1)
      let loss = try run.epoch(number, of: &network, rate: rate, into: &history)
      let epoch = summary(
        of: number, rate, loss, network, on: training, validation: validation)
      history.epochs.append(epoch)
      progress.show(epoch, metrics: metrics)
      let isEnough = best?.shouldStop(after: epoch, of: network, metrics) ?? false
      if afterEpoch(epoch, network) == .stop || isEnough { break }
    }
    if let best, best.epoch > 0 {
      history.bestEpoch = best.epoch
      if let model = best.model { network = model }
    }
    return history
  }

  private func requireSense(_ training: Int, _ validation: Int?) {
    guard epochs >= 0 else { stop("Trainer: \(epochs) epochs; give 0 or more") }
    guard batchSize ?? 1 > 0 else {
      stop("Trainer: a batch size of \(batchSize ?? 0); give 1 or more, or nil for all samples")
    }
    guard training > 0 else {
      stop("Trainer: there are no training data; give at least one sample")
    }
    guard validation != 0 else {
      stop("Trainer: the validation data are empty; give some, or nil for none")
    }
  }

  private func summary<Model: Layer>(
    of number: Int, _ rate: Double, _ trainingLoss: Double, _ network: Model,
    on training: Dataset<Model.Scalar>, validation: Dataset<Model.Scalar>?
  ) -> EpochSummary {
    let predictions = validation.map { network.predictions(for: $0.inputs) }
    var trainingMetrics: [String: Double] = [:]
    var validationMetrics: [String: Double] = [:]
    if !metrics.isEmpty {
      let trained = network.predictions(for: training.inputs)
      for metric in metrics { trainingMetrics[metric.name] = metric(trained, training.targets) }
    }
    var validationLoss: Double?
    if let validation, let predictions {
      validationLoss = Double(loss(predictions, validation.targets))
      for metric in metrics {
        validationMetrics[metric.name] = metric(predictions, validation.targets)
      }
    }
    return EpochSummary(
      number: number, learningRate: rate, trainingLoss: trainingLoss,
      validationLoss: validationLoss,
      trainingMetrics: trainingMetrics, validationMetrics: validationMetrics)
  }
}
