/// How the columns of a rewritten cell correspond to those that the reader wrote.
///
/// A cell is only ever rewritten by inserting text within a line, so that lines stay what they are.
package struct ColumnMap: Sendable, Equatable {
  /// Text that was inserted: at which byte of which line of the original, and how much.
  package struct Insertion: Sendable, Equatable {
    /// The line, from 0.
    package var line: Int
    /// The column in bytes, from 0.
    package var column: Int
    package var length: Int

    package init(line: Int, column: Int, length: Int) {
      self.line = line
      self.column = column
      self.length = length
    }
  }

  private var insertions: [Int: [Insertion]] = [:]

  /// Makes a map from insertions in the order of the text.
  package init(_ insertions: [Insertion] = []) {
    self.insertions = Dictionary(grouping: insertions, by: \.line)
  }

  /// Whether a column of the rewritten line lies in text that was inserted.
  package func isInserted(line: Int, column: Int) -> Bool {
    var shift = 0
    for insertion in insertions[line] ?? [] {
      let start = insertion.column + shift
      if start <= column && column < start + insertion.length { return true }
      shift += insertion.length
    }
    return false
  }

  /// The original column, from 0, of a column of the rewritten line.
  package func originalColumn(line: Int, column: Int) -> Int {
    var shift = 0
    for insertion in insertions[line] ?? [] {
      let start = insertion.column + shift
      if column < start { break }
      if column < start + insertion.length { return insertion.column }
      shift += insertion.length
    }
    return column - shift
  }
}
