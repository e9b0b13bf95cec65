/// Collects the marks between the braces of a ``Plot``; `if`, `for` and arrays work as usual.
@resultBuilder
public enum MarkBuilder {
  /// One mark.
  public static func buildExpression(_ mark: some MarkConvertible) -> [Mark] {
    [mark.mark]
  }

  /// An array of marks of one kind.
  public static func buildExpression(_ marks: [some MarkConvertible]) -> [Mark] {
    marks.map(\.mark)
  }

  /// A statement without a value.
  public static func buildExpression(_ nothing: Void) -> [Mark] {
    []
  }

  /// Several statements.
  public static func buildBlock(_ parts: [Mark]...) -> [Mark] {
    parts.flatMap { $0 }
  }

  /// The body of a `for`.
  public static func buildArray(_ parts: [[Mark]]) -> [Mark] {
    parts.flatMap { $0 }
  }

  /// An `if` without `else`.
  public static func buildOptional(_ marks: [Mark]?) -> [Mark] {
    marks ?? []
  }

  /// The first branch of an `if` or `switch`.
  public static func buildEither(first marks: [Mark]) -> [Mark] {
    marks
  }

  /// The other branch of an `if` or `switch`.
  public static func buildEither(second marks: [Mark]) -> [Mark] {
    marks
  }

  /// The body of an `if #available`.
  public static func buildLimitedAvailability(_ marks: [Mark]) -> [Mark] {
    marks
  }
}
