/// What differs between a figure in the output folder and the one drawn now.
struct FigureChange: Sendable, Equatable {
  /// The file, or the figure where all of it is concerned.
  var name: String
  /// What differs.
  var words: String
  /// Where to look at it.
  var picture: String?

  /// Changes as a table for a terminal.
  static func table(_ changes: [FigureChange]) -> String {
    let rows =
      [("figure", "what changed", "look at")]
      + changes.map { ($0.name, $0.words, $0.picture ?? "") }
    let widths = (
      rows.map(\.0.count).max() ?? 0, rows.map(\.1.count).max() ?? 0
    )
    let lines = rows.map { name, words, picture in
      let cells = [name.padded(to: widths.0), words.padded(to: widths.1), picture]
      return "  " + cells.joined(separator: "  ").trimmingTrailingBlanks
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }

  fileprivate var trimmingTrailingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
