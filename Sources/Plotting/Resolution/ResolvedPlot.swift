/// A plot whose data have been looked at: every range and colour is known, no place is.
package struct ResolvedPlot: Sendable {
  package var plot: Plot
  package var theme: Theme
  package var marks: [ResolvedMark]
  package var x: ResolvedAxis
  package var y: ResolvedAxis
  /// The second axis for y, if a mark is on it.
  package var right: ResolvedAxis?
  package var hasEqualAspect: Bool
  package var colorScale: ColorScale?
  /// What the reader must be told under the plot.
  package var note: String?

  package init(_ plot: Plot, theme: Theme? = nil) throws(PlottingError) {
    guard !plot.marks.isEmpty else { throw .noMarks }
    let theme = (theme ?? plot.theme ?? .light).usable
    self.plot = plot
    self.theme = theme
    let marks = try Self.resolvedMarks(plot, theme)
    self.marks = marks
    let wishes = marks.reduce(into: Set<AxesWish>()) { $0.formUnion($1.summary.wishes) }
    hasEqualAspect = plot.hasEqualAspect ?? wishes.contains(.equalAspect)
    x = try AxisResolver(
      name: "x", request: plot.x, marks: marks.map(\.xEntry),
      padding: hasEqualAspect ? theme.yPadding : theme.xPadding
    ).axis()
    y = try AxisResolver(
      name: "y", request: plot.y, marks: marks.filter { !$0.isOnRightAxis }.map(\.yEntry),
      padding: theme.yPadding
    ).axis()
    let onRight = marks.filter(\.isOnRightAxis)
    if !onRight.isEmpty {
      right = try AxisResolver(
        name: "right", request: plot.right, marks: onRight.map(\.yEntry), padding: theme.yPadding
      ).axis()
      right?.hasGrid = plot.right.hasGrid ?? false
      // Ticks from 0 to 1 that measure nothing would mislead.
      if onRight.count == marks.count, plot.y.limits == nil, plot.y.title == nil {
        y.isHidden = true
      }
    }
    grant(wishes)
    colorScale = Self.colorScale(marks, theme: theme)
    if plot.colorbarTitle != nil, colorScale == nil { throw .nothingColoredByValue }
    note = marks.reduce(MissingValues()) { $0 + $1.summary.missing }.note
  }

  /// Adds sentences to the note under the plot, each once.
  package mutating func add(notes: [String]) {
    for sentence in notes where !says([sentence]) {
      note = note.map { "\($0)\($0.hasSuffix(".") ? "" : ".") \(sentence)" } ?? sentence
    }
  }

  /// Whether the note under the plot has all these sentences.
  package func says(_ notes: [String]) -> Bool {
    notes.allSatisfy { note?.contains($0) ?? false }
  }

  private mutating func grant(_ wishes: Set<AxesWish>) {
    if wishes.contains(.downwards) { y.isReversed.toggle() }
    if wishes.contains(.noGrid) {
      x.hasGrid = plot.x.hasGrid ?? false
      y.hasGrid = plot.y.hasGrid ?? false
    }
    let hasDiagramsOnly = marks.allSatisfy { $0.summary.wishes.contains(.hidden) }
    let isNamed = plot.x.title != nil || plot.y.title != nil
    if hasDiagramsOnly, !isNamed {
      x.isHidden = true
      y.isHidden = true
    }
  }

  private static func resolvedMarks(
    _ plot: Plot, _ theme: Theme
  ) throws(PlottingError) -> [ResolvedMark] {
    var marks: [ResolvedMark] = []
    var series = 0
    for (index, mark) in plot.marks.enumerated() {
      let content = mark.content
      let label = content.label.map(AxisWords.shortened)
      let name = label.map { "\(content.kind) “\($0)”" } ?? "\(content.kind) \(index + 1)"
      marks.append(
        ResolvedMark(
          content: content, name: name, summary: try content.summary(named: name),
          styles: SeriesStyles(theme: theme, start: series), isOnRightAxis: mark.isOnRightAxis))
      series += content.seriesCount
    }
    return marks
  }

  /// One scale for all marks that are coloured by value, so that they blend.
  private static func colorScale(_ marks: [ResolvedMark], theme: Theme) -> ColorScale? {
    let requests = marks.compactMap(\.content.coloring)
    guard !requests.isEmpty else { return nil }
    let isAroundZero = requests.contains(where: \.isAroundZero)
    let map =
      requests.lazy.compactMap(\.map).first
      ?? (isAroundZero ? theme.divergingColorMap : theme.colorMap)
    let levels = requests.lazy.map(\.levels).first { !$0.isEmpty } ?? []
    return ColorScale(map: map, range: range(of: requests, levels, marks, map), levels: levels)
  }

  private static func range(
    of requests: [ColoringRequest], _ levels: [Double], _ marks: [ResolvedMark], _ map: ColorMap
  ) -> ClosedRange<Double> {
    let asked = requests.compactMap(\.range).reduce(Extent()) { $0.union(Extent($1)) }
    if !asked.isEmpty { return asked.lower...asked.upper }
    let data = marks.compactMap(\.summary.color)
      .reduce(Extent(Column(values: levels))) { $0.union($1) }
    guard map.isDiverging, !data.isEmpty else {
      return AxisDomain(scale: .linear, padding: 0).widened(data)
    }
    let reach = max(abs(data.lower), abs(data.upper))
    // A neutral middle means zero, so both sides must reach equally far.
    return reach > 1e-290 ? -reach...reach : -1...1
  }
}

/// A mark whose data have been looked at.
package struct ResolvedMark: Sendable {
  package var content: any MarkContent
  /// What errors call it.
  package var name: String
  package var summary: MarkSummary
  package var styles: SeriesStyles
  package var isOnRightAxis: Bool

  fileprivate var xEntry: AxisResolver.Entry {
    AxisResolver.Entry(series: name, extent: summary.x, filled: summary.filledX)
  }

  fileprivate var yEntry: AxisResolver.Entry {
    AxisResolver.Entry(series: name, extent: summary.y, filled: summary.filledY)
  }
}
