import NotebookDocument

/// The captions and the name of a cell's results, each of which is given once.
struct Captions {
  var figure: String?
  var alternativeText: String?
  var table: String?
  var label: String?
  /// The captions of the parts of a figure.
  var parts: [String] = []

  /// Nothing, as is left when all has been given.
  private init() {}

  init(_ options: CellOptions) {
    figure = options.figureCaption
    alternativeText = options.figureAlternativeText
    table = options.tableCaption
    parts = options.figureSubcaptions
    // The code has a listing's label, and the frame around the cell that of an exercise.
    label = options.label.flatMap { $0.isListingLabel || $0.isExerciseLabel ? nil : $0 }
  }

  /// The captions that are still to be given, taken.
  mutating func take() -> Captions {
    defer { self = Captions() }
    return self
  }

  /// The label of a part of the figure, counted from 0.
  func label(ofPart index: Int) -> String? {
    guard let label, parts.indices.contains(index),
      CrossReferences.Kind(label: label) == .figure
    else { return nil }
    return "\(label)-\(index + 1)"
  }

  /// All names by which prose can refer to the results.
  var labels: [String] {
    [label].compactMap(\.self) + parts.indices.compactMap(label(ofPart:))
  }
}
