/// How a matrix of this library is laid out where PyTorch keeps the same numbers.
public enum TensorLayout: Sendable, Hashable {
  /// As it is: rows×columns.
  case matrix
  /// Transposed: columns×rows.
  case transposed
  /// Its single row as a vector.
  case vector
  /// Its elements, row after row, under a shape of more dimensions.
  case tensor(shape: [Int])
  /// Its single element as a whole number without dimensions.
  case counter
}
