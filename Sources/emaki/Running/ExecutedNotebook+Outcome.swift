import NotebookDocument

extension ExecutedNotebook {
  /// Whether a cell or an expression failed without having announced it, or nothing could be begun.
  var hasFailed: Bool {
    results.contains { if case .failed = $0.status { true } else { false } }
      || values.contains { if case .failed = $0 { true } else { false } }
      || diagnostics.contains { $0.severity == .error }
  }

  /// How many cells came to which end.
  var summary: String {
    var counts: [(Int, String)] = [(0, "ran"), (0, "failed"), (0, "not run")]
    for result in results {
      switch result.status {
      case .succeeded, .failedAsAnnounced: counts[0].0 += 1
      case .failed: counts[1].0 += 1
      case .notRun: counts[2].0 += 1
      case .notEvaluated: break
      }
    }
    let failedValues = values.count { if case .failed = $0 { true } else { false } }
    if failedValues > 0 {
      counts.append((failedValues, failedValues == 1 ? "value failed" : "values failed"))
    }
    let cells = counts[0].0 == 1 ? "cell" : "cells"
    return "\(counts[0].0) \(cells) ran"
      + counts.dropFirst().filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
  }
}
