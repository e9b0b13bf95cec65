/// One plot of a figure, with its place in the figure's grid.
package struct Panel: Sendable {
  package var plot: ResolvedPlot
  package var columns: Range<Int>
  package var rows: Range<Int>
  /// Whether the labels of the x axis are here, or below another plot that shares the axis.
  package var showsXLabels = true
  /// Whether the labels of the y axis are here, or beside another plot that shares the axis.
  package var showsYLabels = true
  /// The letter by which the text refers to this plot of several.
  package var letter: String?
  /// The legend beside or below the axes.
  package var outsideLegend: Legend?

  package init(_ plot: ResolvedPlot, columns: Range<Int> = 0..<1, rows: Range<Int> = 0..<1) {
    self.plot = plot
    self.columns = columns
    self.rows = rows
  }
}
