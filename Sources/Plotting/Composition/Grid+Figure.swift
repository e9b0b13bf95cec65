extension Grid: Figure {
  /// Whether ``theme(_:)`` has chosen the looks.
  public var hasOwnTheme: Bool { theme != nil }

  /// Whether ``altText(_:)`` has given the words.
  public var hasOwnAlternativeText: Bool { authorsText != nil }

  /// The grid with the looks that it has where its author asked for none.
  public func defaultTheme(_ theme: Theme) -> Grid {
    changed { $0.theme = $0.theme ?? theme }
  }

  /// What the figure shows, in words: the author's, or the words of its plots one after another.
  public var alternativeText: String {
    authorsText ?? generatedWords(letters)
  }

  /// The grid laid out.
  public func laidOut(_ request: LayoutRequest) throws(PlottingError) -> LaidOutFigure {
    guard !cells.isEmpty else { throw .noMarks }
    let theme = (theme ?? .light).usable
    let places = GridPlaces(cells, columns: columns)
    let panels = try panels(theme, places)
    let canvas = Rectangle(origin: Point(x: 0, y: 0), size: size)
    var region = canvas.expanded(by: -theme.margin)
    var groups: [SceneGroup] = []
    if !title.isEmpty {
      let heading = TextStyles(theme: theme, measurer: request.measurer)
        .figureTitle(title, width: region.width)
      groups.append(
        SceneGroup(
          name: "the title", items: [.text(heading.placed(x: region.minX, y: region.minY))]))
      let height = heading.size.height + theme.titleGap
      region.y += height
      region.height -= height
    }
    let composer = FigureComposer(
      measurer: request.measurer, resolution: request.resolution, canvas: size)
    groups += try composer.groups(
      panels, columnRatios: ratios(columnRatios, columns),
      rowRatios: ratios(rowRatios, places.rowCount), in: region)
    return LaidOutFigure(
      scene: Scene(
        size: size, background: theme.background, groups: groups,
        title: RichText(title).plain,
        alternativeText: alternativeText))
  }

  private func panels(
    _ theme: Theme, _ places: GridPlaces
  ) throws(PlottingError) -> [Panel] {
    var plots: [ResolvedPlot] = []
    for cell in cells { plots.append(try ResolvedPlot(cell.plot, theme: cell.plot.theme ?? theme)) }
    let hasOneX = sharesX && SharedAxis.unify(&plots, \.x)
    let hasOneY = sharesY && SharedAxis.unify(&plots, \.y)
    if sharesY { SharedAxis.unifyRight(&plots) }
    let names = letters
    return plots.indices.map { index in
      var panel = Panel(
        plots[index], columns: places.places[index].columns, rows: places.places[index].rows)
      panel.letter = names[index]
      panel.showsXLabels = !hasOneX || !places.hasCellBelow(index)
      panel.showsYLabels = !hasOneY || panel.columns.lowerBound == 0
      return panel
    }
  }

  /// The panels' letters: (a), (b), … (z), (aa), ….
  private var letters: [String?] {
    cells.indices.map { index in
      guard hasLetters else { return nil }
      var letters = ""
      var rest = index + 1
      while rest > 0 {
        let letter = Unicode.Scalar(UInt8(97 + (rest - 1) % 26))
        letters = String(letter) + letters
        rest = (rest - 1) / 26
      }
      return "(\(letters))"
    }
  }

  /// As many usable ratios as there are tracks, 1 where none is given.
  private func ratios(_ given: [Double], _ count: Int) -> [Double] {
    (0..<count).map { index in
      let ratio = given.indices.contains(index) ? given[index] : 1
      return ratio.isFinite && ratio > 0 ? ratio : 1
    }
  }
}

/// Gives the plots of a grid one range on an axis.
enum SharedAxis {
  /// Makes the axes of all plots one, and says whether that was possible: all need the same scale.
  static func unify(
    _ plots: inout [ResolvedPlot], _ axis: WritableKeyPath<ResolvedPlot, ResolvedAxis>
  ) -> Bool {
    let axes = plots.map { $0[keyPath: axis] }
    guard let first = axes.first, axes.allSatisfy({ $0.scale == first.scale }) else { return false }
    var known: Set<String> = []
    let names = axes.flatMap(\.names).filter { known.insert($0).inserted }
    let range = axes.reduce(first.domain) { range, axis in
      min(range.lowerBound, axis.domain.lowerBound)...max(range.upperBound, axis.domain.upperBound)
    }
    for index in plots.indices {
      plots[index][keyPath: axis].names = names
      plots[index][keyPath: axis].domain =
        names.isEmpty ? range : -0.5...Double(names.count) - 0.5
      plots[index][keyPath: axis].isWhole = axes.allSatisfy(\.isWhole)
    }
    return true
  }

  /// Gives the second axes of the plots that have one the same range, each with its labels.
  static func unifyRight(_ plots: inout [ResolvedPlot]) {
    let axes = plots.compactMap(\.right)
    guard let first = axes.first, axes.allSatisfy({ $0.scale == first.scale && $0.names.isEmpty })
    else { return }
    let range = axes.reduce(first.domain) { range, axis in
      min(range.lowerBound, axis.domain.lowerBound)...max(range.upperBound, axis.domain.upperBound)
    }
    for index in plots.indices { plots[index].right?.domain = range }
  }
}
