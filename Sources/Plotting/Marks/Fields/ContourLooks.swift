/// How the lines of contours are drawn.
package struct ContourLooks: Sendable {
  package enum Coloring: Sendable, Equatable {
    case byValue, letters
    case one(Color)
  }

  package var coloring = Coloring.byValue
  package var width: Double?
  package var isLabelled = false
  package var isDashedBelowZero = false

  package init() {}

  package func width(_ theme: Theme) -> Double {
    width ?? theme.lineWidth * 0.75
  }

  /// The colour of a value's line.
  package func color(of value: Double, _ area: PlotArea) -> Color {
    switch coloring {
    case .one(let color): color
    case .letters: area.theme.text
    case .byValue:
      area.colorScale?.color(of: value)?.readable(on: area.theme.background) ?? area.theme.text
    }
  }

  package func style(level: Double, color: Color, _ theme: Theme) -> LineStyle {
    let width = width(theme)
    let dashes = isDashedBelowZero && level < 0 ? theme.dashes.map { $0 * width } : []
    var style = LineStyle(color: color, width: width, dashes: dashes)
    if case .one(let color) = coloring { style.color = color }
    return style
  }
}
