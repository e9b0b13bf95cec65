/// Several columns of values over one column of places.
package struct SeriesTable: Sendable {
  /// A column with its name in the legend.
  package struct Series: Sendable {
    package var name: String?
    package var values: Column
  }

  package let places: Column
  package var series: [Series]

  package init(places: Column, values: Column) {
    self.places = places
    series = [Series(name: nil, values: values)]
  }

  package init<Values: Sequence>(
    places: Column, series: some Sequence<(String, Values)>
  ) where Values.Element: PlottableNumber {
    self.places = places
    self.series = series.map { Series(name: $0.0, values: Column($0.1)) }
  }

  /// What an error or a description calls a series of a mark.
  package func name(_ index: Int, of mark: String) -> String {
    series[index].name.map { "\(mark), series “\(AxisWords.shortened($0))”" } ?? mark
  }

  /// Throws unless every series is as long as the places and has something to draw.
  package func check(
    _ name: String, columns: (places: String, values: String)
  ) throws(PlottingError) {
    if series.isEmpty { throw .emptySeries(name) }
    for index in series.indices {
      try SeriesCheck.check(
        self.name(index, of: name),
        [(columns.places, places), (columns.values, series[index].values)])
    }
  }

  package var missing: MissingValues {
    series.reduce(MissingValues()) { $0 + MissingValues(places.values, $1.values.values) }
  }

  /// From where to where each value reaches, by series: from a base, or from the sum of the values
  /// of the same sign before it.
  package func spans(isStacked: Bool, base: Double = 0) -> [[(start: Double, end: Double)]] {
    var above = [Double](repeating: 0, count: places.count)
    var below = above
    return series.map { series in
      series.values.values.enumerated().map { index, value in
        guard isStacked else { return (base, value) }
        guard Extent.isDrawable(value) else { return (.nan, .nan) }
        let start = value < 0 ? below[index] : above[index]
        if value < 0 { below[index] += value } else { above[index] += value }
        return (start, start + value)
      }
    }
  }

  /// The extent of the values, or of their sums.
  package func extent(isStacked: Bool) -> Extent {
    let values = series.map(\.values)
    guard isStacked else { return values.reduce(Extent()) { $0.union(Extent($1)) } }
    let isWhole = values.allSatisfy(\.isWhole)
    return spans(isStacked: true).reduce(Extent()) {
      $0.union(Extent(Column(values: $1.map(\.end), isWhole: isWhole)))
    }
  }
}
