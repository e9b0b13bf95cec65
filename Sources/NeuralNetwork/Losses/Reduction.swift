/// What becomes of the losses of the single elements of a batch.
public enum Reduction: Sendable, Hashable {
  /// They are added.
  case sum
  /// They are added and divided by samples × outputs, as PyTorch's `reduction="mean"` does.
  case mean

  /// What each element counts in a batch of `count` elements.
  func weight(of count: Int) -> Double {
    switch self {
    case .sum: 1
    case .mean: 1 / Double(count)
    }
  }
}
