extension Points {
  /// Colours each point by its value, or by its name.
  ///
  /// Numbers take their colours from a colour map; the points share the scale of the plot's other
  /// marks, and a map or a range given here counts for all of them. Names take the palette's
  /// colours, in the order of their first appearance, and stand in the legend. There must be as
  /// many values as points; where the value is NaN, nothing is drawn.
  public func color(
    by values: some Sequence<some Plottable>, map: ColorMap? = nil,
    range: ClosedRange<Double>? = nil
  ) -> Points {
    let column = Column(values)
    return changed { $0.colors = PointColors(column: column, map: map, range: range) }
  }

  /// Draws each point in a size that shows its value.
  ///
  /// Equal differences of the value are equal differences of area: r² = a² + (b² − a²)·t for the
  /// radii a…b in CSS pixels and t = 0 for the lowest value to 1 for the highest. There must be as
  /// many values as points; where the value is NaN, nothing is drawn.
  ///
  /// - Parameters:
  ///   - values: One number for each point.
  ///   - radii: The radii of the lowest and of the highest value, in CSS pixels.
  ///   - title: What the sizes mean; given this, the legend shows some of them.
  public func size(
    by values: some Sequence<some PlottableNumber>, radii: ClosedRange<Double> = 2...10,
    legend title: String? = nil
  ) -> Points {
    let column = Column(values)
    return changed {
      $0.sizes = PointSizes(column: column, extent: Extent(column), radii: radii, title: title)
    }
  }

  /// Draws each point in the shape of its name, which stands in the legend.
  ///
  /// There must be as many names as points, and at most as many different ones as there are
  /// ``Marker``s. Numbers count as names too: classes 0, 1 and 2 are three shapes.
  public func shape(by names: some Sequence<some Plottable>) -> Points {
    let column = Column(names).categories
    return changed { $0.shapes = column }
  }
}

/// What the colours of points show.
package struct PointColors: Sendable {
  package var column: Column
  package var map: ColorMap?
  package var range: ClosedRange<Double>?

  /// Whether the colours tell names apart, and do not measure anything.
  package var areNames: Bool { column.kind == .names }
}

/// What the sizes of points show.
package struct PointSizes: Sendable {
  package var column: Column
  package var extent: Extent
  package var radii: ClosedRange<Double>
  package var title: String?

  /// The radius for a value, or nil for one that has none.
  package func radius(of value: Double) -> Double? {
    guard Extent.isDrawable(value) else { return nil }
    let span = extent.upper - extent.lower
    let place = span > 0 ? (value - extent.lower) / span : 0.5
    let least = max(Dots.drawable(radii.lowerBound), PointLooks.leastRadius)
    let greatest = max(Dots.drawable(radii.upperBound), least)
    return (least * least + (greatest * greatest - least * least) * place).squareRoot()
  }

  /// Some values between the lowest and the highest, with their labels.
  package var examples: [(label: String, radius: Double)] {
    guard extent.lower < extent.upper else { return [] }
    let ticks = Ticks.linear(
      extent.lower...extent.upper, target: 3, isWhole: column.isWhole)
    let last = ticks.values.count - 1
    let chosen = last < 4 ? Array(0..<max(last + 1, 0)) : [0, last / 2, last]
    return chosen.compactMap { index in
      radius(of: ticks.values[index]).map { (ticks.labels[index].letters, $0) }
    }
  }
}

extension Column {
  /// The column with its different numbers, in ascending order, as names.
  package var categories: Column {
    guard kind != .names else { return self }
    let numbers = Set(values.lazy.filter { !$0.isNaN }).sorted()
    var places: [Double: Double] = [:]
    for (place, number) in numbers.enumerated() { places[number] = Double(place) }
    var column = Column(values: values.map { places[$0] ?? .nan })
    column.kind = .names
    column.names = numbers.map { DecimalNumber($0, digits: 6).spoken.plain }
    return column
  }
}
