extension NetworkDiagram: MarkContent {
  package var kind: String { "network" }
  package var chartName: String { "Network diagram" }

  package var coloring: ColoringRequest? {
    weights == nil ? nil : ColoringRequest(map: map, range: range, isAroundZero: true)
  }

  /// All weights, biases included.
  package var allWeights: [Double] {
    guard let weights else { return [] }
    return weights.flatMap(\.values) + (biases ?? []).flatMap { $0 }
  }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    guard !layers.isEmpty else { throw .emptySeries(name) }
    if let empty = layers.firstIndex(where: { $0 < 1 }) {
      throw .emptyLayer(series: name, layer: empty)
    }
    if let names { try check("names", names.count, "layers", layers.count, name) }
    try checkWeights(name)
    for (part, rows) in [("labels", labels?.map(\.count)), ("values", values?.map(\.count))] {
      guard let rows else { continue }
      try check("rows of \(part)", rows.count, "layers", layers.count, name)
      for (layer, count) in rows.enumerated() where count > 0 {
        try check(part, count, "nodes of layer \(layer)", layers[layer], name)
      }
    }
    let x = Extent(-margin...Double(layers.count - 1) + margin)
    var summary = MarkSummary(x: x, y: Extent(0...1), wishes: [.hidden, .noGrid])
    summary.filledX = summary.x
    summary.filledY = summary.y
    if weights != nil {
      summary.color = Extent(Column(values: allWeights))
      summary.missing = MissingValues(allWeights)
    }
    return summary
  }

  private func checkWeights(_ name: String) throws(PlottingError) {
    for (layer, grid) in (weights ?? []).enumerated() {
      let part = "\(name), weights \(layer)"
      if let row = grid.raggedRow {
        throw .raggedRows(series: part, row: row.index, count: row.count, expected: grid.columns)
      }
      try check("rows", grid.rows, "nodes of layer \(layer)", layers[layer], part)
    }
    if let range { try SeriesCheck.check(range, "\(name), range") }
    if weights != nil {
      try SeriesCheck.check(name, [("its weights", Column(values: allWeights))])
    }
    guard let biases else { return }
    try check("rows of biases", biases.count, "layers after the first", layers.count - 1, name)
    for (layer, biases) in biases.enumerated() {
      try check("biases", biases.count, "nodes of layer \(layer + 1)", layers[layer + 1], name)
    }
  }

  private func check(
    _ part: String, _ count: Int, _ whole: String, _ expected: Int, _ name: String
  ) throws(PlottingError) {
    if count != expected {
      throw .unequalCounts(
        series: name, part: part, count: count, whole: whole, expected: expected)
    }
  }

  /// The room beside the outermost layers in units of their distance: as much as their labels need
  /// on a figure of the usual width.
  private var margin: Double {
    let outermost = (labels?.first ?? []) + (labels?.last ?? [])
    let longest = outermost.map(\.count).max() ?? 0
    guard longest > 3 || values != nil && longest > 0 else { return 0.35 }
    let room = min(Double(longest) * 7 + 38, 160)
    return room * Double(max(layers.count - 1, 1)) / (560 - 2 * room)
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    NetworkDrawing(diagram: self, area: area, color: color ?? styles.first.color).drawing
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    var words = AxisWords.heading(label)
    words += layers.count == 1 ? "1 layer" : "\(layers.count) layers"
    let shown = layers.prefix(8).enumerated().map { layer, count in
      let name = names.map { "\(AxisWords.shortened($0[layer])) with " } ?? ""
      return name + DecimalNumber.grouped(count)
    }
    words += "\(names == nil ? " of" : ":") \(shown.joined(separator: ", "))"
    words += "\(layers.count > 8 ? ", …" : "") nodes"
    if hasBiases { words += " and biases" }
    guard let color = summary.color else { return words }
    return "\(words); weights from \(axes.range(color))\(strongest(axes))"
  }

  private func strongest(_ axes: AxisWords) -> String {
    var best: (weight: Double, words: String)?
    for (layer, grid) in (weights ?? []).enumerated() {
      for (index, weight) in grid.values.enumerated()
      where Extent.isDrawable(weight) && abs(weight) > abs(best?.weight ?? 0) {
        let from = word(layer, index / grid.columns)
        best = (weight, "\(from) to \(word(layer + 1, index % grid.columns))")
      }
    }
    return best.map { ", the strongest \(axes.number($0.weight)) from \($0.words)" } ?? ""
  }

  private func word(_ layer: Int, _ node: Int) -> String {
    if let labels, labels[layer].indices.contains(node) {
      return AxisWords.shortened(labels[layer][node])
    }
    return "node \(node + 1) of layer \(layer + 1)"
  }
}
