/// A part of a cell that students do not get to see.
struct SolutionBlock: Equatable {
  /// The indices of the block's lines in the cell, with its markers and stubs.
  var lines: Range<Int>
  /// The indices of the lines that are the solution.
  var solution: [Int]
  /// The lines that stand in the solution's place, without its indentation; `nil` when the author
  /// has written none.
  var stub: [String]?
  /// The white space before the block.
  var indentation: String
}
