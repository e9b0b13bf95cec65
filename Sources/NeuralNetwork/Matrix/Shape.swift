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
