/// Makes the text blocks of a figure in the theme's letters, and measures them.
package struct TextStyles {
  package let theme: Theme
  package let measurer: any TextMeasurer

  package init(theme: Theme, measurer: any TextMeasurer) {
    self.theme = theme
    self.measurer = measurer
  }

  package func title(_ text: String, width: Double, lines: Int) -> MeasuredText {
    measured(
      TextBlock(
        RichText(text), fontSize: theme.titleSize, isBold: theme.titleIsBold,
        fontFamilies: theme.fontFamilies, width: width, lines: lines), theme.text)
  }

  package func axisTitle(_ text: String, width: Double) -> MeasuredText {
    measured(
      TextBlock(
        RichText(text), fontSize: theme.axisTitleSize, fontFamilies: theme.fontFamilies,
        width: max(width, 1), lines: 2, alignment: .centre), theme.text)
  }

  package func tickLabel(_ text: RichText) -> MeasuredText {
    measured(
      TextBlock(text, fontSize: theme.tickLabelSize, fontFamilies: theme.fontFamilies),
      theme.secondaryText)
  }

  package func legendLabel(_ text: String, width: Double) -> MeasuredText {
    measured(
      TextBlock(
        RichText(text), fontSize: theme.legendSize, fontFamilies: theme.fontFamilies,
        width: width), theme.text)
  }

  package func note(_ text: String, width: Double) -> MeasuredText {
    measured(
      TextBlock(
        RichText(text), fontSize: theme.noteSize, fontFamilies: theme.fontFamilies, width: width,
        lines: 2), theme.secondaryText)
  }

  private func measured(_ block: TextBlock, _ color: Color) -> MeasuredText {
    MeasuredText(block: block, size: measurer.size(of: block), color: color)
  }
}

/// A text whose size is known and whose place is not.
package struct MeasuredText: Sendable, Equatable {
  package var block: TextBlock
  package var size: Size
  package var color: Color

  /// The text with its upper left corner at a point.
  package func placed(x: Double, y: Double) -> PlacedText {
    PlacedText(
      block: block, bounds: Rectangle(origin: Point(x: x, y: y), size: size), color: color)
  }

  /// The text turned to read upwards, with the upper left corner of its box at a point.
  package func placedUpwards(x: Double, y: Double) -> PlacedText {
    PlacedText(
      block: block, bounds: Rectangle(x: x, y: y, width: size.height, height: size.width),
      readsUpwards: true, color: color)
  }
}
