#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The line on a terminal that tells how far a training is.
///
///     epoch 12/100  loss 0.0421  validation 0.0610  accuracy 0.981  8 s left
///
/// It is written to the standard error stream, over itself, and only if that is a terminal: neither
/// a log nor a report of a notebook is filled with it.
struct Progress {
  private let isShown: Bool
  private let epochs: Int
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  init(isWanted: Bool, epochs: Int) {
    isShown = isWanted && isatty(STDERR_FILENO) == 1
    self.epochs = epochs
  }

  /// Shows an epoch, ten times a second at most.
  mutating func show(_ epoch: EpochSummary, metrics: [any Metric]) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if let last, epoch.number < epochs, now - last < .milliseconds(100) { return }
    last = now
    let left = (now - start) / Double(epoch.number) * Double(epochs - epoch.number)
    // To the line's start, the text, and whatever was there before it wiped out.
    put("\r\(epoch.progressLine(of: epochs, metrics: metrics, left: left))\u{1B}[K")
  }

  /// Leaves the last line standing.
  func end() {
    if isShown, last != nil { put("\n") }
  }

  /// Writes text as it is; what cannot be written is not missed.
  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}

extension EpochSummary {
  /// What the progress line says.
  package func progressLine(of epochs: Int, metrics: [any Metric], left: Duration) -> String {
    var parts = ["epoch \(number)/\(epochs)", "loss \(trainingLoss.inThreeDigits)"]
    if let validationLoss { parts.append("validation \(validationLoss.inThreeDigits)") }
    for name in metrics.map(\.name) {
      if let value = validationMetrics[name] ?? trainingMetrics[name] {
        parts.append("\(name) \(value.inThreeDigits)")
      }
    }
    if number < epochs { parts.append("\(left.components.seconds + 1) s left") }
    return parts.joined(separator: "  ")
  }
}

extension Double {
  /// The number to three significant digits, without more ado.
  var inThreeDigits: String {
    guard isFinite, self != 0 else { return "\(self)" }
    let exponent = Int(log10(magnitude).rounded(.down))
    let scale = pow(10, Double(2 - exponent))
    let result = (self * scale).rounded() / scale
    return result == result.rounded() && result.magnitude < 1e15 ? "\(Int(result))" : "\(result)"
  }
}
