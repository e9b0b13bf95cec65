/// The picture beside a name in the legend.
package enum LegendSwatch: Sendable, Equatable {
  case line(LineStyle)
  case dot(Dots)
}

/// A legend whose size is known and whose place is not.
package struct Legend: Sendable {
  private struct Row {
    var swatch: LegendSwatch?
    var label: MeasuredText
  }

  private let rows: [Row]
  private let rowHeight: Double
  private let swatchWidth: Double
  package let size: Size

  private static let padding = 8.0
  private static let swatchGap = 8.0
  private static let leading = 5.0

  /// A legend of all labelled marks, or nil if there is none; rows that do not fit are counted.
  package init?(
    _ plot: ResolvedPlot, styles: TextStyles, width: Double, height: Double
  ) {
    let entries = plot.marks.compactMap { mark -> (LegendSwatch, String)? in
      guard let label = mark.content.label, !label.isEmpty,
        let swatch = mark.content.swatch(style: mark.style, theme: styles.theme)
      else { return nil }
      return (swatch, label)
    }
    guard !entries.isEmpty else { return nil }
    let textWidth = max(width - 2 * Self.padding - Self.swatchGap - 24, 24)
    rowHeight = styles.legendLabel("Mg", width: textWidth).size.height + Self.leading
    let fitting = max(1, Int((height - 2 * Self.padding + Self.leading) / rowHeight))
    var rows = entries.prefix(entries.count > fitting ? max(fitting - 1, 1) : entries.count)
      .map { Row(swatch: $0.0, label: styles.legendLabel($0.1, width: textWidth)) }
    if rows.count < entries.count {
      let rest = "… and \(entries.count - rows.count) more"
      rows.append(Row(swatch: nil, label: styles.legendLabel(rest, width: textWidth)))
    }
    self.rows = rows
    let hasLine = entries.contains { if case .line = $0.0 { true } else { false } }
    swatchWidth = hasLine ? 24 : 10
    size = Size(
      width: 2 * Self.padding + swatchWidth + Self.swatchGap
        + (rows.map(\.label.size.width).max() ?? 0),
      height: 2 * Self.padding - Self.leading + rowHeight * Double(rows.count))
  }

  /// The legend's shapes with its upper left corner at a point.
  package func items(at origin: Point, background: Color?) -> [SceneItem] {
    var items: [SceneItem] = []
    if let background {
      items.append(
        .rectangle(Rectangle(origin: origin, size: size), cornerRadius: 4, fill: background))
    }
    for (index, row) in rows.enumerated() {
      let top = origin.y + Self.padding + Double(index) * rowHeight
      let left = origin.x + Self.padding
      let middle = top + (rowHeight - Self.leading) / 2
      if let swatch = row.swatch { items.append(picture(swatch, left: left, middle: middle)) }
      let labelX = row.swatch == nil ? left : left + swatchWidth + Self.swatchGap
      items.append(.text(row.label.placed(x: labelX, y: middle - row.label.size.height / 2)))
    }
    return items
  }

  private func picture(_ swatch: LegendSwatch, left: Double, middle: Double) -> SceneItem {
    switch swatch {
    case .line(var style):
      style.hasRoundEnds = false
      style.width = min(style.width, rowHeight / 2)
      let ends = [Point(x: left, y: middle), Point(x: left + swatchWidth, y: middle)]
      return .lines([ends], style)
    case .dot(var dots):
      dots.centres = [Point(x: left + swatchWidth / 2, y: middle)]
      dots.radius = min(dots.radius, rowHeight / 2 - 2)
      return .dots(dots)
    }
  }
}
