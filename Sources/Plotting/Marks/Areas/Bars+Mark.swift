extension Bars: MarkContent {
  package var kind: String { "bars" }
  package var chartName: String { "Bar chart" }

  package var seriesCount: Int {
    looks.color != nil && table.series.count == 1 ? 0 : table.series.count
  }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    try table.check(name, columns: orientation.columns)
    try checkPlaces(name)
    var values = table.extent(isStacked: isStacked)
    if valueFormat != nil { makeRoom(in: &values) }
    return orientation.summary(
      places: BarPlaces.extent(of: table.places), values: values, filled: Extent(0),
      missing: table.missing)
  }

  /// Two bars at one place would hide one another.
  private func checkPlaces(_ name: String) throws(PlottingError) {
    var known: Set<Double> = []
    for value in table.places.values where Extent.isDrawable(value) {
      guard known.insert(value).inserted else {
        let isName = table.places.kind == .names
        let place = isName ? "“\(table.places.names[Int(value)])”" : "\(value)"
        throw .repeatedPlace(series: name, axis: orientation.columns.places, place: place)
      }
    }
  }

  /// Room for letters beyond the longest bars.
  private func makeRoom(in values: inout Extent) {
    let part = orientation == .upright ? 0.05 : 0.1
    let room = (max(values.upper, 0) - min(values.lower, 0)) * part
    if values.upper > 0 { values.upper += room }
    if values.lower < 0 { values.lower -= room }
  }

  private func looks(of index: Int, _ styles: SeriesStyles) -> (FillStyle, LineStyle) {
    var looks = looks
    if table.series.count > 1 { looks.color = nil }
    let style = styles[index]
    return (looks.solid(style, styles.theme), looks.outline(style, styles.theme))
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    table.series.indices.compactMap { index in
      guard let name = table.series[index].name ?? label else { return nil }
      return LegendEntry(name, LegendSwatch(fill: looks(of: index, styles).0))
    }
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let shapes = BarShapes(self, in: area)
    var drawing = MarkDrawing(items: [])
    for index in table.series.indices {
      let bars = shapes.rectangles(of: index)
      let (fill, outline) = looks(of: index, styles)
      drawing.items.append(.areas(bars.map(\.corners), fill))
      drawing.items += BarShapes.outlines(bars, outline)
      drawing.obstacles.areas += bars
    }
    drawing.items += shapes.baseline(area.theme)
    if let valueFormat {
      let labels = BarLabels(
        format: valueFormat, values: table.series.map(\.values.values), shapes: shapes,
        fills: table.series.indices.map { looks(of: $0, styles).0 }, area: area)
      drawing.texts = labels.texts
      drawing.items += labels.grounds(of: drawing.texts)
    }
    return drawing
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let phrases = table.series.prefix(4).compactMap { series in
      phrase(series, name: series.name ?? label, axes)
    }
    let rest = table.series.count - 4
    return phrases.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more series" : "")
  }

  private func phrase(
    _ series: SeriesTable.Series, name: String?, _ axes: AxisWords
  ) -> String? {
    let values = series.values.values
    let drawn = values.indices.filter {
      Extent.isDrawable(values[$0]) && Extent.isDrawable(table.places.values[$0])
    }
    guard let high = drawn.max(by: { values[$0] < values[$1] }),
      let low = drawn.min(by: { values[$0] < values[$1] })
    else { return nil }
    let start = AxisWords.heading(name)
    let span = values[high] - values[low]
    func words(_ index: Int) -> String {
      "\(axes.number(values[index], span: span)) for \(place(index, axes))"
    }
    if drawn.count == 1 { return "\(start)one bar, \(words(high))" }
    let count = DecimalNumber.grouped(drawn.count)
    if span == 0 { return "\(start)\(count) bars, all at \(axes.number(values[high]))" }
    return "\(start)\(count) bars, highest \(words(high)), lowest \(words(low))"
  }

  private func place(_ index: Int, _ axes: AxisWords) -> String {
    let words = axes.place(index, of: table.places)
    if table.places.kind != .numbers { return words }
    return "\(orientation.names(axes).places ?? orientation.columns.places) = \(words)"
  }
}
