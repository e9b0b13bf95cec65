/// A table of numbers, stored row by row.
///
/// A network takes one sample per row: four points of the plane are a 4×2 matrix. Matrices are
/// values; assigning one copies it, and the copy costs nothing until one of the two changes.
///
///     let a: Matrix<Double> = [[1, 2], [3, 4]]
///     a[1, 0]                   // 3
///     a.product(with: a)        // [[7, 10], [15, 22]]
///     a * a                     // [[1, 4], [9, 16]], element by element
public struct Matrix<Scalar: NetworkScalar>: Sendable, Hashable {
  /// The number of rows.
  public internal(set) var rows: Int
  /// The number of columns.
  public internal(set) var columns: Int
  /// The elements, row after row.
  @usableFromInline var storage: [Scalar]

  /// Creates a matrix from its elements, row after row.
  public init(rows: Int, columns: Int, elements: [Scalar]) {
    guard rows >= 0, columns >= 0, rows * columns == elements.count else {
      stop("Matrix: a shape of \(Shape(rows, columns)) does not hold \(elements.count) elements")
    }
    self.rows = rows
    self.columns = columns
    storage = elements
  }

  /// Creates a matrix from its rows, which must all have the same length.
  public init(_ rows: [[Scalar]]) {
    let columns = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() where row.count != columns {
      stop("Matrix: row \(index) has \(row.count) elements, row 0 has \(columns)")
    }
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap { $0 })
  }

  /// Creates a matrix whose elements are all `value`.
  public init(rows: Int, columns: Int, repeating value: Scalar) {
    guard rows >= 0, columns >= 0, !rows.multipliedReportingOverflow(by: columns).overflow else {
      stop("Matrix: a shape of \(Shape(rows, columns)) cannot be; give sizes of 0 or more")
    }
    self.init(
      rows: rows, columns: columns, elements: Array(repeating: value, count: rows * columns))
  }

  /// Creates a matrix of one row.
  public init(row: [Scalar]) {
    self.init(rows: 1, columns: row.count, elements: row)
  }

  /// Creates a matrix of one column.
  public init(column: [Scalar]) {
    self.init(rows: column.count, columns: 1, elements: column)
  }

  /// Creates a matrix by rounding another one's elements to its own scalar.
  public init<Other>(_ other: Matrix<Other>) {
    self.init(
      rows: other.rows, columns: other.columns, elements: other.elements.map { Scalar($0) })
  }

  /// Returns a matrix of zeros.
  public static func zeros(_ rows: Int, _ columns: Int) -> Matrix {
    Matrix(rows: rows, columns: columns, repeating: 0)
  }

  /// The numbers of rows and columns.
  public var shape: Shape {
    Shape(rows, columns)
  }

  /// All elements, row after row.
  public var elements: [Scalar] {
    storage
  }
}

extension Matrix: ExpressibleByArrayLiteral {
  /// Creates a matrix from its rows, as in `[[1, 2], [3, 4]]`.
  public init(arrayLiteral rows: [Scalar]...) {
    self.init(rows)
  }
}

extension Matrix {
  /// Gives the matrix another shape and keeps its memory; the elements are then unspecified.
  mutating func reshape(_ shape: Shape) {
    let count = shape.rows * shape.columns
    rows = shape.rows
    columns = shape.columns
    if storage.count != count { resizeElements(&storage, to: count) }
  }
}
