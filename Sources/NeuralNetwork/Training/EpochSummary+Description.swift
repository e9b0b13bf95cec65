extension EpochSummary: CustomStringConvertible {
  /// The epoch in a line: its number, then loss and metrics on the training and the validation data.
  public var description: String {
    let names = Set(trainingMetrics.keys).union(validationMetrics.keys).sorted()
    let metrics = names.map { name in
      "\(name) \(pair(trainingMetrics[name] ?? .nan, validationMetrics[name]))"
    }
    return (["epoch \(number)", "loss \(pair(trainingLoss, validationLoss))"] + metrics)
      .joined(separator: "  ")
  }

  private func pair(_ training: Double, _ validation: Double?) -> String {
    let training = training.inThreeDigits
    return validation.map { "\(training) / \($0.inThreeDigits)" } ?? training
  }
}

extension History: CustomStringConvertible {
  /// The first and the last epochs, one per line: training / validation.
  public var description: String {
    let best = bestEpoch.map { ["best after epoch \($0)"] } ?? []
    guard epochs.count > 10 else {
      return (epochs.map(\.description) + best).joined(separator: "\n")
    }
    let lines = epochs.prefix(5).map(\.description) + ["…"] + epochs.suffix(4).map(\.description)
    return (lines + best).joined(separator: "\n")
  }
}
