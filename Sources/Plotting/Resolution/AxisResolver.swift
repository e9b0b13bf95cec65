/// Finds the range, the scale and the names of an axis from the marks that are on it.
package struct AxisResolver {
  /// What errors call the axis: "x", "y" or "right".
  package var name: String
  package var request: Axis
  package var marks: [Entry]
  /// The theme's padding.
  package var padding: Double

  /// What a mark has to do with the axis.
  package struct Entry {
    package var series: String
    package var extent: Extent
    package var filled: Extent

    package init(series: String, extent: Extent, filled: Extent) {
      self.series = series
      self.extent = extent
      self.filled = filled
    }
  }

  package init(name: String, request: Axis, marks: [Entry], padding: Double) {
    self.name = name
    self.request = request
    self.marks = marks
    self.padding = padding
  }

  package func axis() throws(PlottingError) -> ResolvedAxis {
    let all = marks.reduce(Extent()) { $0.union($1.extent) }
    let scale = try scale(all)
    for mark in marks { try check(mark, scale) }
    var axis = ResolvedAxis(
      title: request.title.flatMap { $0.isEmpty ? nil : $0 }, scale: scale,
      domain: try domain(all, scale), isWhole: all.isWhole && scale.kind != .date)
    axis.names = all.names
    axis.request = request
    axis.isHidden = request.isHidden
    axis.isReversed = request.isReversed
    axis.hasGrid = request.hasGrid ?? (scale.kind != .categorical)
    return axis
  }

  private func scale(_ all: Extent) throws(PlottingError) -> Scale {
    if case .symlog(let threshold) = request.scale.kind, !(threshold > 0 && threshold < 1e300) {
      throw .invalidThreshold(axis: name, threshold: threshold)
    }
    if let padding = request.padding, !(0...1e6).contains(padding) {
      throw .invalidPadding(axis: name, padding: padding)
    }
    // Some marks, such as reference lines, have no values on one of the axes.
    let placed = marks.first { !$0.extent.kinds.isEmpty }
    guard all.kinds.count < 2 else {
      let odd = marks.first { !$0.extent.kinds.isSubset(of: placed?.extent.kinds ?? []) }
      throw .mixedKinds(axis: name, series: odd?.series ?? "a mark")
    }
    switch (all.kinds.first, request.scale.kind) {
    case (.names, .linear): return .categorical
    case (.dates, .linear): return .date
    case (.names, _), (.dates, .log), (.dates, .symlog):
      throw .unsuitableScale(axis: name, series: placed?.series ?? "a mark")
    default: return request.scale
    }
  }

  private func check(_ mark: Entry, _ scale: Scale) throws(PlottingError) {
    guard scale.kind == .log, let value = mark.extent.firstNonPositive else { return }
    throw .nonPositiveOnLogAxis(
      series: mark.series, axis: name, value: value, count: mark.extent.nonPositiveCount)
  }

  private func domain(_ all: Extent, _ scale: Scale) throws(PlottingError) -> ClosedRange<Double> {
    if let limits = request.limits {
      let series = name == "right" ? "limits of rightAxis" : "\(name)Limits"
      try SeriesCheck.check(limits, series)
      if scale.kind == .log, limits.lowerBound <= 0 {
        throw .nonPositiveOnLogAxis(
          series: series, axis: name, value: limits.lowerBound, count: 1)
      }
      return limits
    }
    if scale.kind == .categorical { return -0.5...Double(max(all.names.count, 1)) - 0.5 }
    guard !all.isEmpty else { return scale.kind == .log ? 1...10 : 0...1 }
    let rules = AxisDomain(scale: scale, padding: request.padding ?? padding)
    let filled = marks.reduce(Extent()) { $0.union($1.filled) }
    // A logarithmic axis has no zero for bars to stand on: they start where it does.
    let isOutside = scale.kind == .log && filled.lower <= 0
    return filled.isEmpty || isOutside ? rules.padded(all) : Self.around(filled, all, rules)
  }

  /// The data's extent: tight where it ends with what is filled, with room beyond it elsewhere.
  private static func around(
    _ filled: Extent, _ all: Extent, _ rules: AxisDomain
  ) -> ClosedRange<Double> {
    let padded = rules.padded(all.union(filled))
    let lower = all.lower < filled.lower ? padded.lowerBound : filled.lower
    let upper = all.upper > filled.upper ? padded.upperBound : filled.upper
    return lower < upper ? lower...upper : padded
  }
}
