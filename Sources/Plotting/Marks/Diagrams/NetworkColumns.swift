/// Where the nodes of a network diagram stand.
struct NetworkColumns {
  /// What stands at one of a column's places.
  enum Slot: Equatable {
    case bias, dots
    case node(Int)
  }

  /// A layer's column, from top to bottom.
  struct Column {
    var x: Double
    var slots: [Slot]
    /// The heights of the slots.
    var places: [Double]

    /// The places of the nodes that are drawn, the bias node not among them.
    var nodes: [(index: Int, centre: Point)] {
      zip(slots, places).compactMap { slot, y in
        if case .node(let index) = slot { (index, Point(x: x, y: y)) } else { nil }
      }
    }

    var bias: Point? {
      slots.first == .bias ? Point(x: x, y: places[0]) : nil
    }

    var dots: Point? {
      slots.firstIndex(of: .dots).map { Point(x: x, y: places[$0]) }
    }
  }

  let columns: [Column]
  /// The distance between the slots of a column.
  let pitch: Double

  /// Shares a height among the slots; `least` is the smallest distance between two.
  init(_ diagram: NetworkDiagram, xs: [Double], top: Double, bottom: Double, least: Double) {
    let height = max(bottom - top, 1)
    let biasCount = diagram.hasBiases && diagram.layers.count > 1 ? 1 : 0
    let fitting = max(Int(height / least) - biasCount, 3)
    let last = diagram.layers.count - 1
    let slots = diagram.layers.enumerated().map { layer, count in
      (layer < last && biasCount > 0 ? [.bias] : [])
        + Self.slots(count, atMost: min(diagram.mostNodes, fitting))
    }
    let pitch = min(height / Double(max(slots.map(\.count).max() ?? 1, 1)), 84)
    self.pitch = pitch
    let middle = (top + bottom) / 2
    columns = zip(xs, slots).map { x, slots in
      let first = middle - Double(slots.count - 1) / 2 * pitch
      return Column(
        x: x, slots: slots, places: slots.indices.map { first + Double($0) * pitch })
    }
  }

  /// All nodes, or as many at the top as at the bottom with dots between.
  private static func slots(_ count: Int, atMost most: Int) -> [Slot] {
    if count <= most { return (0..<count).map { .node($0) } }
    let half = max((most - 1) / 2, 1)
    return (0..<half).map { .node($0) } + [.dots] + (count - half..<count).map { .node($0) }
  }
}
