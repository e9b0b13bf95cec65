/// A figure laid out to the last coordinate, ready for any renderer.
package struct Scene: Sendable, Equatable {
  /// In CSS pixels.
  package var size: Size
  package var background: Color
  package var groups: [SceneGroup]
  package var title: String
  package var alternativeText: String

  package init(
    size: Size, background: Color, groups: [SceneGroup], title: String, alternativeText: String
  ) {
    self.size = size
    self.background = background
    self.groups = groups
    self.title = title
    self.alternativeText = alternativeText
  }

  /// All texts, in the order in which they are drawn.
  package var texts: [PlacedText] {
    groups.flatMap(\.items).compactMap { item in
      if case .text(let text) = item { text } else { nil }
    }
  }

  /// Whether part of the picture is an image, which calls for another way of compressing it.
  package var hasImage: Bool {
    groups.flatMap(\.items).contains { item in
      if case .image = item { true } else { false }
    }
  }
}

/// Items that belong together: one mark, or one part of the axes.
package struct SceneGroup: Sendable, Equatable {
  /// What an error calls it.
  package var name: String
  package var clip: Rectangle?
  package var items: [SceneItem]

  package init(name: String, clip: Rectangle? = nil, items: [SceneItem]) {
    self.name = name
    self.clip = clip
    self.items = items
  }
}

/// The shapes that a renderer must know; all coordinates are CSS pixels.
package enum SceneItem: Sendable, Equatable {
  case rectangle(Rectangle, cornerRadius: Double, fill: Color)
  case lines([[Point]], LineStyle)
  case dots(Dots)
  case image(Raster, Rectangle, isSmooth: Bool)
  case text(PlacedText)
}

/// How a line is stroked.
package struct LineStyle: Sendable, Equatable {
  package var color: Color
  package var width: Double
  /// Lengths of dashes and gaps in CSS pixels; empty for a solid line.
  package var dashes: [Double]
  package var hasRoundEnds: Bool

  package init(color: Color, width: Double, dashes: [Double] = [], hasRoundEnds: Bool = false) {
    self.color = color
    self.width = width
    self.dashes = dashes
    self.hasRoundEnds = hasRoundEnds
  }
}

/// Discs of one size, each with a rim around it.
package struct Dots: Sendable, Equatable {
  package var centres: [Point]
  /// One colour for all, or one for each.
  package var colors: [Color]
  package var radius: Double
  package var rim: Color
  package var rimWidth: Double

  package init(
    centres: [Point], colors: [Color], radius: Double, rim: Color, rimWidth: Double
  ) {
    self.centres = centres
    self.colors = colors
    self.radius = radius
    self.rim = rim
    self.rimWidth = rimWidth
  }
}

/// A small picture, row 0 on top, as premultiplied 0xAARRGGBB.
package struct Raster: Sendable, Equatable {
  package var width: Int
  package var height: Int
  package var pixels: [UInt32]

  package init(width: Int, height: Int, pixels: [UInt32]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}

/// A text with its place.
package struct PlacedText: Sendable, Equatable {
  package var block: TextBlock
  /// The box that the text fills as it is drawn, turned or not.
  package var bounds: Rectangle
  /// Whether the text reads upwards, from the bottom of its box to the top.
  package var readsUpwards: Bool
  package var color: Color

  package init(block: TextBlock, bounds: Rectangle, readsUpwards: Bool = false, color: Color) {
    self.block = block
    self.bounds = bounds
    self.readsUpwards = readsUpwards
    self.color = color
  }
}
