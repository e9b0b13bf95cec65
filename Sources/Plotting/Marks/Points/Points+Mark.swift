extension Points: MarkContent {
  package var kind: String { "points" }
  package var chartName: String { "Scatter plot" }

  package var seriesCount: Int {
    if let colors { return colors.areNames ? colors.column.names.count : 0 }
    return color == nil ? 1 : 0
  }

  package var coloring: ColoringRequest? {
    colors.flatMap { $0.areNames ? nil : ColoringRequest(map: $0.map, range: $0.range) }
  }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    var columns = [("x", x), ("y", y)]
    if let colors { columns.append(("color", colors.column)) }
    if let sizes { columns.append(("size", sizes.column)) }
    if let shapes { columns.append(("shape", shapes)) }
    try SeriesCheck.check(name, columns)
    if let range = colors?.range { try SeriesCheck.check(range, "\(name), range") }
    if let shapes, shapes.names.count > Marker.allCases.count {
      throw .tooManyShapes(series: name, count: shapes.names.count)
    }
    return MarkSummary(
      x: Extent(x), y: Extent(y),
      color: colors.flatMap { $0.areNames ? nil : Extent($0.column) },
      missing: MissingValues(columns.map(\.1.values)))
  }

  package func legendEntries(styles: SeriesStyles) -> [LegendEntry] {
    PointLooks(self, styles: styles, scale: nil).legendEntries
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let looks = PointLooks(self, styles: styles, scale: area.colorScale)
    let markers = looks.markers
    let collector = PointCollector(self, area: area, looks: looks)
    var drawing = MarkDrawing(items: [])
    for marker in markers {
      let dots = collector.dots(marker, isOnlyOne: markers.count == 1)
      drawing.items.append(.dots(dots))
      drawing.obstacles.add(Obstacles(dots, in: area.frame))
      // A dot on the frame's edge is drawn whole, as long as it spares the labels beyond.
      drawing.overhang = max(
        drawing.overhang, min(dots.reach, area.theme.tickLength + area.theme.tickLabelGap))
    }
    return drawing
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    let name = AxisWords.heading(label)
    let count = x.count == 1 ? "1 point" : "\(DecimalNumber.grouped(x.count)) points"
    let place = axes.place(of: summary)
    var looks = ""
    if let colors = summary.color { looks += ", coloured by value from \(axes.range(colors))" }
    if let sizes {
      let measure = sizes.title.map { AxisWords.shortened($0) } ?? "value"
      looks += ", sized by \(measure) from \(axes.range(sizes.extent))"
    }
    return "\(name)\(count)\(kinds) with \(place)\(looks)"
  }

  /// "of a, b and c" for what colours and shapes tell apart.
  private var kinds: String {
    let colored = colors.flatMap { $0.areNames ? $0.column.names : nil } ?? []
    var names = colored
    for name in shapes?.names ?? [] where !colored.contains(name) { names.append(name) }
    guard let last = names.last else { return "" }
    if names.count > 6 { return " of \(names.count) kinds" }
    return names.count == 1
      ? " of \(last)" : " of \(names.dropLast().joined(separator: ", ")) and \(last)"
  }
}
