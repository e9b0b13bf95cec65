/// A name in the legend with the picture beside it.
package struct LegendEntry: Sendable, Equatable {
  package var label: String
  package var swatch: LegendSwatch

  package init(_ label: String, _ swatch: LegendSwatch) {
    self.label = label
    self.swatch = swatch
  }
}

/// The picture beside a name: whichever of its parts a mark has, drawn over one another.
///
/// A name without a picture is the heading of those below it.
package struct LegendSwatch: Sendable, Equatable {
  package var fill: FillStyle?
  package var line: LineStyle?
  /// Its places are not used.
  package var dots: Dots?

  package init(fill: FillStyle? = nil, line: LineStyle? = nil, dots: Dots? = nil) {
    self.fill = fill
    self.line = line
    self.dots = dots
  }

  package var isEmpty: Bool { fill == nil && line == nil && dots == nil }
}
