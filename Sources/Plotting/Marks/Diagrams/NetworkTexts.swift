/// The texts of a network diagram: names above the layers, counts below, labels at the nodes.
struct NetworkTexts {
  let diagram: NetworkDiagram
  let area: PlotArea
  /// The distance between two columns.
  let gap: Double

  private static let smallestLetters = 7.0
  private static let space = 6.0

  private var styles: TextStyles { area.texts }
  private var size: Double { styles.theme.annotationSize }
  private var last: Int { diagram.layers.count - 1 }

  private func name(_ layer: Int) -> MeasuredText? {
    guard let name = diagram.names?[layer], !name.isEmpty else { return nil }
    return styles.annotation(name, width: max(gap - Self.space, 1), lines: 2, isBold: true)
  }

  /// Counts of all layers, if one may have nodes that are not drawn.
  private func count(_ layer: Int) -> MeasuredText {
    styles.annotation(
      DecimalNumber.grouped(diagram.layers[layer]), width: max(gap - Self.space, 1),
      color: styles.theme.secondaryText)
  }

  var headingHeight: Double {
    let names = diagram.layers.indices.compactMap(name)
    return names.map(\.size.height).max().map { $0 + Self.space } ?? 0
  }

  /// The room for the counts, kept even where every node turns out to fit.
  var footHeight: Double {
    count(0).size.height + Self.space
  }

  /// The smallest distance between nodes that leaves room for the letters in and above them.
  var leastPitch: Double {
    let hasLetters = diagram.labels != nil || diagram.values != nil
    return (hasLetters ? 26 : 14) + aboveHeight
  }

  /// The room that labels above the nodes of the middle layers need.
  var aboveHeight: Double {
    guard let labels = diagram.labels, diagram.values != nil, diagram.layers.count > 2,
      labels[1..<last].contains(where: { !$0.isEmpty })
    else { return 0 }
    return styles.annotation("Mg").size.height
  }

  /// All texts in their places, and whether none was left out.
  func placed(
    _ columns: NetworkColumns, radius: Double
  ) -> (texts: [PlacedText], areComplete: Bool) {
    var texts: [PlacedText] = []
    var areComplete = true
    let hidesNodes = columns.columns.contains { $0.dots != nil }
    // The slots' outer edges: in them the nodes stand lower than in the middle, below their labels.
    let half = (columns.pitch - aboveHeight) / 2
    let top = (columns.columns.compactMap(\.places.first).min() ?? 0) - half - aboveHeight
    let bottom = (columns.columns.compactMap(\.places.last).max() ?? 0) + half
    for (layer, column) in columns.columns.enumerated() {
      if let name = name(layer) {
        let y = top - Self.space / 2 - name.size.height
        texts.append(name.placed(x: column.x - name.size.width / 2, y: y))
      }
      if hidesNodes {
        let count = count(layer)
        texts.append(
          count.placed(x: column.x - count.size.width / 2, y: bottom))
      }
      if let bias = column.bias, let one = inside(["1"], radius: radius)?.first {
        texts.append(one.placed(centre: bias))
      }
      let nodes = nodeTexts(layer, column, radius: radius, pitch: columns.pitch)
      texts += nodes ?? []
      areComplete = areComplete && nodes != nil
    }
    return (texts, areComplete)
  }

  /// The texts in and beside a layer's nodes, nil where there is no room for them.
  private func nodeTexts(
    _ layer: Int, _ column: NetworkColumns.Column, radius: Double, pitch: Double
  ) -> [PlacedText]? {
    let nodes = column.nodes
    func shown(_ texts: [String]) -> [String] {
      texts.isEmpty ? [] : nodes.map { texts[$0.index] }
    }
    let isOutermost = layer == 0 || layer == last
    let hasRoom = isOutermost || aboveHeight > 0 && pitch >= aboveHeight + 12
    let labels = shown(diagram.labels?[layer] ?? [])
    func outside() -> [PlacedText]? {
      if labels.isEmpty { return [] }
      return hasRoom ? beside(labels, layer, nodes.map(\.centre), radius: radius) : nil
    }
    let values = shown(
      (diagram.values?[layer] ?? []).map {
        Extent.isDrawable($0) ? DecimalNumber($0, digits: 2).spoken.plain : ""
      })
    if let inner = inside(values.isEmpty ? labels : values, radius: radius) {
      let texts = zip(inner, nodes).map { $0.placed(centre: $1.centre) }
      if values.isEmpty { return texts }
      return outside().map { texts + $0 }
    }
    return values.isEmpty ? outside() : nil
  }

  /// Texts in one size that fits into the nodes, nil where that would be too small to read.
  private func inside(_ texts: [String], radius: Double) -> [MeasuredText]? {
    let natural = texts.map { styles.annotation($0, size: size * 1.1) }
    let room = radius * 1.7
    let widest = natural.map { max($0.size.width, $0.size.height) }.max() ?? 0
    let fitting = min(size * 1.1, widest > 0 ? size * 1.1 * room / widest : .infinity)
    guard fitting >= Self.smallestLetters || texts.isEmpty else { return nil }
    return texts.map { styles.annotation($0, size: fitting) }
  }

  /// Texts left of the first layer's nodes, right of the last's, and above the others.
  private func beside(
    _ texts: [String], _ layer: Int, _ centres: [Point], radius: Double
  ) -> [PlacedText] {
    let distance = radius + Self.space
    let isOutermost = layer == 0 || layer == last
    return zip(texts, centres).map { text, centre in
      let room = isOutermost ? area.edgeDistance(centre, isLeft: layer == 0) - distance : gap / 2
      let label = styles.annotation(text, width: max(room, 1))
      var place = centre
      if isOutermost {
        place.x += (distance + label.size.width / 2) * (layer == 0 ? -1 : 1)
      } else {
        place.y -= radius + label.size.height / 2 + 1
      }
      return label.placed(centre: place)
    }
  }
}

extension PlotArea {
  /// The distance of a point from the frame's left or right edge.
  fileprivate func edgeDistance(_ point: Point, isLeft: Bool) -> Double {
    isLeft ? point.x - frame.minX : frame.maxX - point.x
  }
}
