/// What is known after an epoch of a training.
public struct EpochSummary: Sendable, Hashable {
  /// Its number, from 1.
  public let number: Int
  /// The learning rate of its steps.
  public let learningRate: Double
  /// The mean of the losses of its batches, weighted by their sizes.
  public let trainLoss: Double
  /// The loss on the validation data, if there are any.
  public let validationLoss: Double?
  /// The trainer's metrics on the training data, by name.
  public let trainMetrics: [String: Double]
  /// The trainer's metrics on the validation data, by name; empty without any.
  public let validationMetrics: [String: Double]
}

extension EpochSummary {
  /// Returns what early stopping watches, turned so that more is better.
  func quality(_ quantity: EarlyStopping.Quantity, _ trainer: Trainer) -> Double {
    switch quantity {
    case .trainLoss:
      return -trainLoss
    case .validationLoss:
      guard let validationLoss else {
        stop("EarlyStopping: there are no validation data; give some, or watch .trainLoss")
      }
      return -validationLoss
    case .metric(let name):
      guard let metric = trainer.metrics.first(where: { $0.name == name }),
        let value = validationMetrics[name] ?? trainMetrics[name]
      else {
        let names = trainer.metrics.map(\.name).joined(separator: ", ")
        stop("EarlyStopping: the trainer has no metric “\(name)”, but: \(names)")
      }
      return metric.isBetterWhenHigher ? value : -value
    }
  }
}

/// Whether a training goes on.
public enum TrainingDecision: Sendable, Hashable {
  /// With the next epoch.
  case goOn
  /// Not: this epoch was the last.
  case stop
}
