/// A plot whose data have been looked at: every range and colour is known, no place is.
package struct ResolvedPlot: Sendable {
  package var plot: Plot
  package var marks: [ResolvedMark]
  package var x: ResolvedAxis
  package var y: ResolvedAxis
  package var colorScale: ColorScale?
  /// What the reader must be told under the plot.
  package var note: String?

  package init(_ plot: Plot) throws(PlottingError) {
    guard !plot.marks.isEmpty else { throw .noMarks }
    self.plot = plot
    marks = try Self.resolvedMarks(plot)
    for mark in marks {
      try Self.check(mark.summary.x, of: mark, "x", scale: plot.x.scale)
      try Self.check(mark.summary.y, of: mark, "y", scale: plot.y.scale)
    }
    x = try ResolvedAxis(
      plot.x, named: "x", marks.map { ($0.summary.x, $0.summary.fillsExtent) },
      padding: plot.hasEqualAspect ? plot.theme.yPadding : plot.theme.xPadding)
    y = try ResolvedAxis(
      plot.y, named: "y", marks.map { ($0.summary.y, $0.summary.fillsExtent) },
      padding: plot.theme.yPadding)
    colorScale = Self.colorScale(marks, theme: plot.theme)
    if plot.colorbarTitle != nil, colorScale == nil { throw .nothingColoredByValue }
    note = marks.reduce(MissingValues()) { $0 + $1.summary.missing }.note
  }

  private static func resolvedMarks(_ plot: Plot) throws(PlottingError) -> [ResolvedMark] {
    var marks: [ResolvedMark] = []
    var series = 0
    for (index, mark) in plot.marks.enumerated() {
      let content = mark.content
      let name = content.label.map { "\(content.kind) “\($0)”" } ?? "\(content.kind) \(index + 1)"
      marks.append(
        ResolvedMark(
          content: content, name: name, summary: try content.summary(named: name),
          style: plot.theme.seriesStyle(series)))
      if content.takesSeriesColor { series += 1 }
    }
    return marks
  }

  private static func check(
    _ extent: Extent, of mark: ResolvedMark, _ axis: String, scale: Scale
  ) throws(PlottingError) {
    guard scale == .log, let value = extent.firstNonPositive else { return }
    throw .nonPositiveOnLogAxis(
      series: mark.name, axis: axis, value: value, count: extent.nonPositiveCount)
  }

  /// One scale for all marks that are coloured by value, so that they blend.
  private static func colorScale(_ marks: [ResolvedMark], theme: Theme) -> ColorScale? {
    let requests = marks.compactMap(\.content.coloring)
    guard !requests.isEmpty else { return nil }
    let map = requests.lazy.compactMap(\.map).first ?? theme.colorMap
    let asked = requests.compactMap(\.range).reduce(Extent()) { $0.union(Extent($1)) }
    if !asked.isEmpty { return ColorScale(map: map, range: asked.lower...asked.upper) }
    let data = marks.compactMap(\.summary.color).reduce(Extent()) { $0.union($1) }
    guard map.isDiverging else {
      return ColorScale(map: map, range: AxisDomain(scale: .linear, padding: 0).widened(data))
    }
    let reach = max(abs(data.lower), abs(data.upper))
    // A neutral middle means zero, so both sides must reach equally far.
    return ColorScale(map: map, range: reach > 1e-290 ? -reach...reach : -1...1)
  }
}

/// A mark whose data have been looked at.
package struct ResolvedMark: Sendable {
  package var content: any MarkContent
  /// What errors call it.
  package var name: String
  package var summary: MarkSummary
  package var style: SeriesStyle
}
