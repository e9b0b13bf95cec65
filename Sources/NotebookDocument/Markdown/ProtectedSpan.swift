/// A part of a notebook that cmark does not know and therefore does not get to see.
struct ProtectedSpan {
  enum Kind: Equatable {
    case inlineMath
    case displayMath
    case inlineValue
    /// `{#eq-loss}` after a heading or an image.
    case attributes
    case divOpening
    case divClosing
  }

  var kind: Kind
  /// The formula, the expression, or the attributes, without what marks them as such.
  var content: String
  /// Where the content begins.
  var position: SourcePosition
  /// The name of a formula, a heading or an image, or the classes of a div.
  var attributes = SpanAttributes("")
  /// The text as it stands in the file, line by line.
  var pieces: [Piece]

  /// Whether this is a fence of a div.
  var isDiv: Bool { kind == .divOpening || kind == .divClosing }

  struct Piece {
    /// The index of the line.
    var line: Int
    /// The bytes of the line.
    var columns: Range<Int>
    var text: String
  }
}

/// A formula of a notebook.
package struct MathSpan: Sendable, Equatable {
  /// The formula in LaTeX, without its dollars.
  package var latex: String
  /// Whether the formula stands on a line of its own: `$$…$$`.
  package var isDisplay: Bool
  /// Where the formula begins, after its dollars.
  package var position: SourcePosition
  /// The name in `{#eq-loss}`, by which the prose refers to the formula.
  package var label: String?

  package init(
    latex: String, isDisplay: Bool, position: SourcePosition, label: String? = nil
  ) {
    self.latex = latex
    self.isDisplay = isDisplay
    self.position = position
    self.label = label
  }
}

/// The name and the classes in `{#eq-loss .teacher}`.
struct SpanAttributes: Equatable {
  var identifier: String?
  var classes: [String] = []

  /// Reads what stands between the braces; `key=value` is passed over.
  init(_ text: String) {
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      if word.hasPrefix("#") {
        identifier = String(word.dropFirst())
      } else if word.hasPrefix(".") {
        classes.append(String(word.dropFirst()))
      }
    }
  }
}
