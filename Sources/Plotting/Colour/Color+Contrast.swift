extension Color {
  /// Black or white, whichever is easier to read on this colour.
  ///
  /// Compares the contrast ratios (L₁ + 0.05)/(L₂ + 0.05) of WCAG 2, which are equal where the
  /// luminance L is √(1.05 · 0.05) − 0.05.
  package var contrasting: Color {
    luminance > 0.179 ? Color(0x101418) : .white
  }

  /// The relative luminance of WCAG 2: 0 for black to 1 for white.
  package var luminance: Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : Mathematics.power((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The colour made darker or lighter until thin lines of it can be told from the ground.
  package func readable(on background: Color) -> Color {
    var look = Oklab(self)
    let ground = Oklab(background).lightness
    let least = 0.3
    if abs(look.lightness - ground) >= least { return self }
    look.lightness = ground > 0.5 ? ground - least : ground + least
    return look.color.opacity(opacity)
  }
}
