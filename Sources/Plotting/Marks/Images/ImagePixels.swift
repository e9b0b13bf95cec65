/// The pixels of a picture, row 0 on top.
package struct ImagePixels: Sendable, Equatable {
  package var width: Int
  package var height: Int
  package var content: Content
  /// What is wrong with the numbers, to be said when the picture is drawn.
  package var problem: Problem?

  package enum Content: Sendable, Equatable {
    case values([Double])
    /// Premultiplied 0xAARRGGBB.
    case colors([UInt32])
  }

  package enum Problem: Sendable, Equatable {
    case raggedRow(index: Int, count: Int)
    case count(Int, expected: Int)
  }

  /// Rows of values.
  package init(rows: [[Double]]) {
    let grid = ValueGrid(rows: rows)
    width = grid.columns
    height = rows.count
    content = .values(grid.values)
    problem = grid.raggedRow.map { .raggedRow(index: $0.index, count: $0.count) }
  }

  /// Values row after row.
  package init(values: [Double], width: Int, height: Int) {
    self.width = width
    self.height = height
    content = .values(values)
    let expected = Self.count(width, height)
    if values.count != expected { problem = .count(values.count, expected: expected) }
  }

  /// Rows of colours.
  package init(rows: [[UInt32]]) {
    width = rows.first?.count ?? 0
    height = rows.count
    content = .colors(rows.flatMap { $0 })
    let expected = width
    if let index = rows.firstIndex(where: { $0.count != expected }) {
      problem = .raggedRow(index: index, count: rows[index].count)
    }
  }

  /// Colours whose parts stand in three pictures of values.
  package init(red: ImagePixels, green: ImagePixels, blue: ImagePixels, white: Double) {
    self = red
    let parts = [red, green, blue].map(\.values)
    if let odd = [green, blue].first(where: { $0.values.count != parts[0].count }) {
      problem = .count(odd.values.count, expected: parts[0].count)
    }
    for image in [blue, green, red] where image.problem != nil { problem = image.problem }
    guard problem == nil else { return }
    content = .colors(
      parts[0].indices.map { index in
        guard parts.allSatisfy({ Extent.isDrawable($0[index]) }) else { return 0 }
        return Color(
          red: parts[0][index] / white, green: parts[1][index] / white,
          blue: parts[2][index] / white
        ).premultiplied
      })
  }

  /// Bytes pixel after pixel: grey, grey and opacity, RGB, or RGBA, by how many there are.
  package init(bytes: [UInt8], width: Int, height: Int) {
    let count = Self.count(width, height)
    self.init(values: [], width: width, height: height)
    let channels = count > 0 ? bytes.count / count : 0
    guard count > 0, (1...4).contains(channels), channels * count == bytes.count else {
      problem = .count(bytes.count, expected: min(count, .max / 3) * 3)
      return
    }
    problem = nil
    content = .colors(
      (0..<count).map { pixel in
        let part = bytes[pixel * channels..<(pixel + 1) * channels].map { Double($0) / 255 }
        let isGray = channels < 3
        return Color(
          red: part[0], green: isGray ? part[0] : part[1], blue: isGray ? part[0] : part[2],
          opacity: channels % 2 == 0 ? part[channels - 1] : 1
        ).premultiplied
      })
  }

  /// How many pixels a size asks for; sizes beyond all memory ask for as many as can be counted.
  private static func count(_ width: Int, _ height: Int) -> Int {
    let (count, isTooLarge) = max(width, 0).multipliedReportingOverflow(by: max(height, 0))
    return isTooLarge ? .max : count
  }

  /// The values of a grey picture.
  package var values: [Double] {
    if case .values(let values) = content { values } else { [] }
  }

  package var isGray: Bool {
    if case .values = content { true } else { false }
  }

  /// The picture ready to be drawn.
  package func raster(_ map: ColorMap, _ range: ClosedRange<Double>?) -> Raster {
    switch content {
    case .colors(let pixels):
      return Raster(width: width, height: height, pixels: pixels)
    case .values(let values):
      let extent = Extent(Column(values: values))
      let fitted =
        extent.isEmpty ? 0...1 : AxisDomain(scale: .linear, padding: 0).widened(extent)
      let scale = ColorScale(map: map, range: range ?? fitted)
      return Raster(width: width, height: height, pixels: values.map { scale.pixel(of: $0) })
    }
  }

  package func check(_ name: String) throws(PlottingError) {
    switch problem {
    case .raggedRow(let index, let count):
      throw .raggedRows(series: name, row: index, count: count, expected: width)
    case .count(let count, let expected):
      throw .wrongPixelCount(series: name, count: count, expected: expected)
    case nil: break
    }
    if width < 1 || height < 1 { throw .emptySeries(name) }
    if isGray {
      try SeriesCheck.check(name, [("its pixels", Column(values: values))])
    }
  }
}
