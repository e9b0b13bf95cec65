/// The cells of a fine square grid over a rectangle in which something already stands.
package struct CellSet {
  private let bounds: Rectangle
  private let cellsPerUnit: Double
  private let columns: Int
  private let rows: Int
  private var bits: [UInt64]

  /// A grid with a number of cells per CSS pixel in each direction.
  package init(_ bounds: Rectangle, cellsPerPixel: Double) {
    self.bounds = bounds
    cellsPerUnit = cellsPerPixel
    columns = Int(bounds.width * cellsPerPixel) + 1
    rows = Int(bounds.height * cellsPerPixel) + 1
    bits = Array(repeating: 0, count: (columns * rows + 63) / 64)
  }

  /// Marks the cell of a point within the bounds; returns false if it was marked before.
  package mutating func insert(_ point: Point) -> Bool {
    let column = Int((point.x - bounds.x) * cellsPerUnit)
    let row = Int((point.y - bounds.y) * cellsPerUnit)
    let index = min(row, rows - 1) * columns + min(column, columns - 1)
    let bit: UInt64 = 1 << UInt64(index % 64)
    guard bits[index / 64] & bit == 0 else { return false }
    bits[index / 64] |= bit
    return true
  }
}
