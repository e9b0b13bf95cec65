/// An axis whose range is known.
package struct ResolvedAxis: Sendable, Equatable {
  package var title: String?
  package var scale: Scale
  package var domain: ClosedRange<Double>
  /// Whether its ticks are whole numbers.
  package var isWhole: Bool

  package init(
    title: String? = nil, scale: Scale = .linear, domain: ClosedRange<Double>, isWhole: Bool = false
  ) {
    self.title = title
    self.scale = scale
    self.domain = domain
    self.isWhole = isWhole
  }

  /// The axis of a plot for the extents of its marks, each with whether the mark fills it.
  package init(
    _ axis: Plot.Axis, named name: String, _ extents: [(extent: Extent, isFilled: Bool)],
    padding: Double
  ) throws(PlottingError) {
    title = axis.title.flatMap { $0.isEmpty ? nil : $0 }
    scale = axis.scale
    let all = extents.reduce(Extent()) { $0.union($1.extent) }
    let filled = extents.filter(\.isFilled).reduce(Extent()) { $0.union($1.extent) }
    isWhole = all.isWhole
    if let limits = axis.limits {
      try SeriesCheck.check(limits, "\(name)Limits")
      if scale == .log, limits.lowerBound <= 0 {
        throw .nonPositiveOnLogAxis(
          series: "\(name)Limits", axis: name, value: limits.lowerBound, count: 1)
      }
      domain = limits
      return
    }
    let rules = AxisDomain(scale: scale, padding: padding)
    domain = filled.isEmpty ? rules.padded(all) : Self.around(filled, all, rules)
  }

  /// The filled extent, and room beyond an end only where other data go beyond it.
  private static func around(
    _ filled: Extent, _ all: Extent, _ rules: AxisDomain
  ) -> ClosedRange<Double> {
    let padded = rules.padded(all)
    let lower = all.lower < filled.lower ? padded.lowerBound : filled.lower
    let upper = all.upper > filled.upper ? padded.upperBound : filled.upper
    return lower...upper
  }

  /// The axis over a length of the figure.
  package func mapping(from start: Double, to end: Double) -> AxisMapping {
    AxisMapping(scale: scale, domain: domain, start: start, end: end)
  }

  /// The length of the domain in evenly spaced units.
  package var span: Double {
    scale.transformed(domain.upperBound) - scale.transformed(domain.lowerBound)
  }

  /// The axis with its domain made longer around its middle, as far as numbers reach.
  package func stretched(by factor: Double) -> ResolvedAxis {
    var stretched = self
    let lower = scale.transformed(domain.lowerBound)
    let upper = scale.transformed(domain.upperBound)
    let extra = (upper - lower) * (factor - 1) / 2
    let first = scale.restored(lower - extra)
    let last = scale.restored(upper + extra)
    guard scale == .linear || first >= .leastNormalMagnitude, last <= 1e308 else { return self }
    stretched.domain = first...last
    return stretched
  }
}
