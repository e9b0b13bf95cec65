/// What is known after an epoch of a training.
public struct EpochSummary: Sendable, Hashable {
  /// Its number, from 1.
  public let number: Int
  /// The learning rate of its steps.
  public let learningRate: Double
  /// The mean of the losses of its batches, weighted by their sizes.
  public let trainingLoss: Double
  /// The loss on the validation data, if there are any.
  public let validationLoss: Double?
  /// The trainer's metrics on the training data, by name.
  public let trainingMetrics: [String: Double]
  /// The trainer's metrics on the validation data, by name; empty without any.
  public let validationMetrics: [String: Double]
}

/// Whether a training goes on.
public enum TrainingDecision: Sendable, Hashable {
  /// With the next epoch.
  case goOn
  /// Not: this epoch was the last.
  case stop
}
