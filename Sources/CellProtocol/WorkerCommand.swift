/// What the runner asks of a worker.
package enum WorkerCommand: Codable, Sendable, Equatable {
  /// Load a cell's shared object and run it.
  case run(CellRun)
  /// Everything that was printed before a display has been read: the cell may go on.
  case acknowledge
}

/// One cell to run.
package struct CellRun: Codable, Sendable, Equatable {
  /// The path of the cell's shared object.
  package var library: String
  /// The name of the function that is the cell's top-level code.
  package var entryPoint: String
  /// Whether to keep a copy of the process from before the cell, which takes over if the cell fails.
  package var checkpoint: Bool
  /// The width of figures in CSS pixels, where the cell asks for one.
  package var figureWidth: Double?
  /// The height of figures in CSS pixels, where the cell asks for one.
  package var figureHeight: Double?
  /// How figures are drawn.
  package var figures: FigureRequest

  package init(
    library: String, entryPoint: String, checkpoint: Bool = false, figureWidth: Double? = nil,
    figureHeight: Double? = nil, figures: FigureRequest = FigureRequest()
  ) {
    self.library = library
    self.entryPoint = entryPoint
    self.checkpoint = checkpoint
    self.figureWidth = figureWidth
    self.figureHeight = figureHeight
    self.figures = figures
  }
}
