/// Joins directed pieces, given by the numbers of their ends, into paths.
package struct PathLinks {
  /// The end of the piece that begins at each number, or −1.
  private var next: [Int32]
  /// Ends of further pieces that begin at the same number.
  private var further: [Int: [Int32]] = [:]
  private var hasPredecessor: [Bool]
  private var starts: [Int32] = []

  /// Room for pieces between the numbers below the count.
  package init(count: Int) {
    next = Array(repeating: -1, count: count)
    hasPredecessor = Array(repeating: false, count: count)
  }

  /// Adds a piece.
  package mutating func link(_ start: Int, to end: Int) {
    starts.append(Int32(start))
    hasPredecessor[end] = true
    if next[start] < 0 {
      next[start] = Int32(end)
    } else {
      further[start, default: []].append(Int32(end))
    }
  }

  /// All paths: the open ones first, then the closed ones, whose last number is their first.
  package func paths() -> [[Int]] {
    var rest = self
    var paths: [[Int]] = []
    for start in starts where !hasPredecessor[Int(start)] {
      paths.append(rest.takePath(from: Int(start)))
    }
    for start in starts {
      while rest.next[Int(start)] >= 0 { paths.append(rest.takePath(from: Int(start))) }
    }
    return paths
  }

  private mutating func takePath(from start: Int) -> [Int] {
    var path = [start]
    var place = start
    while let end = takeEnd(of: place) {
      path.append(end)
      if end == start { break }
      place = end
    }
    return path
  }

  private mutating func takeEnd(of start: Int) -> Int? {
    guard next[start] >= 0 else { return nil }
    let end = Int(next[start])
    next[start] = further[start]?.popLast() ?? -1
    return end
  }
}
