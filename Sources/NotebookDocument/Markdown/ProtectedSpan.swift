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
  /// Where each line of the content begins.
  var lineStarts: [SourcePosition] = []
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

    /// Where the piece begins.
    var position: SourcePosition {
      SourcePosition(line: line + 1, column: columns.lowerBound + 1)
    }
  }
}

extension MathSpan {
  /// The formula in a span, without the blanks and the line ends around it.
  init(_ span: ProtectedSpan) {
    let lead = span.content.prefix { $0 == " " || $0 == "\t" || $0 == "\n" }
    let skipped = lead.split(separator: "\n", omittingEmptySubsequences: false)
    var starts = Array(span.lineStarts.dropFirst(skipped.count - 1))
    if !starts.isEmpty { starts[0].column += skipped.last?.utf8.count ?? 0 }
    let latex = span.content.trimmed
    let lineCount = latex.utf8.count { $0 == .newline } + 1
    self.init(
      latex: latex, isDisplay: span.kind == .displayMath, position: span.position,
      label: span.attributes.identifier, lineStarts: Array(starts.prefix(lineCount)))
  }
}

/// The name, the classes and the values in `{#fig-loss .wide layout-ncol=2 name="Two parts"}`.
struct SpanAttributes: Equatable {
  var identifier: String?
  var classes: [String] = []
  var values: [String: String] = [:]

  /// Reads what stands between the braces.
  init(_ text: String) {
    guard !text.isEmpty else { return }
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
