/// A part of a notebook that cmark does not know and therefore does not get to see.
struct ProtectedSpan {
  enum Kind: Equatable {
    case inlineMath
    case displayMath
    case inlineValue
    /// `{#eq-loss}` after a heading or an image.
    case attributes
    /// `@fig-loss`, or `-@fig-loss` for the number alone.
    case reference
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

/// The name, the classes and the values in `{#fig-loss .wide layout-ncol=2 name="Two parts"}`.
struct SpanAttributes: Equatable {
  var identifier: String?
  var classes: [String] = []
  var values: [String: String] = [:]

  /// Reads what stands between the braces.
  init(_ text: String) {
    for match in text.matches(of: /([^\s="]+)(?:=(?:"([^"]*)"|(\S*)))?/) {
      let word = match.output.1
      if let value = match.output.2 ?? match.output.3 {
        values[String(word)] = String(value)
      } else if word.hasPrefix("#") {
        identifier = String(word.dropFirst())
      } else if word.hasPrefix(".") {
        classes.append(String(word.dropFirst()))
      }
    }
  }
}
