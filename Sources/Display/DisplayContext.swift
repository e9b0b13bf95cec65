package import CellProtocol

/// Where displayed values go, and what the cell asks of its figures.
package struct DisplayContext {
  /// Passes a value on to the report; `nil` outside of a notebook.
  package var show: ((MIMEBundle) -> Void)?
  /// The width of figures in CSS pixels, where the cell asks for one.
  package var figureWidth: Double?
  /// The height of figures in CSS pixels, where the cell asks for one.
  package var figureHeight: Double?
  /// How figures are drawn.
  package var figures = FigureRequest()

  package init() {}

  /// The context of the running cell.
  ///
  /// The worker sets it between cells, when nothing else runs.
  nonisolated(unsafe) package static var current = DisplayContext()
}
