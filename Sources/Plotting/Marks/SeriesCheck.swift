/// The checks that every mark made of columns needs.
package enum SeriesCheck {
  /// Throws unless the columns are equally long, not empty, and each has a finite value.
  package static func check(
    _ name: String, _ columns: [(name: String, column: Column)]
  ) throws(PlottingError) {
    let counts = columns.map(\.column.count)
    if Set(counts).count > 1 {
      throw .differentLengths(series: name, columns: columns.map(\.name), counts: counts)
    }
    if counts.first == 0 { throw .emptySeries(name) }
    if let mixed = columns.first(where: \.column.isMixed) {
      throw .mixedKinds(axis: mixed.name, series: name)
    }
    for (column, data) in columns where !data.values.contains(where: Extent.isDrawable) {
      throw .noFiniteValues(series: name, column: column)
    }
  }

  /// Throws unless the range has a length that numbers of its size can resolve.
  package static func check(
    _ range: ClosedRange<Double>, _ name: String
  ) throws(PlottingError) {
    let isDrawable = Extent.isDrawable(range.lowerBound) && Extent.isDrawable(range.upperBound)
    let largest = max(abs(range.lowerBound), abs(range.upperBound))
    if !isDrawable || range.upperBound - range.lowerBound <= largest * 1e-12 {
      throw .invalidRange(of: name, lower: range.lowerBound, upper: range.upperBound)
    }
  }
}
