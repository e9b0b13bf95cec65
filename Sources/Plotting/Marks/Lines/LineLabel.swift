/// A text beside a path, turned as the path runs.
package struct LineLabel {
  package var path: [Point]
  package var area: PlotArea
  package var place: ReferenceLine.LabelPlace
  /// From the middle of the path to the letters.
  package var distance: Double

  /// The text above a level line or to the left of an upright one; on the other side where the
  /// frame ends.
  package func text(_ label: String, color: Color) -> PlacedText? {
    guard path.count > 1 else { return nil }
    let measured = area.texts.annotation(label, width: area.frame.width * 0.8, color: color)
    let (point, run) = spot(margin: measured.size.width / 2 + 6)
    let away = distance + measured.size.height / 2
    var side = Point(x: run.y * away, y: -run.x * away)
    let degrees = Mathematics.angle(x: run.x, y: run.y) * 180 / .pi
    let outer = Point(x: point.x + side.x * 1.5, y: point.y + side.y * 1.5)
    if !area.frame.contains(outer), degrees == 0 || degrees == -90 {
      side = Point(x: -side.x, y: -side.y)
    }
    var text = measured.placed(
      centre: Point(x: point.x + side.x, y: point.y + side.y), angle: degrees)
    text.halo = area.theme.background
    return text
  }

  /// The point of the path where the text's middle stands, and the direction there, of length 1.
  private func spot(margin: Double) -> (point: Point, run: Point) {
    let last = path.count - 1
    let whole = Mathematics.length(path[last].x - path[0].x, path[last].y - path[0].y)
    let least = min(margin / max(whole, 1), 0.5)
    let part =
      switch place {
      case .start: least
      case .middle: 0.5
      case .end: 1 - least
      }
    let index = min(Int(part * Double(last)), last - 1)
    let (start, end) = (path[index], path[index + 1])
    let within = part * Double(last) - Double(index)
    let run = Point(x: end.x - start.x, y: end.y - start.y)
    let length = max(Mathematics.length(run.x, run.y), 1e-9)
    return (
      Point(x: start.x + run.x * within, y: start.y + run.y * within),
      Point(x: run.x / length, y: run.y / length)
    )
  }
}
