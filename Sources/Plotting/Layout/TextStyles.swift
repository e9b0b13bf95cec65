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

  /// The title over several plots.
  package func figureTitle(_ text: String, width: Double) -> MeasuredText {
    measured(
      TextBlock(
        RichText(text), fontSize: theme.titleSize * 1.15, isBold: theme.titleIsBold,
        fontFamilies: theme.fontFamilies, width: width, lines: 2), theme.text)
  }

  package func axisTitle(_ text: String, width: Double) -> MeasuredText {
    measured(
      TextBlock(
        RichText(text), fontSize: theme.axisTitleSize, fontFamilies: theme.fontFamilies,
        width: max(width, 1), lines: 2, alignment: .centre), theme.text)
  }

  /// A tick's label, ending in "…" where it is longer than a width.
  package func tickLabel(
    _ text: RichText, width: Double = .infinity, lines: Int = 1
  ) -> MeasuredText {
    // No letter is narrower than a fifth of its size, so the rest need not be measured.
    let most = Int(min(width / theme.tickLabelSize * 5, 10_000)) + 1
    let letters = text.letters
    let isFarTooLong = letters.utf8.count > most && letters.count > most
    let block = TextBlock(
      isFarTooLong ? RichText(verbatim: "\(letters.prefix(most))…") : text,
      fontSize: theme.tickLabelSize, fontFamilies: theme.fontFamilies, lines: lines,
      alignment: lines > 1 ? .centre : .leading)
    return refitted(measured(block, theme.secondaryText), width: width)
  }

  package func legendLabel(_ text: String, width: Double) -> MeasuredText {
    measured(
      TextBlock(
        RichText(text), fontSize: theme.legendSize, fontFamilies: theme.fontFamilies,
        width: width), theme.text)
  }

  /// The size that an author asks for, if letters can have it.
  private func letterSize(_ size: Double?) -> Double {
    size.flatMap { (1...1000).contains($0) ? $0 : nil } ?? theme.annotationSize
  }

  /// A text among the marks, of at most so many lines.
  package func annotation(
    _ text: String, size: Double? = nil, width: Double? = nil, lines: Int = 1,
    alignment: TextBlock.Alignment = .centre, isBold: Bool = false, color: Color? = nil
  ) -> MeasuredText {
    measured(
      TextBlock(
        RichText(text), fontSize: letterSize(size), isBold: isBold,
        fontFamilies: theme.fontFamilies, width: width, lines: lines, alignment: alignment),
      color ?? theme.text)
  }

  /// The text in no more room than a width, and in as many lines as it has already.
  package func refitted(_ text: MeasuredText, width: Double) -> MeasuredText {
    guard text.size.width > width else { return text }
    var line = text.block
    line.text = RichText(verbatim: "Mg")
    let lineHeight = measurer.size(of: line).height
    var block = text.block
    block.width = max(width, 1)
    // Letters of other fonts make lines higher, which must not count as more lines.
    block.lines = min(max(Int(text.size.height / max(lineHeight, 1) + 0.01), 1), block.lines)
    return measured(block, text.color)
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
    placed(centre: Point(x: x + size.width / 2, y: y + size.height / 2))
  }

  /// The text turned to read upwards, with the upper left corner of its box at a point.
  package func placedUpwards(x: Double, y: Double) -> PlacedText {
    placed(centre: Point(x: x + size.height / 2, y: y + size.width / 2), angle: -90)
  }

  /// The text around a point, turned clockwise by an angle in degrees.
  package func placed(centre: Point, angle: Double = 0) -> PlacedText {
    PlacedText(block: block, centre: centre, size: size, angle: angle, color: color)
  }
}
