/// A matrix as a picture: a cell for each number, row 0 on top, with the number in it.
///
///     Plot("Test images") {
///       MatrixPicture(confusion.counts, names: (0..<10).map(String.init))
///     }
///     .axes(x: "predicted", y: "actual").colorbar("images")
///
/// Letters shrink until every number fits into its cell; where they would become too small to read
/// the numbers are left out, and a note under the plot says so.
public struct MatrixPicture: Sendable, MarkConvertible {
  /// A cell, a row or a column with a frame around it.
  package struct Highlight: Sendable, Equatable {
    /// Nil for all rows.
    package var row: Int?
    /// Nil for all columns.
    package var column: Int?
  }

  package let grid: ValueGrid
  /// The names along the y axis, top to bottom; nil for no axis or for row numbers.
  package let rowNames: [String]?
  /// The names along the x axis; nil for no axis or for column numbers.
  package let columnNames: [String]?
  package let map: ColorMap?
  package let range: ClosedRange<Double>?
  package private(set) var label: String?
  package private(set) var format = CellFormat.automatic
  package private(set) var isColored = true
  package private(set) var highlights: [Highlight] = []

  /// Creates a picture of rows of numbers without names, hence without axes.
  ///
  /// All rows must be equally long. The colours are those of the plot's colour scale; a map or a
  /// range given here counts for all of its marks.
  public init(
    _ rows: some Sequence<some Sequence<some PlottableNumber>>, map: ColorMap? = nil,
    range: ClosedRange<Double>? = nil
  ) {
    self.init(ValueGrid(rows: rows.map { Column($0).values }), nil, nil, map, range)
  }

  /// Creates a picture of a square matrix, such as a confusion matrix, whose rows and columns have
  /// the same names.
  ///
  /// In a confusion matrix row i, column j counts the examples of class i that were taken for
  /// class j. Every name must be another, and there must be as many as rows and columns.
  public init(
    _ rows: some Sequence<some Sequence<some PlottableNumber>>, names: [String],
    map: ColorMap? = nil, range: ClosedRange<Double>? = nil
  ) {
    self.init(rows, rowNames: names, columnNames: names, map: map, range: range)
  }

  /// Creates a picture whose rows and columns have names of their own.
  ///
  /// Every name of an axis must be another.
  public init(
    _ rows: some Sequence<some Sequence<some PlottableNumber>>, rowNames: [String],
    columnNames: [String], map: ColorMap? = nil, range: ClosedRange<Double>? = nil
  ) {
    self.init(
      ValueGrid(rows: rows.map { Column($0).values }), rowNames, columnNames, map, range)
  }

  private init(
    _ grid: ValueGrid, _ rowNames: [String]?, _ columnNames: [String]?, _ map: ColorMap?,
    _ range: ClosedRange<Double>?
  ) {
    self.grid = grid
    self.rowNames = rowNames
    self.columnNames = columnNames
    self.map = map
    self.range = range
  }

  /// Names the matrix in errors and in the alternative text.
  public func label(_ label: String) -> MatrixPicture {
    changed { $0.label = label }
  }

  /// Sets how the numbers are written.
  ///
  /// With ``CellFormat/percentOfRow`` the colours show the percentages too.
  public func numbers(_ format: CellFormat) -> MatrixPicture {
    changed { $0.format = format }
  }

  /// Leaves the cells empty behind the numbers, with lines between them.
  public func uncolored() -> MatrixPicture {
    changed { $0.isColored = false }
  }

  /// Draws a frame around a cell; what lies outside of the matrix is an error.
  public func highlight(row: Int, column: Int) -> MatrixPicture {
    changed { $0.highlights.append(Highlight(row: row, column: column)) }
  }

  /// Draws a frame around a row.
  public func highlight(row: Int) -> MatrixPicture {
    changed { $0.highlights.append(Highlight(row: row)) }
  }

  /// Draws a frame around a column.
  public func highlight(column: Int) -> MatrixPicture {
    changed { $0.highlights.append(Highlight(column: column)) }
  }

  /// The picture as a layer of a plot.
  public var mark: Mark { Mark(self) }

  /// What the cells show: the numbers themselves, or their shares of the rows.
  package var shown: ValueGrid {
    format.kind == .percentOfRow ? grid.percentOfRows : grid
  }
}
