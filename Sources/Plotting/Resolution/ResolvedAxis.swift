/// An axis whose range is known.
package struct ResolvedAxis: Sendable {
  package var title: String?
  package var scale: Scale
  package var domain: ClosedRange<Double>
  /// Whether its ticks are whole numbers.
  package var isWhole: Bool
  /// The names along a categorical axis, which stand at 0, 1, ….
  package var names: [String] = []
  /// What the author asked for.
  package var request = Axis()
  package var isHidden = false
  /// Whether values grow leftwards or downwards.
  package var isReversed = false
  package var hasGrid = true

  package init(
    title: String? = nil, scale: Scale = .linear, domain: ClosedRange<Double>, isWhole: Bool = false
  ) {
    self.title = title
    self.scale = scale
    self.domain = domain
    self.isWhole = isWhole
  }

  /// Whether there are unlabelled ticks between the labelled ones.
  package var hasMinorTicks: Bool { request.hasMinorTicks ?? !scale.isLinear }

  /// The axis over a length of the figure, from where it begins to where it ends.
  package func mapping(from start: Double, to end: Double) -> AxisMapping {
    var places: [String: Double] = [:]
    for (index, name) in names.enumerated() { places[name] = Double(index) }
    return AxisMapping(
      scale: scale, domain: domain, start: isReversed ? end : start, end: isReversed ? start : end,
      places: places)
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
    guard scale.kind != .log || first >= .leastNormalMagnitude, abs(first) <= 1e308,
      abs(last) <= 1e308
    else { return self }
    stretched.domain = first...last
    return stretched
  }
}
