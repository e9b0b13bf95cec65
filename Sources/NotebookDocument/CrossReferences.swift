/// The numbers of a notebook's figures, tables, listings, equations, sections and exercises, by
/// which its prose refers to them.
package struct CrossReferences: Sendable, Equatable {
  /// What can be numbered; the raw value begins the labels of the kind, as in `fig-loss`.
  package enum Kind: String, Sendable, CaseIterable {
    case figure = "fig"
    case table = "tbl"
    case listing = "lst"
    case equation = "eq"
    case section = "sec"
    case exercise = "exr"
  }

  /// What a label stands for.
  package struct Target: Sendable, Equatable {
    package var kind: Kind
    /// The number, such as `3`, `3a` for a part of a figure, or `2.1`; `nil` for a section of a
    /// notebook whose sections have none.
    package var number: String?
    /// The heading of a section, or the name of an exercise.
    package var title: String?
  }

  /// The targets by their labels.
  package internal(set) var targets: [String: Target] = [:]
  /// The numbers of what belongs to a cell, by the cell's number.
  package internal(set) var cells: [Int: [Kind: String]] = [:]
  /// The numbers of the headings, by their lines; empty unless sections are numbered.
  package internal(set) var headings: [Int: String] = [:]
  /// The numbers of the exercises that are fenced divs, by the lines on which they begin.
  package internal(set) var exerciseDivs: [Int: String] = [:]

  package init() {}

  /// The number of a cell's figure, table, listing or exercise.
  package func number(of kind: Kind, ofCell cell: Int) -> String? { cells[cell]?[kind] }
}

extension CrossReferences.Kind {
  /// The kind that a label is of; `nil` for a label that nothing can refer to.
  package init?(label: String) {
    guard let hyphen = label.firstIndex(of: "-") else { return nil }
    self.init(rawValue: String(label[..<hyphen]))
  }
}

/// A word such as `@fig-loss` in the prose.
package struct Reference: Sendable, Equatable {
  package var label: String
  /// Whether only the number is wanted: `-@fig-loss`.
  package var isNumberOnly: Bool
  package var position: SourcePosition
}
