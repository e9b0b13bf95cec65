/// A path measured along its length.
package struct PathRuler {
  private let path: [Point]
  /// The length from the start to each point.
  private let lengths: [Double]

  package init(_ path: [Point]) {
    self.path = path
    var lengths = [0.0]
    for (start, end) in zip(path, path.dropFirst()) {
      let step = Mathematics.length(end.x - start.x, end.y - start.y)
      lengths.append(lengths[lengths.count - 1] + step)
    }
    self.lengths = lengths
  }

  package var length: Double { lengths[lengths.count - 1] }

  /// The point at a distance from the start; the ends for places beyond them.
  package func point(at place: Double) -> Point {
    let index = index(at: place)
    guard index + 1 < path.count else { return path[path.count - 1] }
    let start = path[index]
    let end = path[index + 1]
    let span = lengths[index + 1] - lengths[index]
    let part = span > 0 ? min(max((place - lengths[index]) / span, 0), 1) : 0
    return Point(x: start.x + part * (end.x - start.x), y: start.y + part * (end.y - start.y))
  }

  /// The piece between two distances from the start.
  package func part(_ range: ClosedRange<Double>) -> [Point] {
    let within = path.indices.filter {
      lengths[$0] > range.lowerBound && lengths[$0] < range.upperBound
    }
    return [point(at: range.lowerBound)] + within.map { path[$0] } + [point(at: range.upperBound)]
  }

  /// Where the straight piece begins and ends that a place is on.
  package func step(at place: Double) -> ClosedRange<Double> {
    let index = min(index(at: place), max(path.count - 2, 0))
    return lengths[index]...lengths[min(index + 1, lengths.count - 1)]
  }

  /// What is left when pieces are taken out; they are in order and do not overlap.
  package func parts(without gaps: [ClosedRange<Double>]) -> [[Point]] {
    guard !gaps.isEmpty else { return [path] }
    let starts = [0] + gaps.map(\.upperBound)
    let ends = gaps.map(\.lowerBound) + [length]
    return zip(starts, ends).filter { $0 < $1 }.map { part($0...$1) }
  }

  /// The last point that is no further from the start, by bisection.
  private func index(at place: Double) -> Int {
    var low = 0
    var high = lengths.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lengths[middle] <= place { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
