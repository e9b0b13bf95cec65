extension Theme {
  /// The theme with the default in place of every length that nothing can be drawn with.
  package var usable: Theme {
    let letters: [WritableKeyPath<Theme, Double>] = [
      \.titleSize, \.axisTitleSize, \.tickLabelSize, \.legendSize, \.noteSize, \.annotationSize,
    ]
    let lengths: [WritableKeyPath<Theme, Double>] = [
      \.margin, \.titleGap, \.axisTitleGap, \.tickLabelGap, \.tickLength, \.minorTickLength,
      \.axisWidth, \.gridWidth, \.lineWidth, \.outlineWidth, \.pointRadius, \.pointRimWidth,
      \.legendGap, \.panelGap, \.colorbarWidth, \.colorbarGap,
    ]
    var theme = self
    func repair(_ parts: [WritableKeyPath<Theme, Double>], _ range: ClosedRange<Double>) {
      for part in parts where !range.contains(theme[keyPath: part]) {
        theme[keyPath: part] = Theme.light[keyPath: part]
      }
    }
    repair(letters, 1...1000)
    repair(lengths, 0...10_000)
    repair([\.xPadding, \.yPadding], -0.49...100)
    repair([\.areaOpacity], 0...1)
    return theme
  }
}
