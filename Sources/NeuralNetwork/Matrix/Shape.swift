/// The numbers of rows and columns of a matrix, written `2×3`.
public struct Shape: Sendable, Hashable, CustomStringConvertible {
  /// The number of rows.
  public var rows: Int
  /// The number of columns.
  public var columns: Int

  /// Creates the shape of a matrix of `rows` rows and `columns` columns.
  @inlinable
  public init(_ rows: Int, _ columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The shape as `rows×columns`.
  public var description: String {
    "\(rows)×\(columns)"
  }
}

/// Stops because of a mistake in the program; unlike `precondition`, it keeps its words when optimised.
@usableFromInline
func stop(_ message: String) -> Never {
  fatalError(message)
}

/// Stops with the name of an operation and the two shapes that do not fit each other.
@usableFromInline
func stopForShapes(_ operation: String, _ left: Shape, _ right: Shape) -> Never {
  fatalError("\(operation): the shapes \(left) and \(right) do not fit")
}
