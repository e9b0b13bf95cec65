/// The edges of a histogram's bins, and how many values are in each.
package struct HistogramBins: Sendable, Equatable {
  package let edges: [Double]
  package let counts: [Int]

  /// What decides about the bins.
  package enum Rule: Sendable {
    case automatic
    case count(Int)
    case edges([Double])
  }

  /// As many as automatic bins may be.
  private static let most = 1000
  /// As many as may be asked for, far more than pixels.
  package static let mostWanted = 100_000
  /// From here on a number and its half do not both have a place among those of a Double.
  private static let largestWhole = 0x1p52

  /// Counts the values that can be drawn.
  ///
  /// A value on an edge belongs to the bin above it, one on the last edge to the last bin. The edges
  /// must rise.
  package init(_ column: Column, rule: Rule) {
    let values = column.values.filter(Extent.isDrawable)
    switch rule {
    case .edges(let given): edges = given
    case .count(let count): edges = Self.even(values, count: min(max(count, 1), Self.mostWanted))
    case .automatic:
      let extent = Extent(column)
      let hasHalves = max(abs(extent.lower), abs(extent.upper)) < Self.largestWhole
      edges = extent.isWhole && hasHalves ? Self.whole(values) : Self.automatic(values)
    }
    counts = Self.counts(of: values, edges)
  }

  /// The number of values in all bins.
  package var total: Int { counts.reduce(0, +) }

  private static func counts(of values: [Double], _ edges: [Double]) -> [Int] {
    var counts = [Int](repeating: 0, count: max(edges.count - 1, 0))
    guard let first = edges.first, let last = edges.last else { return counts }
    for value in values where value >= first && value <= last {
      // The first edge that is beyond the value.
      var low = 1
      var high = edges.count - 1
      while low < high {
        let middle = (low + high) / 2
        if edges[middle] > value { high = middle } else { low = middle + 1 }
      }
      counts[low - 1] += 1
    }
    return counts
  }

  /// Bins of one width from the least to the greatest value; a single value is the middle of them.
  private static func even(_ values: [Double], count: Int) -> [Double] {
    guard var lower = values.min(), var upper = values.max() else { return [] }
    let largest = max(abs(lower), abs(upper))
    if upper - lower <= largest * 1e-12 {
      let half = max(0.5, largest * 1e-3)
      lower -= half
      upper += half
    }
    let width = (upper - lower) / Double(count)
    return (0..<count).map { lower + width * Double($0) } + [upper]
  }

  /// Freedman & Diaconis (1981): bins 2 · IQR · n^(−1/3) wide; where the quartiles are equal,
  /// Sturges (1926): ⌈log₂ n⌉ + 1 bins.
  private static func automatic(_ values: [Double]) -> [Double] {
    guard let quartiles = Quartiles(values) else { return [] }
    let length = quartiles.maximum - quartiles.minimum
    let count = freedmanDiaconis(quartiles, values.count).map { length / $0 } ?? sturges(values)
    return length > 0
      ? even(values, count: Int(min(count.rounded(.up), Double(most)))) : even(values, count: 1)
  }

  private static func freedmanDiaconis(_ quartiles: Quartiles, _ count: Int) -> Double? {
    let width = 2 * quartiles.range / Mathematics.cubeRoot(Double(count))
    return width > 0 ? width : nil
  }

  private static func sturges(_ values: [Double]) -> Double {
    (Mathematics.decimalLogarithm(Double(values.count)) / Mathematics.decimalLogarithm(2))
      .rounded(.up) + 1
  }

  /// Bins that hold equally many whole numbers each, with their edges half way between two.
  private static func whole(_ values: [Double]) -> [Double] {
    guard let quartiles = Quartiles(values) else { return [] }
    let numbers = quartiles.maximum - quartiles.minimum + 1
    // Up to so many bars, each number has its own.
    let wished = numbers <= 50 ? 1 : freedmanDiaconis(quartiles, values.count) ?? 1
    let width = max(wished.rounded(), (numbers / Double(most)).rounded(.up), 1)
    let count = Int((numbers / width).rounded(.up))
    return (0...count).map { quartiles.minimum - 0.5 + width * Double($0) }
  }
}
