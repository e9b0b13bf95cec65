import NotebookDocument

/// The expressions in the prose that stand below the same cells, which are evaluated together.
struct InlineValueGroup: Sendable, Equatable {
  /// The number of the last cell above that is evaluated; 0 where there is none.
  var cell: Int
  /// The indices of the expressions in the notebook.
  var indices: [Int]

  /// The name of the module that they are compiled into.
  var moduleName: String { "Values\(cell)" }
}

/// What a run does, in order.
enum RunStep: Sendable, Equatable {
  /// Runs the cell at an index.
  case cell(Int)
  case values(InlineValueGroup)
}

extension Notebook {
  /// The cells that are evaluated, each before the expressions that stand below it.
  var runSteps: [RunStep] {
    let evaluated = cells.filter(\.options.eval).map(\.number)
    let groups = Dictionary(grouping: inlineValues.indices) { index in
      evaluated.last { $0 <= inlineValues[index].cellsAbove } ?? 0
    }
    let values = { (cell: Int) -> [RunStep] in
      groups[cell].map { [.values(InlineValueGroup(cell: cell, indices: $0))] } ?? []
    }
    return values(0) + evaluated.flatMap { [.cell($0 - 1)] + values($0) }
  }
}
