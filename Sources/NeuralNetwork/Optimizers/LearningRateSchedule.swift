/// How the learning rate changes from epoch to epoch.
///
///     let schedule = LearningRateSchedule.warmUp(epochs: 5, from: 0.2, then: .cosine(epochs: 25))
///     schedule.rate(0.1, epoch: 0)    // 0.02
///     schedule.rate(0.1, epoch: 5)    // 0.1
///     schedule.rate(0.1, epoch: 30)   // 0
///
/// Every rate follows directly from the initial rate η and the number t of the epoch, counted from
/// 0; the numbers are those of the PyTorch schedulers that are named with the cases, but for the
/// epochs after the end of a cosine.
public indirect enum LearningRateSchedule: Sendable, Hashable {
  /// η all the time.
  case constant
  /// η · factor^⌊t / every⌋: a step down after every so many epochs (`StepLR`).
  case step(every: Int, factor: Double = 0.1)
  /// η · factorᵗ (`ExponentialLR`).
  case exponential(factor: Double)
  /// Half a period of a cosine from η down to a last rate, where it stays (`CosineAnnealingLR`).
  ///
  /// to + (η − to) · (1 + cos(π·t / epochs)) / 2 for t ≤ epochs. PyTorch's rate rises again after
  /// that, as the cosine goes on; this one does not. I. Loshchilov and F. Hutter, "SGDR: Stochastic
  /// Gradient Descent with Warm Restarts", ICLR 2017.
  case cosine(epochs: Int, to: Double = 0)
  /// A straight line from a fraction of η up to η, and then another schedule, which counts its
  /// epochs from there (`LinearLR`, joined by `SequentialLR`).
  ///
  /// η · (from + (1 − from) · t / epochs) for t < epochs.
  case warmUp(epochs: Int, from: Double = 1.0 / 3, then: LearningRateSchedule = .constant)

  /// Returns the rate of an epoch, counted from 0, given the rate that it starts from.
  public func rate(_ initial: Double, epoch: Int) -> Double {
    switch self {
    case .constant:
      return initial
    case .step(let every, let factor):
      requirePositive(every)
      return initial * power(factor, Double(epoch / every))
    case .exponential(let factor):
      return initial * power(factor, Double(epoch))
    case .cosine(let epochs, let last):
      requirePositive(epochs)
      guard epoch < epochs else { return last }
      return last + (initial - last) * halfCosine(Double(epoch) / Double(epochs))
    case .warmUp(let epochs, let start, let next):
      guard epoch < epochs else { return next.rate(initial, epoch: epoch - epochs) }
      return initial * (start + (1 - start) * Double(epoch) / Double(epochs))
    }
  }

  private func requirePositive(_ epochs: Int) {
    guard epochs > 0 else { stop("LearningRateSchedule.\(self): the epochs must be positive") }
  }
}

/// Falls from 1 at 0 to 0 at 1, in half a period of a cosine.
private func halfCosine(_ part: Double) -> Double {
  (1 + cosine(.pi * part)) / 2
}
