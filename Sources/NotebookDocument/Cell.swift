/// A fenced block of Swift in a notebook.
package struct Cell: Sendable, Equatable {
  /// The cell's number in its notebook, from 1.
  package var number: Int
  /// The code without its leading option lines, as the reader wrote it.
  package var code: String
  package var options: CellOptions
  /// The line of the notebook on which the opening fence stands.
  package var fenceLine: Int
  /// The line of the notebook on which `code` begins.
  package var firstLine: Int
  /// How many columns of the notebook stand before each line of `code` (a fence inside a list).
  package var indentation: Int

  package init(
    number: Int, code: String, options: CellOptions = CellOptions(), fenceLine: Int,
    firstLine: Int, indentation: Int = 0
  ) {
    self.number = number
    self.code = code
    self.options = options
    self.fenceLine = fenceLine
    self.firstLine = firstLine
    self.indentation = indentation
  }
}
