/// The lines on which a grid of values crosses a level, and the regions above it.
///
/// Marching squares: a value is above a level strictly if z > level; along the edges of a cell the
/// crossing is interpolated linearly; a saddle (two opposite corners above) is joined if the mean of
/// its corners is above. Lines and regions follow the same rules, so that they fit exactly, and a
/// crossing is known by the number of its edge, so that pieces join exactly. Cells with a corner
/// that is not a finite number are left out.
///
/// Coordinates are columns (x) and rows (y, upwards). What is above lies to the left of a path:
/// counterclockwise around hills, clockwise around holes.
package struct MarchingSquares {
  private let grid: ValueGrid
  /// Whether the cell to the upper right of each node has values at all corners.
  private let isCell: [Bool]

  package init(_ grid: ValueGrid) {
    self.grid = grid
    let columns = grid.columns
    let values = grid.values
    isCell = values.indices.map { node in
      node % columns < columns - 1 && node + columns < values.count
        && [node, node + 1, node + columns, node + columns + 1].allSatisfy {
          Extent.isDrawable(values[$0])
        }
    }
  }

  /// The lines at a level: closed (the last point is the first), or from border to border.
  package func lines(at level: Double) -> [[Point]] {
    paths(level, withBorder: false).filter { $0.count > 1 }
  }

  /// The polygons around everything above a level, to be filled by the even–odd rule.
  package func regions(above level: Double) -> [[Point]] {
    paths(level, withBorder: true).filter { $0.count > 3 }
  }

  private func paths(_ level: Double, withBorder: Bool) -> [[Point]] {
    var links = PathLinks(count: 3 * grid.values.count)
    for node in isCell.indices where isCell[node] {
      let cell = Cell(node, grid, level)
      if cell.corners != 0, cell.corners != 15 { addCrossings(of: cell, to: &links) }
      if withBorder, cell.corners != 0 { addBorder(of: cell, to: &links) }
    }
    return links.paths().map { path in
      var points: [Point] = []
      // Where a value equals the level, crossings of several edges fall on one point.
      for number in path {
        let point = point(number, level)
        if point != points.last { points.append(point) }
      }
      return points
    }
  }

  private func addCrossings(of cell: Cell, to links: inout PathLinks) {
    for side in 0..<4 where cell.isAbove(side) && !cell.isAbove(side + 1) {
      let end =
        cell.isSaddle
        ? side + (cell.isJoined ? 1 : 3)
        : (0..<4).first { !cell.isAbove($0) && cell.isAbove($0 + 1) } ?? side
      links.link(cell.edge(side), to: cell.edge(end))
    }
  }

  /// The parts that are above of the sides beyond which there is no cell.
  private func addBorder(of cell: Cell, to links: inout PathLinks) {
    for side in 0..<4 where !hasNeighbour(cell.node, side) {
      let first = 2 * grid.values.count + cell.corner(side)
      let second = 2 * grid.values.count + cell.corner(side + 1)
      switch (cell.isAbove(side), cell.isAbove(side + 1)) {
      case (true, true): links.link(first, to: second)
      case (true, false): links.link(first, to: cell.edge(side))
      case (false, true): links.link(cell.edge(side), to: second)
      case (false, false): break
      }
    }
  }

  private func hasNeighbour(_ node: Int, _ side: Int) -> Bool {
    let columns = grid.columns
    switch side {
    case 0: return node >= columns && isCell[node - columns]
    case 1: return isCell[node + 1]
    case 2: return isCell[node + columns]
    default: return node % columns > 0 && isCell[node - 1]
    }
  }

  /// The place of an edge's crossing, or of a node for the numbers beyond the edges.
  private func point(_ number: Int, _ level: Double) -> Point {
    let count = grid.values.count
    let node = number < 2 * count ? number / 2 : number - 2 * count
    var point = Point(x: Double(node % grid.columns), y: Double(node / grid.columns))
    guard number < 2 * count else { return point }
    let isUpright = number % 2 == 1
    let start = grid.values[node]
    let end = grid.values[node + (isUpright ? grid.columns : 1)]
    let part = (level - start) / (end - start)
    if isUpright { point.y += part } else { point.x += part }
    return point
  }
}

/// One cell; its corners and sides are counted counterclockwise, modulo 4.
///
/// Corner 0 is at the lower left, and side i runs from corner i to corner i + 1.
private struct Cell {
  let node: Int
  let columns: Int
  /// A bit for each corner that is above the level.
  let corners: Int
  /// Whether the mean of the corners is above.
  let isJoined: Bool

  init(_ node: Int, _ grid: ValueGrid, _ level: Double) {
    self.node = node
    columns = grid.columns
    let lowerLeft = grid.values[node]
    let lowerRight = grid.values[node + 1]
    let upperRight = grid.values[node + columns + 1]
    let upperLeft = grid.values[node + columns]
    corners =
      (lowerLeft > level ? 1 : 0) | (lowerRight > level ? 2 : 0) | (upperRight > level ? 4 : 0)
      | (upperLeft > level ? 8 : 0)
    isJoined = lowerLeft / 4 + lowerRight / 4 + upperRight / 4 + upperLeft / 4 > level
  }

  var isSaddle: Bool { corners == 5 || corners == 10 }

  func isAbove(_ corner: Int) -> Bool {
    corners >> (corner % 4) & 1 == 1
  }

  func corner(_ index: Int) -> Int {
    node + [0, 1, columns + 1, columns][index % 4]
  }

  /// Each edge is numbered by its lower or left node: even for level edges, odd for upright ones.
  func edge(_ side: Int) -> Int {
    switch side % 4 {
    case 0: 2 * node
    case 1: 2 * (node + 1) + 1
    case 2: 2 * (node + columns)
    default: 2 * node + 1
    }
  }
}
