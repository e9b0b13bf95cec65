/// Colours for values: a ramp from the lowest to the highest.
public struct ColorMap: Sendable, Hashable {
  /// What alternative texts call the map.
  public var name: String
  /// Whether the map has a neutral middle, which then stands for zero.
  public var isDiverging: Bool
  /// The colours at equal distances, lowest first.
  public var colors: [Color]

  /// Creates a map from colours at equal distances, between which it interpolates in sRGB.
  public init(name: String, colors: [Color], isDiverging: Bool = false) {
    self.name = name
    self.colors = colors.isEmpty ? [.gray] : colors
    self.isDiverging = isDiverging
  }

  /// The colour at a place of the ramp, 0 for the lowest to 1 for the highest.
  ///
  /// A place that is not a number counts as 0.
  public func color(at place: Double) -> Color {
    let last = colors.count - 1
    guard last > 0 else { return colors.first ?? .gray }
    let scaled = place > 0 ? min(place, 1) * Double(last) : 0
    let index = min(Int(scaled), last - 1)
    let amount = scaled - Double(index)
    let low = colors[index]
    let high = colors[index + 1]
    return Color(
      red: low.red + (high.red - low.red) * amount,
      green: low.green + (high.green - low.green) * amount,
      blue: low.blue + (high.blue - low.blue) * amount,
      opacity: low.opacity + (high.opacity - low.opacity) * amount)
  }

  /// The map from its other end.
  public var reversed: ColorMap {
    ColorMap(name: "\(name), reversed", colors: colors.reversed(), isDiverging: isDiverging)
  }
}

extension ColorMap {
  /// From dark violet over green to yellow, evenly in lightness (van der Walt & Smith, CC0).
  public static let viridis = ColorMap(
    name: "viridis",
    colors: [
      0x440154, 0x481567, 0x482677, 0x453781, 0x404788, 0x39568C, 0x33638D, 0x2D708E, 0x287D8E,
      0x238A8D, 0x1F968B, 0x20A387, 0x29AF7F, 0x3CBB75, 0x55C667, 0x73D055, 0x95D840, 0xB8DE29,
      0xDCE319, 0xFDE725,
    ].map { Color($0) })

  /// From orange over light grey to blue: the ramp of TensorFlow Playground.
  public static let playground = ColorMap(
    name: "playground", colors: [Color(0xF59322), Color(0xE8EAEB), Color(0x0877BD)],
    isDiverging: true)

  /// From blue over near white to red, evenly on both sides.
  public static let blueRed = ColorMap(
    name: "blueRed",
    colors: even([0x0C3A6E, 0x5695C4, 0xF3F2F0, 0xDD8463, 0x7E1A1C].map { Color($0) }),
    isDiverging: true)

  /// From white to nearly black: on paper more ink is more.
  public static let print = ColorMap(name: "print", colors: [Color(0xFAFAFA), Color(0x1A1A1A)])

  /// From nearly black over white to nearly black, for marks that show the sign in another way.
  public static let printDiverging = ColorMap(
    name: "printDiverging", colors: [Color(0x1A1A1A), Color(0xFAFAFA), Color(0x1A1A1A)],
    isDiverging: true)

  /// From black to white.
  public static let gray = ColorMap(name: "gray", colors: [.black, .white])

  /// The stops with colours between them that differ by equal looks.
  private static func even(_ stops: [Color]) -> [Color] {
    let steps = 16
    var colors: [Color] = []
    for (low, high) in zip(stops, stops.dropFirst()) {
      for step in 0..<steps {
        colors.append(Oklab(low).mixed(with: Oklab(high), Double(step) / Double(steps)).color)
      }
    }
    return colors + stops.suffix(1)
  }
}
