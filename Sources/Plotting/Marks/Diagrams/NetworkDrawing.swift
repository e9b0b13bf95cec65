/// The shapes and texts of a network diagram.
struct NetworkDrawing {
  let diagram: NetworkDiagram
  let area: PlotArea
  let color: Color
  let columns: NetworkColumns
  let radius: Double
  private let texts: NetworkTexts

  init(diagram: NetworkDiagram, area: PlotArea, color: Color) {
    self.diagram = diagram
    self.area = area
    self.color = color
    let xs = diagram.layers.indices.map { area.x.position(of: Double($0)) }
    let ends = [area.y.position(of: 0), area.y.position(of: 1)]
    let gap = xs.count > 1 ? abs(xs[1] - xs[0]) : area.frame.width
    let texts = NetworkTexts(diagram: diagram, area: area, gap: gap)
    let columns = NetworkColumns(
      diagram, xs: xs, top: (ends.min() ?? 0) + texts.headingHeight + texts.aboveHeight / 2,
      bottom: (ends.max() ?? 0) - texts.footHeight + texts.aboveHeight / 2, least: texts.leastPitch)
    self.texts = texts
    self.columns = columns
    radius = max(min((columns.pitch - texts.aboveHeight) * 0.4, gap * 0.2, 26), 2)
  }

  private var theme: Theme { area.theme }

  var drawing: MarkDrawing {
    var drawing = MarkDrawing(items: edges + nodes)
    let reach = radius + theme.outlineWidth
    drawing.obstacles.areas = columns.columns.map { column in
      Rectangle(
        around: [column.places.first, column.places.last].map {
          Point(x: column.x, y: $0 ?? 0)
        }
      ).expanded(by: reach)
    }
    let placed = texts.placed(columns, radius: radius)
    drawing.texts = placed.texts
    drawing.note = placed.areComplete ? nil : "The nodes are too small for all of their texts."
    return drawing
  }

  private var nodes: [SceneItem] {
    let ground = Oklab(theme.background)
    let fill = ground.mixed(with: Oklab(color), 0.16).color
    func circles(_ centres: [Point], _ fill: Color, _ rim: Color) -> SceneItem {
      .dots(
        Dots(
          centres: centres, colors: [fill], radii: [radius], rim: rim,
          rimWidth: max(theme.outlineWidth, 0.5) * 1.4))
    }
    let dots = columns.columns.compactMap(\.dots).flatMap { centre in
      let step = min(columns.pitch / 4, 8)
      return [-1.0, 0, 1].map { Point(x: centre.x, y: centre.y + $0 * step) }
    }
    return [
      circles(columns.columns.flatMap { $0.nodes.map(\.centre) }, fill, color),
      circles(columns.columns.compactMap(\.bias), theme.background, theme.secondaryText),
      .dots(
        Dots(
          centres: dots, colors: [theme.secondaryText], radii: [min(columns.pitch / 12, 2)],
          rim: theme.secondaryText, rimWidth: 0)),
    ]
  }

  private struct Edge {
    var path: [Point]
    var weight: Double?
  }

  private var edges: [SceneItem] {
    let edges = allEdges
    let largest = diagram.allWeights.filter(Extent.isDrawable).map(abs).max() ?? 0
    guard diagram.weights != nil, let colors = area.colorScale else {
      return [.lines(edges.map(\.path), plainStyle)]
    }
    let weighted = edges.filter { $0.weight.map(Extent.isDrawable) ?? false }
      .sorted { abs($0.weight ?? 0) < abs($1.weight ?? 0) }
    let plain = edges.filter { $0.weight == nil }.map(\.path)
    return [.lines(plain, plainStyle)]
      + weighted.map { edge in
        let weight = edge.weight ?? 0
        return .lines(
          [edge.path], style(weight, part: largest > 0 ? abs(weight) / largest : 0, colors))
      }
  }

  private var plainStyle: LineStyle {
    LineStyle(color: theme.axis.opacity(0.55), width: max(theme.outlineWidth, 0.25))
  }

  /// The style of an edge whose weight has a part of the largest magnitude.
  private func style(_ weight: Double, part: Double, _ colors: ColorScale) -> LineStyle {
    let width = 0.6 + part * min(radius / 4, 3.4)
    let isDashed = theme.tellsSeriesApartWithoutColor && weight < 0
    return LineStyle(
      color: (colors.color(of: weight) ?? theme.axis).opacity(0.3 + 0.7 * part), width: width,
      dashes: isDashed ? [max(width * 2.5, 3), max(width * 1.5, 2)] : [])
  }

  /// The edges from rim to rim, between all nodes of neighbouring layers that are drawn.
  private var allEdges: [Edge] {
    var edges: [Edge] = []
    for (layer, pair) in zip(columns.columns, columns.columns.dropFirst()).enumerated() {
      for target in pair.1.nodes {
        for source in pair.0.nodes {
          let weight = diagram.weights.map { grids in
            grids[layer].values[source.index * grids[layer].columns + target.index]
          }
          edges.append(Edge(path: path(source.centre, target.centre), weight: weight))
        }
        if let bias = pair.0.bias {
          let weight = diagram.weights == nil ? nil : diagram.biases?[layer][target.index]
          edges.append(Edge(path: path(bias, target.centre), weight: weight))
        }
      }
    }
    return edges
  }

  private func path(_ start: Point, _ end: Point) -> [Point] {
    let x = end.x - start.x
    let y = end.y - start.y
    let part = radius / max(Mathematics.length(x, y), radius)
    return [
      Point(x: start.x + x * part, y: start.y + y * part),
      Point(x: end.x - x * part, y: end.y - y * part),
    ]
  }
}
