/// Gathers the points that can be seen, with their looks.
struct PointCollector {
  let x: [Double]
  let y: [Double]
  let area: PlotArea
  let looks: PointLooks
  private let frame: Rectangle

  /// So many points are drawn faster than they are thinned, and need little memory.
  private static let fewPoints = 1_000_000

  init(_ points: Points, area: PlotArea, looks: PointLooks) {
    x = area.x.values(of: points.x)
    y = area.y.values(of: points.y)
    self.area = area
    self.looks = looks
    frame = area.frame.expanded(by: 0.01)
  }

  /// The points of one shape.
  func dots(_ marker: Marker, isOnlyOne: Bool) -> Dots {
    func isIncluded(_ index: Int) -> Bool { isOnlyOne || looks.marker(at: index) == marker }
    let visible = visible(isIncluded)
    var dots = looks.dots(marker, colors: [], radii: [])
    let count = visible?.count(where: \.self) ?? x.count
    dots.centres.reserveCapacity(count)
    if looks.haveOwnColors { dots.colors.reserveCapacity(count) }
    if looks.haveOwnRadii { dots.radii.reserveCapacity(count) }
    for index in x.indices where visible?[index] ?? isIncluded(index) {
      guard let centre = centre(index), let color = looks.color(at: index),
        let radius = looks.radius(at: index)
      else { continue }
      dots.centres.append(centre)
      if looks.haveOwnColors { dots.colors.append(color) }
      if looks.haveOwnRadii { dots.radii.append(radius) }
    }
    if !looks.haveOwnColors { dots.colors = [looks.color] }
    if !looks.haveOwnRadii { dots.radii = [looks.radius] }
    return dots
  }

  private func centre(_ index: Int) -> Point? {
    let centre = area.place(x: x[index], y: y[index])
    return frame.contains(centre) ? centre : nil
  }

  /// Of the points that land on the same quarter of a pixel the last, which hides the others.
  private func visible(_ isIncluded: (Int) -> Bool) -> [Bool]? {
    guard x.count > Self.fewPoints, looks.areOpaqueAndEqual else { return nil }
    var cells = CellSet(frame, cellsPerPixel: 4 * area.resolution)
    var visible = [Bool](repeating: false, count: x.count)
    for index in x.indices.reversed() where isIncluded(index) && looks.color(at: index) != nil {
      if let centre = centre(index) { visible[index] = cells.insert(centre) }
    }
    return visible
  }
}
