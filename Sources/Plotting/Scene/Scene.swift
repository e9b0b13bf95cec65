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
  /// Open paths; one whose last point is its first is closed.
  case lines([[Point]], LineStyle)
  /// Polygons filled as one shape by the even–odd rule, so that one inside another is a hole.
  case areas([[Point]], FillStyle)
  case dots(Dots)
  case image(Raster, Rectangle, isSmooth: Bool)
  case text(PlacedText)
}
