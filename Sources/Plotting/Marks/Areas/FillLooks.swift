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

  /// A line that belongs to the shape: darker on light grounds and lighter on dark ones.
  package func stroke(_ style: SeriesStyle, _ theme: Theme) -> LineStyle {
    let color = Oklab(color ?? style.color).mixed(with: Oklab(theme.text), 0.4).color
    return LineStyle(color: color, width: theme.outlineWidth)
  }

  /// The line around the shape, which must be told from its inside: a black one has a paler edge.
  package func outline(_ style: SeriesStyle, _ theme: Theme) -> LineStyle {
    let fill = Oklab(color ?? style.color)
    let isLikeText = abs(fill.lightness - Oklab(theme.text).lightness) < 0.2
    guard isLikeText else { return stroke(style, theme) }
    let color = fill.mixed(with: Oklab(theme.background), 0.6).color
    return LineStyle(color: color, width: theme.outlineWidth)
  }
}
