/// What became of the losses and metrics during a training, one value per epoch.
public struct History: Sendable, Hashable {
  /// The mean of the losses of each epoch's batches, weighted by their sizes.
  ///
  /// Each batch is measured before the network learns from it.
  public internal(set) var trainLosses: [Double] = []
  /// The loss on the validation data after each epoch; empty when there were none.
  public internal(set) var validationLosses: [Double] = []
  /// The trainer's metrics on the training data after each epoch, by name.
  public internal(set) var trainMetrics: [String: [Double]] = [:]
  /// The trainer's metrics on the validation data after each epoch, by name.
  public internal(set) var validationMetrics: [String: [Double]] = [:]
  /// The learning rate of each epoch.
  public internal(set) var learningRates: [Double] = []
  /// The loss of every single batch, in the order of the steps.
  public internal(set) var batchLosses: [Double] = []
  /// The epoch, from 1, after which the network was best; `nil` without early stopping.
  public internal(set) var bestEpoch: Int?

  /// Creates an empty history.
  public init() {}

  /// The numbers of the epochs, from 1: the x of a plot.
  public var epochs: [Double] {
    trainLosses.indices.map { Double($0 + 1) }
  }

  /// Adds what is known after an epoch.
  mutating func append(_ epoch: EpochSummary) {
    trainLosses.append(epoch.trainLoss)
    learningRates.append(epoch.learningRate)
    if let loss = epoch.validationLoss { validationLosses.append(loss) }
    for (name, value) in epoch.trainMetrics { trainMetrics[name, default: []].append(value) }
    for (name, value) in epoch.validationMetrics {
      validationMetrics[name, default: []].append(value)
    }
  }
}
