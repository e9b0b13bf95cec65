/// What tells a series from the others.
package struct SeriesStyle: Sendable, Equatable {
  package var color: Color
  /// Dashes in multiples of the line's width; empty for a solid line.
  package var dashes: [Double] = []
  package var marker = Marker.circle
  package var hatch: Hatch?

  package init(
    color: Color, dashes: [Double] = [], marker: Marker = .circle, hatch: Hatch? = nil
  ) {
    self.color = color
    self.dashes = dashes
    self.marker = marker
    self.hatch = hatch
  }
}

/// The styles of a mark's series, taken from the theme's sequence.
package struct SeriesStyles: Sendable {
  package let theme: Theme
  /// The number of the mark's first series among all of the plot.
  private let start: Int

  package init(theme: Theme, start: Int) {
    self.theme = theme
    self.start = start
  }

  package subscript(index: Int) -> SeriesStyle {
    theme.seriesStyle(start + index)
  }

  package var first: SeriesStyle { self[0] }
}
