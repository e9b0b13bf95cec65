/// How a line is stroked.
package struct LineStyle: Sendable, Equatable {
  package var color: Color
  package var width: Double
  /// Lengths of dashes and gaps in CSS pixels; empty for a solid line.
  package var dashes: [Double]
  package var hasRoundEnds: Bool

  package init(color: Color, width: Double, dashes: [Double] = [], hasRoundEnds: Bool = false) {
    self.color = color
    // What Cairo refuses would take the rest of the figure with it.
    self.width = width.isFinite && width >= 0 ? width : 1
    // Dashes too short to be seen would take Cairo hours.
    let areDashes = dashes.allSatisfy { $0.isFinite && $0 >= 0 } && dashes.reduce(0, +) > 0.05
    self.dashes = areDashes ? dashes : []
    self.hasRoundEnds = hasRoundEnds
  }
}

/// How an area is filled: with a colour, and over it, where it has one, with a hatch.
package struct FillStyle: Sendable, Equatable {
  package var color: Color
  package var hatch: Hatch?
  package var hatchColor: Color

  package init(color: Color, hatch: Hatch? = nil, hatchColor: Color = .black) {
    self.color = color
    self.hatch = hatch
    self.hatchColor = hatchColor
  }
}

/// A pattern of thin lines or dots over an area, which stays readable without colours.
public enum Hatch: Sendable, Hashable, CaseIterable {
  /// Lines that rise to the right.
  case rising
  /// Lines that fall to the right.
  case falling
  /// Rising and falling lines.
  case crossed
  /// Upright lines.
  case vertical
  /// Level lines.
  case horizontal
  /// Small dots.
  case dotted
}

/// The shape of a point.
public enum Marker: Sendable, Hashable, CaseIterable {
  /// A disc.
  case circle
  /// An upright square.
  case square
  /// A triangle that stands on its side.
  case triangle
  /// A square that stands on its corner.
  case diamond
  /// A triangle that stands on its corner.
  case triangleDown
  /// Two crossed diagonal strokes.
  case cross
  /// An upright and a level stroke.
  case plus
  /// A disc with an empty middle.
  case ring
}
