/// Points of one shape, each with a rim around it.
package struct Dots: Sendable, Equatable {
  package var centres: [Point]
  /// One colour for all, or one for each.
  package var colors: [Color]
  /// One radius for all, or one for each, rim not included; the shapes of a radius look equally large.
  package var radii: [Double]
  package var marker: Marker
  package var rim: Color
  package var rimWidth: Double

  /// Beyond this Cairo would divide a circle into more arcs than it ever ends with.
  private static let largestRadius = 10_000.0

  package init(
    centres: [Point], colors: [Color], radii: [Double], marker: Marker = .circle, rim: Color,
    rimWidth: Double
  ) {
    self.centres = centres
    self.colors = colors
    self.radii = radii.map(Self.drawable)
    self.marker = marker
    self.rim = rim
    self.rimWidth = rimWidth
  }

  /// The radius itself, or the nearest one that can be drawn.
  package static func drawable(_ radius: Double) -> Double {
    radius >= 0 ? min(radius, largestRadius) : 0
  }

  /// How far the largest reaches from its centre.
  package var reach: Double { (radii.max() ?? 0) + rimWidth }

  /// The colour of one of them.
  package func color(at index: Int) -> Color {
    colors[colors.count == centres.count ? index : 0]
  }

  /// The radius of one of them.
  package func radius(at index: Int) -> Double {
    radii[radii.count == centres.count ? index : 0]
  }
}
