/// How often samples of each class were taken for each class.
///
///     let confusion = ConfusionMatrix(network(test.inputs), test.targets)
///     confusion.counts[4][9]    // fours that were taken for nines
///     confusion.accuracy
///     confusion.recall(of: 4)   // the share of the fours that were recognised
public struct ConfusionMatrix: Sendable, Hashable {
  /// The number of samples by their class (first index) and the class they were taken for (second).
  public let counts: [[Int]]

  /// Counts predictions (scores, samples×classes) against one-hot rows of the same shape.
  public init<Scalar: NetworkScalar>(_ prediction: Matrix<Scalar>, _ target: Matrix<Scalar>) {
    guard prediction.shape == target.shape else {
      stopForShapes("ConfusionMatrix, prediction and target", prediction.shape, target.shape)
    }
    self.init(
      predicted: prediction.rowArgmax(), actual: target.rowArgmax(), classes: target.columns)
  }

  /// Counts predicted classes against the actual ones, all in 0 ..< `classes`.
  public init(predicted: [Int], actual: [Int], classes: Int) {
    guard predicted.count == actual.count else {
      stop("ConfusionMatrix: \(predicted.count) predictions for \(actual.count) samples")
    }
    var counts = Array(repeating: Array(repeating: 0, count: classes), count: classes)
    for (predicted, actual) in zip(predicted, actual) {
      guard 0..<classes ~= predicted, 0..<classes ~= actual else {
        stop("ConfusionMatrix: the classes \(actual) and \(predicted) are not in 0..<\(classes)")
      }
      counts[actual][predicted] += 1
    }
    self.counts = counts
  }

  /// The share of samples that were taken for what they are; NaN without samples.
  public var accuracy: Double {
    let right = counts.indices.reduce(0) { $0 + counts[$1][$1] }
    return Double(right) / Double(counts.joined().reduce(0, +))
  }

  /// Of the samples that were taken for a class, the share that belongs to it; NaN without any.
  public func precision(of label: Int) -> Double {
    Double(counts[label][label]) / Double(counts.reduce(0) { $0 + $1[label] })
  }

  /// Of the samples of a class, the share that was taken for it; NaN without any.
  public func recall(of label: Int) -> Double {
    Double(counts[label][label]) / Double(counts[label].reduce(0, +))
  }

  /// The counts as a matrix, to draw.
  public var matrix: Matrix<Double> {
    Matrix(counts.map { $0.map(Double.init) })
  }
}

extension ConfusionMatrix: CustomStringConvertible {
  /// A table: one row per class, one column per class that its samples were taken for.
  public var description: String {
    let headings = counts.indices.map { "\($0)" }
    let cells = counts.map { $0.map { "\($0)" } }
    let width = (headings + cells.joined()).map(\.count).max() ?? 0
    func line(_ heading: String, _ cells: [String]) -> String {
      ([heading] + cells).map { String(repeating: " ", count: width - $0.count) + $0 }
        .joined(separator: "  ")
    }
    return ([line("", headings)] + zip(headings, cells).map(line)).joined(separator: "\n")
  }
}
