/// What became of the losses and metrics during a training.
public struct History: Sendable, Hashable {
  /// What is known after each epoch, in their order.
  public internal(set) var epochs: [EpochSummary] = []
  /// The loss of every single batch, in the order of the steps.
  public internal(set) var batchLosses: [Double] = []
  /// The epoch, from 1, after which the network was best; `nil` without early stopping.
  public internal(set) var bestEpoch: Int?

  /// Creates an empty history.
  public init() {}

  /// What is known after the last epoch; `nil` before the first.
  public var last: EpochSummary? {
    epochs.last
  }
}

// One number per epoch, as a plot wants them.
extension History {
  /// The numbers of the epochs, from 1: the x of a plot.
  public var epochNumbers: [Double] {
    epochs.map { Double($0.number) }
  }

  /// The mean of the losses of each epoch's batches, weighted by their sizes.
  ///
  /// Each batch is measured before the network learns from it.
  public var trainingLosses: [Double] {
    epochs.map(\.trainingLoss)
  }

  /// The loss on the validation data after each epoch; empty when there were none.
  public var validationLosses: [Double] {
    epochs.compactMap(\.validationLoss)
  }

  /// The trainer's metrics on the training data after each epoch, by name.
  public var trainingMetrics: [String: [Double]] {
    collected(\.trainingMetrics)
  }

  /// The trainer's metrics on the validation data after each epoch, by name.
  public var validationMetrics: [String: [Double]] {
    collected(\.validationMetrics)
  }

  /// The learning rate of each epoch.
  public var learningRates: [Double] {
    epochs.map(\.learningRate)
  }

  private func collected(_ metrics: (EpochSummary) -> [String: Double]) -> [String: [Double]] {
    epochs.reduce(into: [:]) { result, epoch in
      for (name, value) in metrics(epoch) { result[name, default: []].append(value) }
    }
  }
}
