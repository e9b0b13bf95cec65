/// How the line of a series looks, as far as its author has a say, and how it is drawn.
package struct LineLooks: Sendable {
  package var color: Color?
  package var width: Double?
  package var isDashed = false

  package init() {}

  /// A line with a colour of its own takes none of the palette's.
  package var seriesCount: Int { color == nil ? 1 : 0 }

  /// The author's choices, and the theme's for everything else.
  package func style(_ styles: SeriesStyles) -> LineStyle {
    let style = styles.first
    let width = width ?? styles.theme.lineWidth
    let dashes = isDashed ? styles.theme.dashes : style.dashes
    return LineStyle(
      color: color ?? style.color, width: width, dashes: dashes.map { $0 * width },
      hasRoundEnds: dashes.isEmpty)
  }

  /// The paths as strokes; a path of a single point is a dot.
  package func drawing(
    of paths: [[Point]], in area: PlotArea, _ styles: SeriesStyles
  ) -> MarkDrawing {
    let style = style(styles)
    // A stroke is wider than its path, and its ends are round: room for them beyond the frame.
    let clipped = PathClipper(bounds: area.frame.expanded(by: 16)).clipped(paths)
    let lonely = clipped.filter { $0.count == 1 }.flatMap { $0 }
    var items: [SceneItem] = [.lines(clipped.filter { $0.count > 1 }, style)]
    if !lonely.isEmpty {
      items.append(
        .dots(
          Dots(
            centres: lonely, colors: [style.color], radii: [max(2.5, style.width)],
            rim: style.color, rimWidth: 0)))
    }
    return MarkDrawing(
      items: items, obstacles: Obstacles(paths: clipped), overhang: style.width / 2)
  }
}
