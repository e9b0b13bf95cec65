/// How a filled shape of a series looks, as far as its author has a say.
package struct FillLooks: Sendable {
  package var color: Color?
  package var opacity: Double?

  package init() {}

  /// The fill of a shape that covers what is behind it.
  package func solid(_ style: SeriesStyle, _ theme: Theme) -> FillStyle {
    fill(style, theme, opacity: opacity ?? 1)
  }

  /// The fill of a shape through which the grid and other marks are seen.
  package func translucent(_ style: SeriesStyle, _ theme: Theme) -> FillStyle {
    fill(style, theme, opacity: opacity ?? theme.areaOpacity)
  }

  private func fill(_ style: SeriesStyle, _ theme: Theme, opacity: Double) -> FillStyle {
    let color = color ?? style.color
    let isSolid = opacity > 0.6
    return FillStyle(
      color: color.opacity(color.opacity * opacity), hatch: style.hatch,
      hatchColor: isSolid ? theme.background : color)
  }

  /// A line around the shape, darker on light grounds and lighter on dark ones.
  package func outline(_ style: SeriesStyle, _ theme: Theme) -> LineStyle {
    let color = Oklab(color ?? style.color).mixed(with: Oklab(theme.text), 0.4).color
    return LineStyle(color: color, width: theme.outlineWidth)
  }
}
