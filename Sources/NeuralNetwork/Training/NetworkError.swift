/// What can go wrong without being a mistake in the program.
public enum NetworkError: Error, Hashable, CustomStringConvertible {
  /// The loss became infinite or NaN, in this epoch and this batch of it, both counted from 1.
  case nonFiniteLoss(Double, epoch: Int, batch: Int)

  /// The error in words, with a hint at the usual cause.
  public var description: String {
    switch self {
    case .nonFiniteLoss(let loss, 1, 1):
      "the loss is \(loss) in the very first batch: look for NaN or infinity in the data"
    case .nonFiniteLoss(let loss, let epoch, let batch):
      "the loss is \(loss) in epoch \(epoch), batch \(batch): try a smaller learning rate"
    }
  }
}
