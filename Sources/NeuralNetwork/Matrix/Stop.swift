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
