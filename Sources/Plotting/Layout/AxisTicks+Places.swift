extension AxisTicks {
  /// A label at a place of the axis: under a horizontal one that runs along y = 0, or left of a
  /// vertical one along x = 0.
  ///
  /// Turned labels end under their tick.
  package func placed(_ label: MeasuredText, at place: Double) -> PlacedText {
    guard direction == .horizontal else {
      return label.placed(x: -label.size.width, y: place - label.size.height / 2)
    }
    guard angle != 0 else {
      return label.placed(x: place - label.size.width / 2, y: drop(of: label))
    }
    let turn = Mathematics.turn(degrees: angle)
    let end = label.size.height / 2 * abs(turn.cosine)
    let half = label.size.width / 2
    return label.placed(
      centre: Point(x: place - half * turn.cosine, y: end - half * turn.sine), angle: angle)
  }

  /// How far a label is lowered so that all stand on one line: superscripts make some higher.
  private func drop(of label: MeasuredText) -> Double {
    guard label.block.lines == 1 else { return 0 }
    let highest = labels.lazy.filter { $0.block.lines == 1 }.map(\.size.height).max()
    return max(0, (highest ?? 0) - label.size.height)
  }

  /// All labels in their places along a horizontal axis, their upper edge at `top`.
  package func placed(along mapping: AxisMapping, top: Double) -> [PlacedText] {
    zip(ticks.values, labels).map { value, label in
      var text = placed(label, at: mapping.position(of: value))
      text.centre.y += top
      return text
    }
  }

  /// How far the labels reach away from the axis, the gap before them not included.
  package var depth: Double {
    guard showsLabels else { return 0 }
    switch direction {
    case .horizontal: return labels.map { placed($0, at: 0).bounds.maxY }.max() ?? 0
    case .vertical: return labels.map(\.size.width).max() ?? 0
    }
  }

  /// Half of the greatest height of a label, by which a vertical axis overhangs its ends.
  package var halfLabel: Double {
    showsLabels ? (labels.map(\.size.height).max() ?? 0) / 2 : 0
  }

  /// How far the labels reach beyond the ends of a horizontal axis.
  package func overhang(_ axis: ResolvedAxis, length: Double) -> (left: Double, right: Double) {
    guard showsLabels else { return (0, 0) }
    let bounds = placed(along: axis.mapping(from: 0, to: length), top: 0).map(\.bounds)
    return (
      left: max(0, -(bounds.map(\.minX).min() ?? 0)),
      right: max(0, (bounds.map(\.maxX).max() ?? length) - length)
    )
  }
}
