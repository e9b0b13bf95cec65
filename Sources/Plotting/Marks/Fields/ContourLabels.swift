/// Finds places for the values of contour lines, in gaps that it cuts into the lines.
package struct ContourLabels {
  private let area: PlotArea
  private var placed: [PlacedText] = []

  /// The free space between a label and the line on either side of it.
  private static let gap = 4.0
  /// How many times the gap's length a line must have, so that the label does not replace it.
  private static let leastLength = 2.5
  /// The distance between labels of one line.
  private static let distance = 700.0

  package init(area: PlotArea) {
    self.area = area
  }

  /// Cuts gaps into the lines of each value and returns the labels that stand there.
  package mutating func cut(
    _ lines: inout [[[Point]]], values: [Double], color: (Double) -> Color
  ) -> [PlacedText] {
    let all = lines
    for (level, value) in values.enumerated() {
      // Each in its own decimals: 0.25, 1, 32.
      let name = TickLabels.labels(for: [DecimalNumber(value, digits: 12)])[0]
      var text = area.texts.tickLabel(name)
      text.color = color(value)
      var left: [[Point]] = []
      for (index, path) in all[level].enumerated() {
        left += cut(path, text) {
          var others = all
          others[level].remove(at: index)
          return others.flatMap { $0 }
        }
      }
      lines[level] = left
    }
    return placed
  }

  /// The line with gaps for as many labels as its length allows.
  private mutating func cut(
    _ path: [Point], _ text: MeasuredText, allOthers: () -> [[Point]]
  ) -> [[Point]] {
    let ruler = PathRuler(path)
    let width = text.size.width + 2 * Self.gap
    guard ruler.length >= Self.leastLength * width else { return [path] }
    let others = allOthers()
    let count = max(1, Int(ruler.length / Self.distance))
    var gaps: [ClosedRange<Double>] = []
    for part in 0..<count {
      let start = ruler.length * Double(part) / Double(count)
      let room = start + width / 2...start + ruler.length / Double(count) - width / 2
      guard let (place, label) = best(in: room, of: ruler, text, others) else { continue }
      placed.append(label)
      gaps.append(place - width / 2...place + width / 2)
    }
    return ruler.parts(without: gaps)
  }

  /// The straightest free place, the middle of the room if several are.
  private func best(
    in room: ClosedRange<Double>, of ruler: PathRuler, _ text: MeasuredText, _ others: [[Point]]
  ) -> (place: Double, label: PlacedText)? {
    let half = text.size.width / 2 + Self.gap
    var best: (place: Double, label: PlacedText)?
    var bestScore = 0.94
    for step in 0...40 {
      let place = room.value(at: Double(step) / 40)
      let start = ruler.point(at: place - half)
      let end = ruler.point(at: place + half)
      let chord = Mathematics.length(end.x - start.x, end.y - start.y)
      let score = chord / (2 * half) - abs(Double(step) / 40 - 0.5) * 0.01
      guard score > bestScore else { continue }
      let label = self.label(text, start, end)
      let own = ruler.parts(without: [place - half...place + half])
      guard isFree(label, others + own) else { continue }
      best = (place, label)
      bestScore = score
    }
    return best
  }

  private func label(_ text: MeasuredText, _ start: Point, _ end: Point) -> PlacedText {
    // Never upside down: read from left to right, or upwards.
    let isForwards = end.x - start.x > 1e-6 || abs(end.x - start.x) <= 1e-6 && end.y < start.y
    let sign = isForwards ? 1.0 : -1.0
    let angle = Mathematics.angle(x: (end.x - start.x) * sign, y: (end.y - start.y) * sign)
    let middle = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    var label = text.placed(centre: middle, angle: angle * 180 / .pi)
    label.halo = area.theme.background.opacity(0.7)
    return label
  }

  private func isFree(_ label: PlacedText, _ others: [[Point]]) -> Bool {
    var spacious = label
    spacious.size = Size(width: label.size.width + 8, height: label.size.height + 4)
    guard area.frame.contains(spacious.bounds), !placed.contains(where: spacious.overlaps) else {
      return false
    }
    let turn = Mathematics.turn(degrees: label.angle)
    return others.allSatisfy { path in
      path.allSatisfy { point in
        let x = point.x - label.centre.x
        let y = point.y - label.centre.y
        return abs(x * turn.cosine + y * turn.sine) > label.size.width / 2
          || abs(y * turn.cosine - x * turn.sine) > label.size.height / 2
      }
    }
  }
}
