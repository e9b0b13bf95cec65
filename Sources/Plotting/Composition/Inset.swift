/// Where in the area between the axes an inset lies.
public enum InsetPlace: Sendable, Hashable, CaseIterable {
  /// In the upper right corner.
  case topRight
  /// In the upper left corner.
  case topLeft
  /// In the lower right corner.
  case bottomRight
  /// In the lower left corner.
  case bottomLeft

  /// The rectangle of an inset that takes parts of a frame, at a distance from its edges.
  package func rectangle(
    width: Double, height: Double, in frame: Rectangle, gap: Double
  ) -> Rectangle {
    let size = Size(
      width: min(width * frame.width, frame.width - 2 * gap),
      height: min(height * frame.height, frame.height - 2 * gap))
    let isLeft = self == .topLeft || self == .bottomLeft
    let isTop = self == .topLeft || self == .topRight
    return Rectangle(
      x: isLeft ? frame.minX + gap : frame.maxX - gap - size.width,
      y: isTop ? frame.minY + gap : frame.maxY - gap - size.height,
      width: size.width, height: size.height)
  }
}

/// A plot within another.
package struct Inset: Sendable {
  package var plot: Plot
  package var place: InsetPlace
  package var width: Double
  package var height: Double
}

extension Inset {
  /// The inset's rectangle in the frame of the plot around it.
  package func bounds(in frame: Rectangle, theme: Theme) -> Rectangle {
    place.rectangle(width: width, height: height, in: frame, gap: theme.legendGap)
  }
}
