/// The shapes and the numbers of a matrix picture.
struct MatrixDrawing {
  let picture: MatrixPicture
  let area: PlotArea

  private static let smallestLetters = 6.5

  private var grid: ValueGrid { picture.grid }
  private var theme: Theme { area.theme }

  var drawing: MarkDrawing {
    let shown = picture.shown
    let place = cell(rows: 0..<grid.rows, columns: 0..<grid.columns)
    var items: [SceneItem] = []
    if let colors = area.colorScale, picture.isColored {
      items.append(.image(raster(shown, colors), place, isSmooth: false))
    }
    items += lines
    items += picture.highlights.flatMap(frame)
    var drawing = MarkDrawing(
      items: items, obstacles: Obstacles(areas: [place]), overhang: theme.lineWidth)
    let texts = picture.format.texts(shown.values)
    if let size = letterSize(texts) {
      drawing.texts = numbers(texts, size: size, shown)
    } else if texts.contains(where: { !$0.isEmpty }) {
      drawing.note = "The cells are too small for their numbers."
    }
    return drawing
  }

  /// The rectangle of a block of cells, whichever way the axes run.
  private func cell(rows: Range<Int>, columns: Range<Int>) -> Rectangle {
    Rectangle(around: [
      area.place(x: Double(columns.lowerBound) - 0.5, y: Double(rows.lowerBound) - 0.5),
      area.place(x: Double(columns.upperBound) - 0.5, y: Double(rows.upperBound) - 0.5),
    ])
  }

  private func cell(_ index: Int) -> Rectangle {
    let (row, column) = (index / grid.columns, index % grid.columns)
    return cell(rows: row..<row + 1, columns: column..<column + 1)
  }

  /// The values as pixels in the order of the screen.
  private func raster(_ shown: ValueGrid, _ colors: ColorScale) -> Raster {
    let isUpwards = area.y.position(of: 1) < area.y.position(of: 0)
    let isLeftwards = area.x.position(of: 1) < area.x.position(of: 0)
    var pixels: [UInt32] = []
    pixels.reserveCapacity(shown.values.count)
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let sourceRow = isUpwards ? grid.rows - 1 - row : row
        let sourceColumn = isLeftwards ? grid.columns - 1 - column : column
        pixels.append(colors.pixel(of: shown.values[sourceRow * grid.columns + sourceColumn]))
      }
    }
    return Raster(width: grid.columns, height: grid.rows, pixels: pixels)
  }

  /// Lines between cells that are large enough for them, and around those without colours.
  private var lines: [SceneItem] {
    let frame = cell(rows: 0..<grid.rows, columns: 0..<grid.columns)
    let least = min(frame.width / Double(grid.columns), frame.height / Double(grid.rows))
    guard least >= 8 || !picture.isColored && least >= 3 else { return [] }
    let edges = picture.isColored ? 1 : 0
    var paths: [[Point]] = []
    for column in stride(from: edges, through: grid.columns - edges, by: 1) {
      let x = area.x.position(of: Double(column) - 0.5)
      paths.append([Point(x: x, y: frame.minY), Point(x: x, y: frame.maxY)])
    }
    for row in stride(from: edges, through: grid.rows - edges, by: 1) {
      let y = area.y.position(of: Double(row) - 0.5)
      paths.append([Point(x: frame.minX, y: y), Point(x: frame.maxX, y: y)])
    }
    let color = picture.isColored ? theme.background : theme.axis
    return [.lines(paths, LineStyle(color: color, width: theme.outlineWidth))]
  }

  /// A frame in the colours of text and ground, one of which differs from any cell.
  private func frame(_ highlight: MatrixPicture.Highlight) -> [SceneItem] {
    let rows = highlight.row.map { $0..<$0 + 1 } ?? 0..<grid.rows
    let columns = highlight.column.map { $0..<$0 + 1 } ?? 0..<grid.columns
    let corners = cell(rows: rows, columns: columns).corners
    let path = corners + corners.prefix(1)
    return [
      .lines([path], LineStyle(color: theme.background, width: 5)),
      .lines([path], LineStyle(color: theme.text, width: 2.5)),
    ]
  }

  /// The size at which the widest number fits into the smallest cell, nil below what can be read.
  private func letterSize(_ texts: [String]) -> Double? {
    let longest = texts.map(\.count).max() ?? 0
    let (width, height) = (cell(0).width - 6, cell(0).height - 3)
    guard longest > 0, height >= Self.smallestLetters else { return nil }
    let size = theme.annotationSize
    // Digits are equally wide, so the longest texts are the widest.
    let widest = Set(texts.filter { $0.count == longest }).prefix(8)
      .map { area.texts.annotation($0).size }
    let factor = widest.map { min(width / $0.width, height / $0.height) }.min() ?? 1
    let fitting = min(size * factor, size * 1.25)
    return fitting >= Self.smallestLetters ? fitting : nil
  }

  private func numbers(_ texts: [String], size: Double, _ shown: ValueGrid) -> [PlacedText] {
    var measured: [String: MeasuredText] = [:]
    return texts.indices.compactMap { index in
      let text = texts[index]
      let centre = cell(index).centre
      guard !text.isEmpty, area.frame.contains(centre) else { return nil }
      var number = measured[text] ?? area.texts.annotation(text, size: size)
      measured[text] = number
      if picture.isColored, let color = area.colorScale?.color(of: shown.values[index]) {
        number.color = color.contrasting
      }
      return number.placed(centre: centre)
    }
  }
}
