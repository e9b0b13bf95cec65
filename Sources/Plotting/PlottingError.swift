/// Why a plot could not be drawn.
public enum PlottingError: Error, Sendable, Equatable {
  /// The plot has no marks at all.
  case noMarks
  /// Columns of one series differ in length; the counts are by column name.
  case differentLengths(series: String, columns: [String], counts: [Int])
  /// A series has no values.
  case emptySeries(String)
  /// Every value of a series' column is NaN or infinite.
  case noFiniteValues(series: String, column: String)
  /// The rows of a matrix differ in length.
  case raggedRows(series: String, row: Int, count: Int, expected: Int)
  /// Two rows, columns or nodes that need different names have the same.
  case repeatedName(series: String, name: String)
  /// A part of a mark has not one value for each of its rows, columns, layers or nodes.
  case unequalCounts(series: String, part: String, count: Int, whole: String, expected: Int)
  /// A layer of a network has no nodes.
  case emptyLayer(series: String, layer: Int)
  /// A row, a column or a layer was named that a mark does not have.
  case noSuchPart(of: String, part: String, index: Int, count: Int)
  /// A coordinate of a single place is NaN or infinite.
  case noPlace(series: String, axis: String)
  /// A field has too few columns or rows for contours.
  case fieldTooSmall(series: String, columns: Int, rows: Int)
  /// A picture's numbers are not as many as its width and height say.
  case wrongPixelCount(series: String, count: Int, expected: Int)
  /// A series tells more names apart by shape than there are shapes.
  case tooManyShapes(series: String, count: Int)
  /// A value that is zero or negative was to be placed on a logarithmic axis.
  case nonPositiveOnLogAxis(series: String, axis: String, value: Double, count: Int)
  /// Two bars were to stand at one place.
  case repeatedPlace(series: String, axis: String, place: String)
  /// An error of a value, which is a distance, is negative.
  case negativeError(series: String, value: Double, index: Int)
  /// The edges of a histogram's bins do not rise, or are fewer than two.
  case invalidBins(series: String, reason: String)
  /// An axis was to show numbers, names and dates together.
  case mixedKinds(axis: String, series: String)
  /// Names or dates were to be placed on an axis of another scale than theirs.
  case unsuitableScale(axis: String, series: String)
  /// The threshold of a symlog axis is not above zero.
  case invalidThreshold(axis: String, threshold: Double)
  /// The limits of an axis or a colour range leave no room between them.
  case invalidRange(of: String, lower: Double, upper: Double)
  /// The padding of an axis is no part of the data's span that could be left free.
  case invalidPadding(axis: String, padding: Double)
  /// A colour bar was asked for, but no mark is coloured by value.
  case nothingColoredByValue
  /// The figure is too small for its texts, or too large to be drawn.
  case impossibleSize(width: Double, height: Double, reason: String)
  /// An inset takes no part of its plot, or one too small for its texts.
  case impossibleInset(title: String, width: Double, height: Double)
  /// Cairo gave up while it drew the named part.
  case drawingFailed(part: String, reason: String)
  /// The picture could not be encoded.
  case encodingFailed(reason: String)
  /// The bytes are no picture that could be read.
  case decodingFailed(reason: String)
  /// The name of a file says a format that plots cannot be written in.
  case unknownFormat(path: String)
  /// The file could not be written.
  case writingFailed(path: String, reason: String)
}

extension PlottingError: CustomStringConvertible {
  /// The error in words, with what to do about it.
  public var description: String {
    switch self {
    case .noMarks:
      "there is nothing to draw: put marks such as Line, Points or Bars between the braces of a Plot, "
        + "and plots between those of a Grid"
    case .differentLengths(let series, let columns, let counts):
      "\(series): \(Self.listed(columns, counts)), but every column needs as many"
    case .emptySeries(let series):
      "\(series) has no values: give it at least one, or leave it out"
    case .noFiniteValues(let series, let column):
      "\(series): no value of \(column) is a finite number, so there is nothing to draw"
    case .raggedRows(let series, let row, let count, let expected):
      "\(series): row \(row) has \(count) \(count == 1 ? "value" : "values"), but the rows before it have \(expected)"
    case .repeatedName(let series, let name):
      "\(series): the name “\(name)” is there twice, so nothing could tell the two apart; "
        + "give each a name of its own"
    case .unequalCounts(let series, let part, let count, let whole, let expected):
      "\(series): \(count) \(part) for \(expected) \(whole); there must be one for each"
    case .emptyLayer(let series, let layer):
      "\(series): layer \(layer) has no nodes, but every layer needs at least one"
    case .noSuchPart(let series, let part, let index, let count):
      "\(series) has no \(part) \(index): there are \(count), numbered from 0"
    case .noPlace(let series, let axis):
      "\(series): its \(axis) is not a finite number, so it has no place on the axis"
    case .fieldTooSmall(let series, let columns, let rows):
      "\(series): contours run between values, so they need at least 2 columns and 2 rows; "
        + "here there are \(columns) and \(rows)"
    case .wrongPixelCount(let series, let count, let expected):
      "\(series) has \(count) numbers, but its width and height ask for \(expected)"
    case .tooManyShapes(let series, let count):
      "\(series): there are \(Marker.allCases.count) shapes for \(count) names; "
        + "tell them apart by colour, with color(by:)"
    case .nonPositiveOnLogAxis(let series, let axis, let value, let count):
      Self.nonPositive(series: series, axis: axis, value: value, count: count)
    case .repeatedPlace(let series, let axis, let place):
      "\(series): \(axis) = \(place) occurs more than once; add its values up, "
        + "or give the others as a further one of `series:`"
    case .negativeError(let series, let value, let index):
      "\(series): the error at index \(index) is \(value.tidy), but errors are distances "
        + "from the value and must not be negative"
    case .invalidBins(let series, let reason):
      "\(series): \(reason)"
    case .mixedKinds(let axis, let series):
      "\(series): its \(axis) has values of another kind than those before them; "
        + "an axis shows either numbers, or names, or dates"
    case .unsuitableScale(let axis, let series):
      "\(series): names and dates bring the scale of their \(axis) axis with them; "
        + "leave out \(axis == "right" ? "that of rightAxis" : "\(axis)Scale")"
    case .invalidThreshold(let axis, let threshold):
      "the \(axis) axis' symlog threshold is \(threshold.tidy); it must be above zero"
    case .invalidRange(let name, let lower, let upper):
      "\(name): \(lower.tidy)...\(upper.tidy) is no range to draw; its ends must be finite and far enough apart"
    case .invalidPadding(let axis, let padding):
      "the \(axis) axis' padding is \(padding.tidy); it is the part of the data's span that is left free "
        + "at each end, such as 0.05, and never below zero"
    case .nothingColoredByValue:
      "a colour bar needs a mark that is coloured by value: a Heatmap, or Points with `color:`"
    case .impossibleSize(let width, let height, let reason):
      "a figure of \(width.tidy) × \(height.tidy) pixels cannot be drawn: \(reason)"
    case .impossibleInset(let title, let width, let height):
      "the inset\(title.isEmpty ? "" : " “\(title)”") takes \(width.tidy) of its plot's width and "
        + "\(height.tidy) of its height, which leaves no room for its axes; "
        + "give it larger parts, up to 1, or the figure a larger size"
    case .drawingFailed(let part, let reason):
      "\(part) could not be drawn: \(reason)"
    case .encodingFailed(let reason):
      "the picture could not be encoded: \(reason)"
    case .decodingFailed(let reason):
      "the picture could not be read: \(reason)"
    case .unknownFormat(let path):
      "\(path): plots are written as PNG, SVG or PDF; "
        + "give the file a name that ends in .png, .svg or .pdf"
    case .writingFailed(let path, let reason):
      "\(path) could not be written: \(reason)"
    }
  }

  private static func listed(_ columns: [String], _ counts: [Int]) -> String {
    zip(columns, counts)
      .map { "\($0) has \($1) \($1 == 1 ? "value" : "values")" }
      .joined(separator: ", ")
  }

  private static func nonPositive(
    series: String, axis: String, value: Double, count: Int
  ) -> String {
    let others = count > 1 ? " (and \(count - 1) more that are zero or negative)" : ""
    let symlog = axis == "right" ? "rightAxis { $0.scale = .symlog }" : "\(axis)Scale(.symlog)"
    return "\(series): \(axis) = \(value.tidy)\(others) has no place on a logarithmic axis; "
      + "use \(symlog), which shows such values too, or leave them out"
  }
}

extension Double {
  /// The number without the last digits, in which calculations leave their traces.
  fileprivate var tidy: Double {
    guard isFinite, self != 0 else { return self }
    let tenDigits = 1e9
    let largestExactPower = 1e22
    var scale = 1.0
    while magnitude * scale < tenDigits, scale < largestExactPower { scale *= 10 }
    return scale == 1 ? self : (self * scale).rounded() / scale
  }
}
