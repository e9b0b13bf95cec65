/// Finds the name that a misspelt one was meant to be.
package enum NameSuggestion {
  /// The known name at the least edit distance, or `nil` when none resembles the given one.
  ///
  /// Names resemble each other when fewer than half of their letters differ, case and the kind of
  /// hyphen aside. Of several at the same distance the first is taken.
  package static func nearest(to name: String, among known: [String]) -> String? {
    let target = folded(name)
    let distances = known.map { (name: $0, distance: distance(target, folded($0))) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    let longer = max(target.count, best.name.count)
    return best.distance * 2 < longer ? best.name : nil
  }

  private static func folded(_ name: String) -> [Character] {
    Array(name.lowercased().map { $0 == "_" ? "-" : $0 })
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two words.
  ///
  /// The distance of Damerau and Levenshtein in its restricted form (optimal string alignment).
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (letter == other ? 0 : 1)
        var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
