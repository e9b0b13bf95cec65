/// The ticks of one axis with their measured labels, chosen so that no two labels touch.
package struct AxisTicks: Sendable {
  package var ticks: Ticks
  package var labels: [MeasuredText]
  /// Whether the labels are drawn, or only the ticks.
  package var showsLabels = true
  private let direction: Direction

  /// Which way an axis runs, and thus which side of its labels must not touch.
  package enum Direction {
    case horizontal, vertical
  }

  /// Chooses ticks for an axis of some length: as many as fit, fewer until they do.
  package init(
    _ axis: ResolvedAxis, length: Double, _ direction: Direction, _ styles: TextStyles,
    distance: Double? = nil
  ) {
    guard !axis.isHidden else {
      self.init(Ticks(values: [], labels: []), direction, styles)
      return
    }
    let distance = distance ?? (direction == .horizontal ? 90.0 : 54.0)
    var target = min(max(Int((length / distance).rounded()) + 1, 2), 11)
    var ticks = Ticks(scale: axis.scale, domain: axis.domain, target: target, isWhole: axis.isWhole)
    self.init(ticks, direction, styles)
    while !fits(axis, length: length, direction, gap: 12) {
      if target > 2 {
        target -= 1
        ticks = Ticks(scale: axis.scale, domain: axis.domain, target: target, isWhole: axis.isWhole)
      } else if ticks.values.count > 1 {
        ticks = ticks.thinned
      } else {
        return
      }
      self.init(ticks, direction, styles)
    }
  }

  private init(_ ticks: Ticks, _ direction: Direction, _ styles: TextStyles) {
    self.ticks = ticks
    self.direction = direction
    labels = ticks.labels.map(styles.tickLabel)
  }

  /// The ticks for an axis whose length and domain have become final: those within the domain,
  /// every second label dropped until they fit.
  package func fitted(
    _ axis: ResolvedAxis, length: Double, _ direction: Direction, _ styles: TextStyles
  ) -> AxisTicks {
    var fitted = self
    let within = ticks.within(axis.domain)
    if within.values.count < ticks.values.count { fitted.show(within, styles) }
    while !fitted.fits(axis, length: length, direction, gap: 4), fitted.labels.count > 1 {
      fitted.show(fitted.ticks.thinned, styles)
    }
    return fitted
  }

  private mutating func show(_ ticks: Ticks, _ styles: TextStyles) {
    self.ticks = ticks
    labels = ticks.labels.map(styles.tickLabel)
  }

  private func fits(
    _ axis: ResolvedAxis, length: Double, _ direction: Direction, gap: Double
  ) -> Bool {
    let mapping = axis.mapping(from: 0, to: length)
    let spans = zip(ticks.values, labels).map { value, label in
      let size = direction == .horizontal ? label.size.width : label.size.height
      return (place: mapping.position(of: value), half: size / 2)
    }
    let spacing = direction == .horizontal ? gap : gap / 3
    return zip(spans, spans.dropFirst()).allSatisfy { first, second in
      abs(second.place - first.place) >= first.half + second.half + spacing
    }
  }

  package var isEmpty: Bool { ticks.values.isEmpty }

  /// How far the labels reach away from the axis, the gap before them not included.
  package var depth: Double {
    guard showsLabels else { return 0 }
    switch direction {
    case .horizontal: return labels.map(\.size.height).max() ?? 0
    case .vertical: return labels.map(\.size.width).max() ?? 0
    }
  }

  /// Half of the greatest height of a label, by which a vertical axis overhangs its ends.
  package var halfLabel: Double {
    showsLabels ? (labels.map(\.size.height).max() ?? 0) / 2 : 0
  }

  /// How far the first and the last label reach beyond the ends of a horizontal axis.
  package func overhang(_ axis: ResolvedAxis, length: Double) -> (left: Double, right: Double) {
    let mapping = axis.mapping(from: 0, to: length)
    var overhang = (left: 0.0, right: 0.0)
    guard showsLabels else { return overhang }
    for (value, label) in zip(ticks.values, labels) {
      let place = mapping.position(of: value)
      overhang.left = max(overhang.left, label.size.width / 2 - place)
      overhang.right = max(overhang.right, place + label.size.width / 2 - length)
    }
    return overhang
  }
}
