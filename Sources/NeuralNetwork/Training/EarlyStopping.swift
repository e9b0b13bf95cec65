/// When a training ends before its last epoch, because it no longer gets better.
///
///     Trainer(…, epochs: 500, …, stopping: EarlyStopping(patience: 10))
public struct EarlyStopping: Sendable, Hashable {
  /// What is watched.
  public enum Quantity: Sendable, Hashable {
    /// The loss on the validation data.
    case validationLoss
    /// The loss on the training data.
    case trainingLoss
    /// A metric of the trainer, by its name, on the validation data or, without any, the training data.
    case metric(String)
  }

  /// How many epochs without improvement are waited for.
  public var patience: Int
  /// What is watched.
  public var quantity: Quantity
  /// How much better than the best an epoch must be to count as an improvement.
  public var minimumImprovement: Double
  /// Whether the network ends as it was after its best epoch, rather than its last.
  public var restoresBest: Bool

  /// Creates a rule.
  public init(
    patience: Int, watching quantity: Quantity = .validationLoss, minimumImprovement: Double = 0,
    restoresBest: Bool = true
  ) {
    guard patience > 0, minimumImprovement >= 0 else {
      stop("EarlyStopping: the patience must be positive, the minimum improvement not negative")
    }
    self.patience = patience
    self.quantity = quantity
    self.minimumImprovement = minimumImprovement
    self.restoresBest = restoresBest
  }
}

extension EarlyStopping {
  /// Stops the program when what is watched will never be measured.
  func requireQuantity(in trainer: Trainer, hasValidation: Bool) {
    switch quantity {
    case .trainingLoss: break
    case .validationLoss:
      guard hasValidation else {
        stop("EarlyStopping: there are no validation data; give some, or watch .trainingLoss")
      }
    case .metric(let name):
      let names = trainer.metrics.map(\.name)
      guard names.contains(name) else {
        let known = names.isEmpty ? "none" : names.joined(separator: ", ")
        stop("EarlyStopping: the trainer has no metric “\(name)”; it has: \(known)")
      }
    }
  }

  /// Returns what is watched, turned so that more is better.
  func quality(of epoch: EpochSummary, _ metrics: [any Metric]) -> Double {
    switch quantity {
    case .trainingLoss:
      return -epoch.trainingLoss
    case .validationLoss:
      return -(epoch.validationLoss ?? .nan)
    case .metric(let name):
      let value = epoch.validationMetrics[name] ?? epoch.trainingMetrics[name] ?? .nan
      let isBetterWhenHigher = metrics.first { $0.name == name }?.isBetterWhenHigher ?? true
      return isBetterWhenHigher ? value : -value
    }
  }
}

/// The best network of a training so far, and how long ago it was.
struct BestEpoch<Model: Sendable> {
  let rule: EarlyStopping
  private(set) var epoch = 0
  private(set) var model: Model?
  private var quality = -Double.infinity

  init(_ rule: EarlyStopping) {
    self.rule = rule
  }

  /// Takes note of an epoch; returns whether it is time to stop.
  mutating func shouldStop(
    after epoch: EpochSummary, of model: Model, _ metrics: [any Metric]
  ) -> Bool {
    let quality = rule.quality(of: epoch, metrics)
    if self.epoch == 0 || self.quality.isNaN || quality > self.quality + rule.minimumImprovement {
      self.epoch = epoch.number
      self.quality = quality
      self.model = rule.restoresBest ? model : nil
    }
    return epoch.number - self.epoch >= rule.patience
  }
}
