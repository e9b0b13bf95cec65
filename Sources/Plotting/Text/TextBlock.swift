/// A text with all that decides how large it is.
package struct TextBlock: Sendable, Equatable {
  package enum Alignment: Sendable {
    case leading, centre
  }

  package var text: RichText
  /// In CSS pixels.
  package var fontSize: Double
  package var isBold: Bool
  package var fontFamilies: [String]
  /// Where lines are wrapped, or nil for one line of any length.
  package var width: Double?
  /// The most lines it may take; what does not fit ends in "…".
  package var lines: Int
  package var alignment: Alignment

  package init(
    _ text: RichText, fontSize: Double, isBold: Bool = false, fontFamilies: [String],
    width: Double? = nil, lines: Int = 1, alignment: Alignment = .leading
  ) {
    self.text = text
    self.fontSize = fontSize
    self.isBold = isBold
    self.fontFamilies = fontFamilies
    self.width = width
    self.lines = lines
    self.alignment = alignment
  }
}

/// What the layout asks of a font engine.
package protocol TextMeasurer {
  /// The box that a text fills, in CSS pixels.
  func size(of block: TextBlock) -> Size
}
