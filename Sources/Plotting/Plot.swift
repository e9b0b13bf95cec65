/// A figure as a value: marks, axes and looks, drawn only when a picture is asked for.
///
///     Plot("Loss") {
///       Line(train).label("train")
///       Line(validation).label("validation").dashed()
///     }
///     .axes(x: "epoch", y: "cross-entropy").yScale(.log)
public struct Plot: Sendable {
  /// A width and a height in CSS pixels.
  public struct Size: Sendable, Hashable {
    /// The width in CSS pixels.
    public var width: Double
    /// The height in CSS pixels.
    public var height: Double

    /// Creates a size in CSS pixels.
    public init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }

  /// The title, empty for none.
  public internal(set) var title: String
  /// The size of the figure in CSS pixels.
  public internal(set) var size = Size(width: 640, height: 420)
  package let marks: [Mark]
  package var x = Axis()
  package var y = Axis()
  /// The second axis for y, which shows when a mark is on it.
  package var right = Axis()
  package var legend = LegendPlace.best
  package var legendColumns = 1
  /// Nil for what the marks wish.
  package var hasEqualAspect: Bool?
  /// The colour bar's title, nil for no colour bar.
  package var colorbarTitle: String?
  package var insets: [Inset] = []
  package var authorsText: String?
  /// Nil for the theme of the surroundings: light, or in a notebook both light and dark.
  package var theme: Theme?

  /// Creates a plot of the marks between the braces.
  public init(_ title: String = "", @MarkBuilder marks: () throws -> [Mark]) rethrows {
    self.title = title
    self.marks = try marks()
  }
}
