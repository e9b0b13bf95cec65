extension Dataset {
  /// Creates a data set from inputs and the class number of each, 0 ..< `classes`.
  ///
  /// The targets are one-hot: as many columns as classes, with a 1 in the column of the class.
  public init(inputs: Matrix<Scalar>, labels: [Int], classes: Int) {
    self.init(inputs: inputs, targets: .oneHot(labels, classes: classes))
  }

  /// The class of each sample, where the targets are one-hot: the column of the largest target.
  public var labels: [Int] {
    targets.rowArgmax()
  }

  /// How many samples each class has, where the targets are one-hot: one count per column.
  public var classCounts: [Int] {
    var counts = [Int](repeating: 0, count: targets.columns)
    for label in labels { counts[label] += 1 }
    return counts
  }

  /// Returns a random part of the samples for training and the rest for validation, with the same
  /// proportions of the classes in both.
  ///
  /// `fraction` (0 … 1) of the count, rounded down, goes to training, as with ``split(_:)``. Samples
  /// are of one class when their targets are equal: one-hot rows or labels of −1 and 1 alike. A
  /// class whose share is not a whole number gets the whole part, and those with the largest
  /// fractions one more, so each is less than one sample off. Both parts come in a random order.
  public func stratifiedSplit(
    _ fraction: Double, using generator: inout SeededGenerator
  ) -> (training: Dataset, validation: Dataset) {
    guard (0...1).contains(fraction) else {
      stop(
        "Dataset.stratifiedSplit: \(fraction) is not between 0 and 1; give the share for training, "
          + "as 0.8")
    }
    var order = Array(0..<count)
    generator.shuffle(&order)
    let classes = classNumbers(of: order)
    var wanted = Self.shares(of: classes, fraction: fraction)
    var training: [Int] = []
    var validation: [Int] = []
    for (index, number) in zip(order, classes) {
      if wanted[number] > 0 {
        wanted[number] -= 1
        training.append(index)
      } else {
        validation.append(index)
      }
    }
    return (self[training], self[validation])
  }

  /// Numbers the distinct targets in order of appearance and returns the number of each sample.
  private func classNumbers(of order: [Int]) -> [Int] {
    var numbers: [[Scalar]: Int] = [:]
    return order.map { index in
      let target = targets[row: index]
      let number = numbers[target] ?? numbers.count
      numbers[target] = number
      return number
    }
  }

  /// Returns how many samples of each class make the fraction: the largest remainders round up.
  private static func shares(of classes: [Int], fraction: Double) -> [Int] {
    var exact = [Double](repeating: 0, count: (classes.max() ?? -1) + 1)
    for number in classes { exact[number] += 1 }
    for number in exact.indices { exact[number] *= fraction }
    var shares = exact.map { Int($0) }
    let missing = Int(Double(classes.count) * fraction) - shares.reduce(0, +)
    let byRemainder = exact.indices.sorted { left, right in
      let (a, b) = (
        exact[left] - exact[left].rounded(.down), exact[right] - exact[right].rounded(.down)
      )
      return a == b ? left < right : a > b
    }
    for number in byRemainder.prefix(max(0, missing)) { shares[number] += 1 }
    return shares
  }
}
