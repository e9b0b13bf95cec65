/// The ticks of one axis with their measured labels, chosen so that no two labels touch.
///
/// Numbers and dates become fewer until they fit. Names are turned first, by 45° and then upright,
/// and left out only where that is not enough.
package struct AxisTicks: Sendable {
  package private(set) var ticks: Ticks
  package private(set) var labels: [MeasuredText] = []
  /// Whether the labels are drawn, or only the ticks.
  package var showsLabels = true
  /// How far the labels are turned, clockwise, in degrees: −45 rises towards the axis.
  package private(set) var angle = 0.0
  /// Where longer labels are cut.
  private var longest = Double.infinity
  package let direction: Direction

  /// Which way an axis runs, and thus which side of its labels must not touch.
  package enum Direction: Sendable {
    case horizontal, vertical
  }

  /// The axis along which the labels must fit.
  private struct Line {
    let axis: ResolvedAxis
    let length: Double
    let styles: TextStyles
    private let mapping: AxisMapping

    init(_ axis: ResolvedAxis, length: Double, styles: TextStyles) {
      self.axis = axis
      self.length = length
      self.styles = styles
      mapping = axis.mapping(from: 0, to: length)
    }

    func place(_ value: Double) -> Double {
      mapping.position(of: value)
    }
  }

  /// Chooses ticks for an axis of some length: as many as fit, fewer until they do.
  ///
  /// - Parameters:
  ///   - distance: How far ticks should be apart; nil for what suits the direction.
  ///   - room: The size of the plot with all its texts, of which a label takes a third at most.
  package init(
    _ axis: ResolvedAxis, length: Double, _ direction: Direction, _ styles: TextStyles,
    distance: Double? = nil, room: Size = Size(width: .infinity, height: .infinity)
  ) {
    self.direction = direction
    ticks = Ticks(values: [], labels: [])
    if axis.isHidden { return }
    longest = room.width / 3
    let line = Line(axis, length: length, styles: styles)
    if axis.scale.kind == .categorical {
      chooseNames(line, longestTurned: room.height / 3)
    } else {
      chooseNumbers(line, distance: distance)
    }
  }

  private mutating func chooseNumbers(_ line: Line, distance: Double?) {
    let distance = distance ?? (direction == .horizontal ? 90.0 : 54.0)
    var target = min(max(Int((line.length / distance).rounded()) + 1, 2), 11)
    show(Ticks(line.axis, target: target), line.styles)
    let canChoose = line.axis.request.ticks == nil
    while canChoose, target > 2, !fits(line, gap: 12) {
      target -= 1
      show(Ticks(line.axis, target: target), line.styles)
    }
    thin(line, gap: 12)
  }

  private mutating func chooseNames(_ line: Line, longestTurned: Double) {
    let names = Ticks(line.axis, target: 2)
    var stride = 1
    func next() { stride = String(stride).hasPrefix("2") ? stride * 5 / 2 : stride * 2 }
    // No label is narrower than this, so that thousands need not be measured.
    let most = max(Int(line.length / line.styles.theme.tickLabelSize), 1)
    while names.values.count > most * stride { next() }
    show(names.every(stride), line.styles)
    if direction == .horizontal, stride == 1, !fits(line, gap: 12) {
      turn(line, longestTurned: longestTurned)
    }
    while labels.count > 1, !fits(line, gap: 12) {
      next()
      show(names.every(stride), line.styles)
    }
  }

  /// Turns names that stand too close; cuts them instead if that leaves as much to read.
  private mutating func turn(_ line: Line, longestTurned: Double) {
    let spacing = abs(line.place(1) - line.place(0)) - 16
    let steps: [(angle: Double, longest: Double)] = [
      (-45, min(longestTurned * 1.41, longest)), (-90, longestTurned),
    ]
    let upright = longest
    if spacing >= steps[0].longest {
      longest = spacing
      show(ticks, line.styles)
    }
    for step in steps where !fits(line, gap: 12) {
      angle = step.angle
      longest = step.longest
      show(ticks, line.styles)
    }
    guard !fits(line, gap: 12) else { return }
    // Some must be left out anyway: the rest is best read level.
    angle = 0
    longest = upright
    show(ticks, line.styles)
  }

  /// Leaves out every second label until the others fit.
  private mutating func thin(_ line: Line, gap: Double) {
    while labels.count > 1, !fits(line, gap: gap) {
      var thinned = ticks.thinned
      thinned.relabel(for: line.axis)
      show(thinned, line.styles)
    }
  }

  /// The ticks for an axis whose length and domain have become final: those within the domain,
  /// every second label dropped until they fit.
  package func fitted(
    _ axis: ResolvedAxis, length: Double, _ styles: TextStyles
  ) -> AxisTicks {
    var fitted = self
    var within = ticks.within(axis.domain)
    if within.values.count < ticks.values.count {
      within.relabel(for: axis)
      fitted.show(within, styles)
    }
    fitted.thin(Line(axis, length: length, styles: styles), gap: 4)
    return fitted
  }

  private mutating func show(_ ticks: Ticks, _ styles: TextStyles) {
    self.ticks = ticks
    labels = ticks.labels.map { label in
      let isStacked = direction == .horizontal && label.letters.contains("\n")
      return styles.tickLabel(label, width: longest, lines: isStacked ? 2 : 1)
    }
  }

  private func fits(_ line: Line, gap: Double) -> Bool {
    let boxes = zip(ticks.values, labels).map { value, label in
      var box = placed(label, at: line.place(value))
      // What a label must keep free beside it: the width of a letter, or a thin line over it.
      if direction == .horizontal, angle == 0 {
        box.size.width += gap
      } else {
        box.size.height += gap / 3
      }
      return box
    }
    return zip(boxes, boxes.dropFirst()).allSatisfy { !$0.overlaps($1) }
  }

  package var isEmpty: Bool { ticks.values.isEmpty }
}
