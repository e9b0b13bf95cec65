/// Which of many rows or columns are shown: all, or the first and the last around a gap.
struct Elision {
  let count: Int
  /// The indices that are shown; `nil` is the gap.
  let places: [Int?]

  /// Makes the choice of at most `limit` places.
  init(count: Int, limit: Int) {
    self.count = count
    let last = limit / 6
    places =
      count <= limit
      ? Array(0..<count) : Array(0..<limit - last - 1) + [nil] + Array(count - last..<count)
  }

  /// Whether something is left out.
  var isShortened: Bool { places.count < count }
}
