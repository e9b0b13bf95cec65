// What must lie between 0 and 1 for a loss to mean something; checked, for what comes out otherwise
// is a number like any other.
extension Loss {
  /// Stops with the first element outside 0 … 1; NaN passes, for it makes the loss NaN.
  func requireProbabilities<Scalar: NetworkScalar>(
    _ matrix: Matrix<Scalar>, _ what: String, _ hint: @autoclosure () -> String
  ) {
    guard let index = firstIndex(outside: -1e-6, 1 + 1e-6, in: matrix.storage) else { return }
    stop(
      "\(Self.self): the \(what) \(matrix.storage[index]) in row \(index / matrix.columns) is not in "
        + "0…1; \(hint())")
  }
}

/// Returns the first index of an element that is less than one number or more than another.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
private func firstIndex<Scalar: NetworkScalar>(
  outside lower: Double, _ upper: Double, in values: [Scalar]
) -> Int? {
  let (lower, upper) = (Scalar(lower), Scalar(upper))
  for index in values.indices where values[index] < lower || values[index] > upper {
    return index
  }
  return nil
}
