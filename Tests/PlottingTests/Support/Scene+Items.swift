import Plotting

extension Figure {
  /// The figure as shapes, with letters of one width.
  func approximateScene(resolution: Double = 2) throws -> Scene {
    try scene(measurer: ApproximateMeasurer(), resolution: resolution)
  }
}

extension Scene {
  /// The shapes of the groups whose name begins so.
  func items(_ name: String) -> [SceneItem] {
    groups.filter { $0.name.hasPrefix(name) }.flatMap(\.items)
  }
}

extension [SceneItem] {
  var lines: [(paths: [[Point]], style: LineStyle)] {
    compactMap { item in
      if case .lines(let paths, let style) = item { (paths, style) } else { nil }
    }
  }

  var areas: [(polygons: [[Point]], style: FillStyle)] {
    compactMap { item in
      if case .areas(let polygons, let style) = item { (polygons, style) } else { nil }
    }
  }

  var dots: [Dots] {
    compactMap { item in
      if case .dots(let dots) = item { dots } else { nil }
    }
  }

  var images: [(raster: Raster, place: Rectangle, isSmooth: Bool)] {
    compactMap { item in
      if case .image(let raster, let place, let isSmooth) = item {
        (raster, place, isSmooth)
      } else {
        nil
      }
    }
  }
}
