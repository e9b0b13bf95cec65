/// The values that stand at the ends of bars, or inside of them where they are stacked.
package struct BarLabels {
  package let format: TickFormat
  package let shapes: BarShapes
  package let fills: [FillStyle]
  package let area: PlotArea

  private static let gap = 3.0
  /// More would not find room on any figure.
  private static let most = 400

  package init(format: TickFormat, shapes: BarShapes, fills: [FillStyle], area: PlotArea) {
    self.format = format
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
    let (value, isAbove) = shapes.value(series, index)
    let size = area.theme.annotationSize - 1
    let label = area.texts.annotation(format.words(for: value), size: size)
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
    if fill.hatch != nil { text.halo = fill.color }
    return text
  }
}

extension TickFormat {
  /// One value alone in this format.
  package func words(for value: Double) -> String {
    switch kind {
    case .percent: DecimalNumber(value * 100, digits: 3).plain() + "%"
    case .decimals(let count):
      DecimalNumber(
        mantissa: Int((value * Mathematics.powerOfTen(count)).rounded()), exponent: -count
      ).plain(decimals: count) + unit
    case .custom(let words): words(value) + unit
    case .automatic, .si, .scientific: DecimalNumber(value, digits: 3).spoken.plain + unit
    }
  }
}
