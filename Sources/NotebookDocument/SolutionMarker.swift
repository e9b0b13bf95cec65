/// A comment that tells what students get to see of a cell.
package enum SolutionMarker: Sendable, Hashable {
  case begin, end, stub

  /// The comment as it has to be written.
  package var text: String {
    switch self {
    case .begin: "// BEGIN SOLUTION"
    case .end: "// END SOLUTION"
    case .stub: "// STUB:"
    }
  }
}
