/// A text beside a point of the axes, with or without a line that leads to the point.
///
/// It stands where it has room, unless the author says where. A halo in the colour of the ground
/// keeps the letters readable over other marks. Line breaks ("\n") give several lines.
public struct Annotation: Sendable, MarkConvertible {
  /// What leads from a text to its point.
  public enum Leader: Sendable, Hashable {
    /// Nothing.
    case none
    /// A thin line.
    case line
    /// A thin line with an arrow head at the point.
    case arrow
  }

  /// How the lines of a text stand to one another.
  public enum Alignment: Sendable, Hashable {
    /// All begin at the left.
    case leading
    /// All are centred.
    case centre
  }

  private let text: String
  private let x: Column
  private let y: Column
  private var color: Color?
  private var size: Double?
  private var isBold = false
  private var leader = Leader.none
  private var alignment = Alignment.centre
  private var offset: Point?

  /// Creates a text beside the point (x, y).
  ///
  ///     Annotation("best epoch", x: 12, y: 0.31).leader(.arrow)
  public init(_ text: String, x: some Plottable, y: some Plottable) {
    self.text = text
    self.x = Column([x])
    self.y = Column([y])
  }

  /// Draws a line or an arrow from the text to its point.
  public func leader(_ leader: Leader) -> Annotation {
    changed { $0.leader = leader }
  }

  /// Moves the middle of the text away from its point, in CSS pixels.
  public func offset(right: Double = 0, up: Double = 0) -> Annotation {
    changed { $0.offset = Point(x: right, y: -up) }
  }

  /// Sets how the lines of a text of several lines stand to one another.
  public func alignment(_ alignment: Alignment) -> Annotation {
    changed { $0.alignment = alignment }
  }

  /// Draws the text in a colour other than that of the theme's letters.
  public func color(_ color: Color) -> Annotation {
    changed { $0.color = color }
  }

  /// Draws the text in letters of another size, in CSS pixels.
  public func size(_ size: Double) -> Annotation {
    changed { $0.size = size }
  }

  /// Draws the text in bold letters.
  public func bold(_ isBold: Bool = true) -> Annotation {
    changed { $0.isBold = isBold }
  }

  /// The annotation as a layer of a plot.
  public var mark: Mark { Mark(self) }
}

extension Annotation: MarkContent {
  package var kind: String { "annotation" }
  package var chartName: String { "Annotation" }
  package var label: String? { text.isEmpty ? nil : text }

  package func summary(named name: String) throws(PlottingError) -> MarkSummary {
    for (axis, column) in [("x", x), ("y", y)]
    where !column.values.allSatisfy(Extent.isDrawable) {
      throw .noPlace(series: name, axis: axis)
    }
    return MarkSummary(x: Extent(x), y: Extent(y))
  }

  package func drawing(in area: PlotArea, styles: SeriesStyles) -> MarkDrawing {
    let anchor = area.place(x: area.x.values(of: x)[0], y: area.y.values(of: y)[0])
    guard !text.isEmpty, area.frame.expanded(by: 0.01).contains(anchor) else {
      return MarkDrawing(items: [])
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    let measured = area.texts.annotation(
      text, size: size, width: max(area.frame.width * 0.6, 40), lines: max(lines, 3),
      alignment: alignment == .centre ? .centre : .leading, isBold: isBold, color: color)
    let place = AnnotationPlace(
      anchor: anchor, size: measured.size, frame: area.frame, hasLeader: leader != .none)
    var placed = measured.placed(centre: offset.map(place.centre) ?? place.best)
    placed.halo = area.theme.background
    var drawing = MarkDrawing(items: [], texts: [placed])
    drawing.overhang = area.theme.tickLength + area.theme.tickLabelGap
    guard leader != .none, let line = place.leader(from: placed.bounds) else { return drawing }
    drawing.items = leaderItems(line, area.theme)
    drawing.obstacles = Obstacles(paths: [line])
    return drawing
  }

  private func leaderItems(_ line: [Point], _ theme: Theme) -> [SceneItem] {
    let color = color ?? theme.text
    let rim = LineStyle(color: theme.background, width: 3)
    if leader == .arrow {
      let outline = ArrowShape(width: 1.1).outline(from: line[0], to: line[1])
      return [.lines([outline.closed], rim), .areas([outline], FillStyle(color: color))]
    }
    return [.lines([line], rim), .lines([line], LineStyle(color: color, width: 1.1))]
  }

  package func phrase(_ summary: MarkSummary, axes: AxisWords) -> String? {
    guard !text.isEmpty else { return nil }
    let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "“\(AxisWords.shortened(words))” is written at \(axes.place(x, y, at: 0))"
  }
}
