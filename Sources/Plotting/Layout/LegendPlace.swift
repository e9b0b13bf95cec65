/// Where a plot's legend stands.
public enum LegendPlace: Sendable, Hashable, CaseIterable {
  /// The first free place inside the axes, or outside on the right if there is none.
  case best
  /// In the upper right corner.
  case topRight
  /// In the upper left corner.
  case topLeft
  /// In the lower right corner.
  case bottomRight
  /// In the lower left corner.
  case bottomLeft
  /// At the right edge, half way up.
  case right
  /// At the left edge, half way up.
  case left
  /// At the top, in the middle.
  case top
  /// At the bottom, in the middle.
  case bottom
  /// In the middle.
  case center
  /// Beside the axes, on the right.
  case outside
  /// Below the axes, in as many columns as there is room for.
  case below
  /// Nowhere.
  case none

  /// The places inside the axes, in the order in which `best` prefers them.
  package static let anchors: [LegendPlace] = [
    .topRight, .topLeft, .bottomRight, .bottomLeft, .right, .left, .top, .bottom, .center,
  ]

  /// The rectangle of a legend at this place, at a distance from the frame's edges.
  package func rectangle(for size: Plot.Size, in frame: Rectangle, gap: Double) -> Rectangle {
    let x: Double
    switch self {
    case .topLeft, .left, .bottomLeft: x = frame.minX + gap
    case .top, .center, .bottom: x = frame.midX - size.width / 2
    default: x = frame.maxX - gap - size.width
    }
    let y: Double
    switch self {
    case .bottomLeft, .bottom, .bottomRight: y = frame.maxY - gap - size.height
    case .left, .center, .right: y = frame.midY - size.height / 2
    default: y = frame.minY + gap
    }
    return Rectangle(x: x, y: y, width: size.width, height: size.height)
  }
}
