/// Means and standard deviations of the columns of some data, to bring other data to the same scale.
///
///     let (training, standardization) = data.standardized()
///     let validation = standardization(otherData)
///
///     each column  (x − mean) / deviation
///     deviation    √(Σ (x − mean)² / n), as scikit-learn's `StandardScaler` has it
///
/// A column that was constant tells nothing apart: its deviation is 0, and it becomes 0 in other
/// data too.
public struct Standardization<Scalar: NetworkScalar>: Sendable, Hashable {
  /// The mean of each column, 1×columns.
  public let means: Matrix<Scalar>
  /// The standard deviation of each column, 1×columns.
  public let deviations: Matrix<Scalar>

  /// Measures the columns of a matrix, which must have at least one row.
  public init(of matrix: Matrix<Scalar>) {
    guard matrix.rows > 0 else {
      stop("Standardization: a shape of \(matrix.shape) has no rows to measure")
    }
    let moments = columnMoments(of: matrix.storage, columns: matrix.columns)
    means = Matrix(row: moments.means.map { Scalar($0) })
    deviations = Matrix(row: moments.variances.map { Scalar($0.squareRoot()) })
  }

  /// Returns the matrix, which has as many columns as the measured one, on the common scale.
  public func callAsFunction(_ matrix: Matrix<Scalar>) -> Matrix<Scalar> {
    matrix.adding(row: -means).multiplied(byRow: deviations.map { $0 == 0 ? 0 : 1 / $0 })
  }

  /// Returns the data set with its inputs on the common scale and the targets as they are.
  public func callAsFunction(_ data: Dataset<Scalar>) -> Dataset<Scalar> {
    Dataset(inputs: self(data.inputs), targets: data.targets)
  }

  /// Returns to the original scale what this value has brought to the common one.
  public func inverse(_ matrix: Matrix<Scalar>) -> Matrix<Scalar> {
    matrix.multiplied(byRow: deviations).adding(row: means)
  }
}

extension Dataset {
  /// Returns the data with mean 0 and standard deviation 1 in each input column, and the means and
  /// deviations that they had.
  ///
  /// Give the same treatment, with the means of the training data, to what the network sees later.
  /// A constant column becomes 0. The targets stay as they are.
  public func standardized() -> (data: Dataset, standardization: Standardization<Scalar>) {
    let standardization = Standardization(of: inputs)
    return (standardization(self), standardization)
  }
}

/// Returns mean and variance of each column, in `Double`, relative to the first row: exactly 0 is
/// the variance of a constant column, whatever its value.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
private func columnMoments<Scalar: NetworkScalar>(
  of elements: [Scalar], columns: Int
) -> (means: [Double], variances: [Double]) {
  let origin = elements.prefix(columns).map { Double($0) }
  let rows = Double(elements.count / max(columns, 1))
  var means = [Double](repeating: 0, count: columns)
  var squares = means
  for start in stride(from: 0, to: elements.count, by: max(columns, 1)) {
    for column in 0..<columns { means[column] += Double(elements[start + column]) - origin[column] }
  }
  for column in 0..<columns { means[column] = origin[column] + means[column] / rows }
  for start in stride(from: 0, to: elements.count, by: max(columns, 1)) {
    for column in 0..<columns {
      let difference = Double(elements[start + column]) - means[column]
      squares[column] += difference * difference
    }
  }
  return (means, squares.map { $0 / rows })
}
