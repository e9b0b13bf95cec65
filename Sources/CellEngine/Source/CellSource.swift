package import NotebookDocument

/// A cell's code as the compiler is to see it.
package struct CellSource: Sendable, Equatable {
  /// An import that moves to the root of the notebook.
  package struct Import: Sendable, Equatable {
    /// The attributes before the keyword, such as `@preconcurrency`.
    package var attributes: String
    /// The declaration from its keyword on.
    package var text: String
    package var position: SourcePosition

    package init(attributes: String, text: String, position: SourcePosition) {
      self.attributes = attributes
      self.text = text
      self.position = position
    }
  }

  /// The code, with as many lines as the reader wrote.
  package var code: String
  package var imports: [Import]
  package var columns: ColumnMap
  /// The names that the cell declares at its top level.
  package var declaredNames: Set<String>
  /// Those of them that a top-level `guard` binds, which end with the cell.
  package var guardedNames: Set<String>
  /// Whether the cell declares nothing whose body later cells could be optimised with.
  package var declaresOnlyVariables: Bool
  /// What cannot work in a cell, found before compiling.
  package var problems: [Problem]

  /// Something that a cell cannot contain.
  package struct Problem: Sendable, Equatable {
    package var message: String
    /// The place in the notebook.
    package var position: SourcePosition
  }
}
