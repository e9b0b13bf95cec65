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
  /// Where each line of `latex` begins, which a block quote or a list may have moved to the right.
  package var lineStarts: [SourcePosition]
  /// How many bytes a backslash takes: two in YAML's double quotes.
  package var backslashWidth = 1

  /// - Parameter lineStarts: Where the lines begin; of a formula of one line, by default where the
  ///   formula does.
  package init(
    latex: String, isDisplay: Bool, position: SourcePosition, label: String? = nil,
    lineStarts: [SourcePosition]? = nil
  ) {
    self.latex = latex
    self.isDisplay = isDisplay
    self.position = position
    self.label = label
    self.lineStarts = lineStarts ?? [position]
  }

  /// The place in the notebook of a place in the formula, counted in UTF-16 code units.
  package func position(ofUTF16Offset offset: Int) -> SourcePosition {
    let before = String(decoding: latex.utf16.prefix(max(offset, 0)), as: UTF16.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.last, lineStarts.indices.contains(lines.count - 1) else {
      return position
    }
    var place = lineStarts[lines.count - 1]
    for byte in line.utf8 { place.column += byte == .backslash ? backslashWidth : 1 }
    return place
  }
}
