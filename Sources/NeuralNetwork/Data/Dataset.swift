/// Samples and what a network should say to each: row i of `targets` belongs to row i of `inputs`.
public struct Dataset<Scalar: NetworkScalar>: Sendable, Hashable {
  /// One sample per row.
  public internal(set) var inputs: Matrix<Scalar>
  /// One answer per row.
  public internal(set) var targets: Matrix<Scalar>

  /// Creates a data set from as many inputs as targets.
  public init(inputs: Matrix<Scalar>, targets: Matrix<Scalar>) {
    guard inputs.rows == targets.rows else {
      stopForShapes("Dataset, inputs and targets", inputs.shape, targets.shape)
    }
    self.inputs = inputs
    self.targets = targets
  }

  /// Creates a data set by rounding another one's numbers to its own scalar.
  public init<Other>(_ other: Dataset<Other>) {
    self.init(inputs: Matrix(other.inputs), targets: Matrix(other.targets))
  }

  /// The number of samples.
  public var count: Int {
    inputs.rows
  }

  /// Consecutive samples as a data set of their own.
  public subscript(range: Range<Int>) -> Dataset {
    Dataset(inputs: inputs[rows: range], targets: targets[rows: range])
  }

  /// The samples with these numbers, in this order, as a data set of their own.
  public subscript(indices: [Int]) -> Dataset {
    Dataset(inputs: inputs[rows: indices], targets: targets[rows: indices])
  }

  /// Returns the first part of the samples for training and the rest for validation.
  ///
  /// `fraction` (0 … 1) of the count, rounded down, goes to training. The order is kept: shuffle
  /// first when it means something.
  public func split(_ fraction: Double) -> (training: Dataset, validation: Dataset) {
    guard (0...1).contains(fraction) else {
      stop(
        "Dataset.split: \(fraction) is not between 0 and 1; give the share for training, as 0.8")
    }
    let boundary = Int(Double(count) * fraction)
    return (self[0..<boundary], self[boundary..<count])
  }

  /// Returns the samples in a random order.
  public func shuffled(using generator: inout SeededGenerator) -> Dataset {
    var order = Array(0..<count)
    generator.shuffle(&order)
    return self[order]
  }

  /// Returns the samples in batches of `size`; the last one holds what is left.
  public func batches(of size: Int) -> [Dataset] {
    guard size > 0 else {
      stop("Dataset.batches(of: \(size)): a batch needs samples; give 1 or more")
    }
    return stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }

  /// Returns the samples in a random order, in batches of `size`.
  public func batches(of size: Int, using generator: inout SeededGenerator) -> [Dataset] {
    shuffled(using: &generator).batches(of: size)
  }

  /// Overwrites this data set with chosen samples of another one, reusing its memory.
  mutating func assign(_ indices: ArraySlice<Int>, of source: Dataset) {
    inputs.assign(rows: indices, of: source.inputs)
    targets.assign(rows: indices, of: source.targets)
  }
}

extension Dataset: CustomStringConvertible {
  /// How many samples there are, and how many inputs and targets each has.
  public var description: String {
    "\(count) samples, \(inputs.columns) inputs and \(targets.columns) targets each"
  }
}
