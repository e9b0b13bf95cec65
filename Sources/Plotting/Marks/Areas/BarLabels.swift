/// The values that stand at the ends of bars, or inside of them where they are stacked.
package struct BarLabels {
  package let shapes: BarShapes
  private let words: [[String]]
  package let fills: [FillStyle]
  package let area: PlotArea

  private static let gap = 3.0
  /// More would not find room on any figure.
  private static let most = 400

  package init(
    format: TickFormat, values: [[Double]], shapes: BarShapes, fills: [FillStyle], area: PlotArea
  ) {
    // All series together, so that they have equally many decimals.
    let together = format.words(for: values.flatMap { $0 })
    var start = 0
    words = values.map { column in
      defer { start += column.count }
      return Array(together[start..<start + column.count])
    }
    self.shapes = shapes
    self.fills = fills
    self.area = area
  }

  /// The labels that touch neither one another nor a bar that is not theirs.
  package var texts: [PlacedText] {
    guard shapes.count * shapes.seriesCount <= Self.most else { return [] }
    let bars = fills.indices.map(shapes.rectangles(of:))
    var texts: [PlacedText] = []
    for series in fills.indices {
      for index in 0..<shapes.count {
        guard let place = shapes.place(series, index),
          let text = text(series, index, in: place)
        else { continue }
        let inner = text.bounds.expanded(by: -1)
        let isFree =
          !texts.contains { $0.bounds.intersects(text.bounds) }
          && (shapes.isStacked || !bars.joined().contains { $0.intersects(inner) })
        if isFree { texts.append(text) }
      }
    }
    return texts
  }

  private func text(_ series: Int, _ index: Int, in bar: Rectangle) -> PlacedText? {
    let isAbove = shapes.isAbove(series, index)
    let size = area.theme.annotationSize - 1
    let label = area.texts.annotation(words[series][index], size: size)
    guard !shapes.isStacked else { return inside(label, bar, fills[series]) }
    let isUpright = shapes.orientation == .upright
    let half = (isUpright ? label.size.height : label.size.width) / 2 + Self.gap
    let reach = shapes.orientation.values(of: bar)
    let middle = isUpright ? bar.midX : bar.midY
    let end =
      isAbove == shapes.growsForward ? reach.upperBound + half : reach.lowerBound - half
    let centre = shapes.orientation.point(place: middle, value: end)
    guard area.frame.expanded(by: 2 * half).contains(centre) else { return nil }
    return label.placed(centre: centre)
  }

  /// A label in the middle of a bar that is large enough, in black or white.
  private func inside(
    _ label: MeasuredText, _ bar: Rectangle, _ fill: FillStyle
  ) -> PlacedText? {
    guard label.size.width + 4 <= bar.width, label.size.height <= bar.height else { return nil }
    var text = label.placed(centre: bar.centre)
    text.color = Oklab(fill.color).lightness > 0.65 ? .black : .white
    return text
  }

  /// Even grounds behind labels on hatched bars, which would be hard to read.
  package func grounds(of texts: [PlacedText]) -> [SceneItem] {
    guard shapes.isStacked, fills.contains(where: { $0.hatch != nil }) else { return [] }
    return texts.compactMap { text in
      let bar = fills.indices.first { series in
        shapes.rectangles(of: series).contains { $0.contains(text.centre) }
      }
      guard let bar, fills[bar].hatch != nil else { return nil }
      return .rectangle(text.bounds.expanded(by: 1), cornerRadius: 2, fill: fills[bar].color)
    }
  }
}

extension TickFormat {
  /// Values in this format, which need not have as many decimals as those of an axis.
  package func words(for values: [Double]) -> [String] {
    let values = values.map { Extent.isDrawable($0) ? $0 : 0 }
    // Bars differ more than the ticks of an axis: each has the prefix that suits it.
    if case .si = kind, values.count > 1 {
      return values.flatMap { words(for: [DecimalNumber($0, digits: 3).value]) }
    }
    let labels =
      labels(for: values, scale: .linear)
      ?? Self.automaticLabels(values.map(Self.rounded))
    return withUnit(labels).map(\.plain)
  }

  /// Three digits, but whole numbers as they are.
  private static func rounded(_ value: Double) -> DecimalNumber {
    let isCount = value.rounded() == value && abs(value) < 1e7
    return DecimalNumber(value, digits: isCount ? 8 : 3)
  }

  /// With equally many decimals, unless that would make large numbers seem exact.
  private static func automaticLabels(_ numbers: [DecimalNumber]) -> [RichText] {
    let digits = numbers.map(\.magnitude).max() ?? 0
    let decimals = -(numbers.map(\.exponent).min() ?? 0)
    return digits + decimals <= 4
      ? TickLabels.labels(for: numbers) : TickLabels.eachOnItsOwn(numbers)
  }
}
