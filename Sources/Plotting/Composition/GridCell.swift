/// A plot in a ``Grid``, which may span several columns or rows.
public struct GridCell: Sendable {
  package var plot: Plot
  package var columns = 1
  package var rows = 1
}

extension Plot {
  /// The plot over several columns or rows of a ``Grid``.
  public func span(columns: Int = 1, rows: Int = 1) -> GridCell {
    GridCell(plot: self, columns: min(max(columns, 1), 1000), rows: min(max(rows, 1), 1000))
  }
}

/// Collects the plots between the braces of a ``Grid``; `if`, `for` and arrays work as usual.
@resultBuilder
public enum GridBuilder {
  /// One plot.
  public static func buildExpression(_ plot: Plot) -> [GridCell] {
    [plot.span()]
  }

  /// One plot over several columns or rows.
  public static func buildExpression(_ cell: GridCell) -> [GridCell] {
    [cell]
  }

  /// An array of plots.
  public static func buildExpression(_ plots: [Plot]) -> [GridCell] {
    plots.map { $0.span() }
  }

  /// A statement without a value.
  public static func buildExpression(_ nothing: Void) -> [GridCell] {
    []
  }

  /// Several statements.
  public static func buildBlock(_ parts: [GridCell]...) -> [GridCell] {
    parts.flatMap { $0 }
  }

  /// The body of a `for`.
  public static func buildArray(_ parts: [[GridCell]]) -> [GridCell] {
    parts.flatMap { $0 }
  }

  /// An `if` without `else`.
  public static func buildOptional(_ cells: [GridCell]?) -> [GridCell] {
    cells ?? []
  }

  /// The first branch of an `if` or `switch`.
  public static func buildEither(first cells: [GridCell]) -> [GridCell] {
    cells
  }

  /// The other branch of an `if` or `switch`.
  public static func buildEither(second cells: [GridCell]) -> [GridCell] {
    cells
  }
}
