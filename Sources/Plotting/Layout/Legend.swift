/// A legend whose size is known and whose place is not.
package struct Legend: Sendable {
  private struct Row {
    var swatch: LegendSwatch?
    var label: MeasuredText
  }

  /// The rows of each column.
  private let columns: [[Row]]
  private let columnWidths: [Double]
  private let rowHeight: Double
  private let swatchWidth: Double
  private let theme: Theme
  package let size: Size
  /// Whether it stands below the axes, and not beside them.
  package var isBelow = false

  private static let padding = 8.0
  private static let swatchGap = 8.0
  private static let columnGap = 18.0
  private static let leading = 5.0
  private static let largestDot = 16.0

  /// A legend of all labelled marks, or nil if there is none; rows that do not fit are counted.
  package init?(
    _ plot: ResolvedPlot, styles: TextStyles, columns: Int = 1, width: Double, height: Double
  ) {
    let entries = plot.marks.flatMap { $0.content.legendEntries(styles: $0.styles) }
      .filter { !$0.label.isEmpty }
    guard !entries.isEmpty else { return nil }
    theme = styles.theme
    let hasLines = entries.contains { $0.swatch.line != nil }
    // Dots that show sizes are drawn as large as they are among the marks.
    let dots = 2 * min(entries.compactMap(\.swatch.dots?.reach).max() ?? 0, Self.largestDot)
    swatchWidth = max(
      hasLines ? 24 : entries.contains { $0.swatch.fill != nil } ? 16 : 10, dots)
    let columns = min(columns, entries.count)
    let gaps = Self.columnGap * Double(columns - 1)
    let room = (width - 2 * Self.padding - gaps) / Double(columns)
    let textWidth = max(room - Self.swatchGap - swatchWidth, 24)
    let textHeight = styles.legendLabel("Mg", width: textWidth).size.height
    rowHeight = max(textHeight, dots) + Self.leading
    let fitting = columns * max(1, Int((height - 2 * Self.padding + Self.leading) / rowHeight))
    var rows = entries.prefix(entries.count > fitting ? max(fitting - 1, 1) : entries.count)
      .map {
        Row(
          swatch: $0.swatch.isEmpty ? nil : $0.swatch,
          label: styles.legendLabel($0.label, width: textWidth))
      }
    if rows.count < entries.count {
      let rest = "… and \(entries.count - rows.count) more"
      rows.append(Row(swatch: nil, label: styles.legendLabel(rest, width: textWidth)))
    }
    let perColumn = (rows.count + columns - 1) / columns
    self.columns = stride(from: 0, to: rows.count, by: perColumn).map { start in
      Array(rows[start..<min(start + perColumn, rows.count)])
    }
    let beside = swatchWidth + Self.swatchGap
    columnWidths = self.columns.map { beside + ($0.map(\.label.size.width).max() ?? 0) }
    size = Size(
      width: 2 * Self.padding + columnWidths.reduce(0, +)
        + Self.columnGap * Double(columnWidths.count - 1),
      height: 2 * Self.padding - Self.leading + rowHeight * Double(perColumn))
  }

  /// The legend below the axes: in as many columns as its width allows.
  package static func below(
    _ plot: ResolvedPlot, styles: TextStyles, width: Double, height: Double
  ) -> Legend? {
    var best: Legend?
    for columns in 1...12 {
      guard
        let legend = Legend(plot, styles: styles, columns: columns, width: 10_000, height: height),
        columns == 1 || legend.size.width <= width
      else { break }
      // Six entries in four columns would fill three of them only.
      if legend.columns.count == columns { best = legend }
    }
    if let widest = best, widest.size.width > width {
      best = Legend(plot, styles: styles, width: width, height: height)
    }
    best?.isBelow = true
    return best
  }

  /// The legend's shapes with its upper left corner at a point.
  package func items(at origin: Point, background: Color?) -> [SceneItem] {
    var items: [SceneItem] = []
    if let background {
      items.append(
        .rectangle(Rectangle(origin: origin, size: size), cornerRadius: 4, fill: background))
    }
    var left = origin.x + Self.padding
    for (rows, width) in zip(columns, columnWidths) {
      for (index, row) in rows.enumerated() {
        let top = origin.y + Self.padding + Double(index) * rowHeight
        let middle = top + (rowHeight - Self.leading) / 2
        if let swatch = row.swatch { items += picture(swatch, left: left, middle: middle) }
        let labelX = row.swatch == nil ? left : left + swatchWidth + Self.swatchGap
        items.append(.text(row.label.placed(x: labelX, y: middle - row.label.size.height / 2)))
      }
      left += width + Self.columnGap
    }
    return items
  }

  private func picture(_ swatch: LegendSwatch, left: Double, middle: Double) -> [SceneItem] {
    var items: [SceneItem] = []
    if let fill = swatch.fill {
      let height = min(10, rowHeight - Self.leading)
      let box = Rectangle(x: left, y: middle - height / 2, width: swatchWidth, height: height)
      items.append(.areas([box.corners], fill))
    }
    if var style = swatch.line {
      style.hasRoundEnds = false
      style.width = min(style.width, rowHeight / 2)
      let ends = [Point(x: left, y: middle), Point(x: left + swatchWidth, y: middle)]
      items.append(.lines([ends], style))
    }
    if var dots = swatch.dots {
      dots.centres = [Point(x: left + swatchWidth / 2, y: middle)]
      dots.radii = [min(dots.radii.first ?? theme.pointRadius, rowHeight / 2 - 2)]
      dots.colors = Array(dots.colors.prefix(1))
      items.append(.dots(dots))
    }
    return items
  }
}
