/// Lays out the panels of a figure, in two passes or three.
///
/// Which ticks fit depends on the size of the axes, and that on the size of the tick labels. The
/// first pass chooses ticks for an estimate, the second for what the first has left; more passes
/// could only swing to and fro, unless labels have been turned in between. The frames of a row or a
/// column are aligned: each side is as wide as the panel that needs most. A single plot is a grid of
/// one panel.
package struct GridLayout {
  private let panels: [Panel]
  private let columnRatios: [Double]
  private let rowRatios: [Double]
  private let measurer: any TextMeasurer

  /// The least width and height of the area between the axes.
  private static let smallestFrame = 24.0

  package init(
    _ panels: [Panel], columnRatios: [Double] = [1], rowRatios: [Double] = [1],
    measurer: any TextMeasurer
  ) {
    self.panels = panels
    self.columnRatios = columnRatios
    self.rowRatios = rowRatios
    self.measurer = measurer
  }

  private var gap: Double { panels.first?.plot.theme.panelGap ?? 0 }

  private func styles(_ panel: Panel) -> TextStyles {
    TextStyles(theme: panel.plot.theme, measurer: measurer)
  }

  package func layouts(in region: Rectangle) throws(PlottingError) -> [PanelLayout] {
    let first = parts(in: region, estimate(region))
    var second = parts(in: region, Tracks(first, panels, self))
    // Labels that were turned only now leave much less room for the frame.
    if zip(first, second).contains(where: { $0.xTicks.angle != $1.xTicks.angle }) {
      second = parts(in: region, Tracks(second, panels, self))
    }
    let tracks = Tracks(second, panels, self)
    let rooms = rooms(in: region, tracks, least: 0)
    let fits = zip(panels, rooms).map { Fit($0.plot, in: $1.frame) }
    guard fits.allSatisfy({ min($0.frame.width, $0.frame.height) >= Self.smallestFrame }) else {
      throw .impossibleSize(
        width: region.width, height: region.height,
        reason: "the axes find no room beside the texts; make it larger or the texts shorter")
    }
    return panels.indices.map { index in
      PanelPlacement(
        panel: panels[index], parts: second[index], fit: fits[index], outer: rooms[index].outer,
        styles: styles(panels[index])
      ).layout
    }
  }

  private struct Room {
    var frame: Rectangle
    var outer: Rectangle
  }

  /// What each column and each row needs on its sides.
  private struct Tracks {
    var columns: [(before: Double, after: Double)]
    var rows: [(before: Double, after: Double)]

    init(columns: Int, rows: Int) {
      self.columns = Array(repeating: (0, 0), count: columns)
      self.rows = Array(repeating: (0, 0), count: rows)
    }

    init(_ parts: [PanelParts], _ panels: [Panel], _ grid: GridLayout) {
      self.init(columns: grid.columnRatios.count, rows: grid.rowRatios.count)
      for (panel, parts) in zip(panels, parts) {
        let needs = parts.protrusions
        let (left, right) = (panel.columns.lowerBound, panel.columns.upperBound - 1)
        let (top, bottom) = (panel.rows.lowerBound, panel.rows.upperBound - 1)
        columns[left].before = max(columns[left].before, needs.left)
        columns[right].after = max(columns[right].after, needs.right)
        rows[top].before = max(rows[top].before, needs.top)
        rows[bottom].after = max(rows[bottom].after, needs.bottom)
      }
    }
  }

  private func estimate(_ region: Rectangle) -> Tracks {
    var tracks = Tracks(columns: columnRatios.count, rows: rowRatios.count)
    let width = region.width / Double(columnRatios.count)
    let height = region.height / Double(rowRatios.count)
    for index in tracks.columns.indices { tracks.columns[index].before = width * 0.2 }
    for index in tracks.rows.indices { tracks.rows[index].after = height * 0.25 }
    return tracks
  }

  private func parts(in region: Rectangle, _ tracks: Tracks) -> [PanelParts] {
    let rooms = rooms(in: region, tracks, least: Self.smallestFrame)
    return zip(panels, rooms).map { panel, room in
      PanelParts(
        panel, styles(panel), fit: Fit(panel.plot, in: room.frame), outer: room.outer.size,
        share: share(of: panel, in: region))
    }
  }

  /// What a panel would have if the figure were shared by the ratios alone, texts included.
  private func share(of panel: Panel, in region: Rectangle) -> Size {
    func part(_ tracks: Range<Int>, _ ratios: [Double]) -> Double {
      ratios[tracks].reduce(0, +) / ratios.reduce(0, +)
    }
    return Size(
      width: region.width * part(panel.columns, columnRatios),
      height: region.height * part(panel.rows, rowRatios))
  }

  /// The room for each panel's frame, and all around it that the panel may use.
  private func rooms(in region: Rectangle, _ tracks: Tracks, least: Double) -> [Room] {
    let across = spans(region.minX, region.width, tracks.columns, columnRatios, least)
    let down = spans(region.minY, region.height, tracks.rows, rowRatios, least)
    return panels.map { panel in
      let (left, right) = (across[panel.columns.lowerBound], across[panel.columns.upperBound - 1])
      let (top, bottom) = (down[panel.rows.lowerBound], down[panel.rows.upperBound - 1])
      return Room(
        frame: Rectangle(
          x: left.start, y: top.start, width: right.end - left.start, height: bottom.end - top.start
        ),
        outer: Rectangle(
          x: left.outerStart, y: top.outerStart, width: right.outerEnd - left.outerStart,
          height: bottom.outerEnd - top.outerStart))
    }
  }

  private struct Span {
    var outerStart: Double
    var start: Double
    var end: Double
    var outerEnd: Double
  }

  /// Shares a length among tracks: what their sides need, the gaps, and the rest by their ratios.
  private func spans(
    _ start: Double, _ length: Double, _ tracks: [(before: Double, after: Double)],
    _ ratios: [Double], _ least: Double
  ) -> [Span] {
    let sides = tracks.reduce(0) { $0 + $1.before + $1.after }
    let free = length - sides - gap * Double(tracks.count - 1)
    let total = ratios.reduce(0, +)
    var place = start
    return zip(tracks, ratios).map { track, ratio in
      let inner = max(free * ratio / total, least)
      let span = Span(
        outerStart: place, start: place + track.before, end: place + track.before + inner,
        outerEnd: place + track.before + inner + track.after)
      place = span.outerEnd + gap
      return span
    }
  }
}
