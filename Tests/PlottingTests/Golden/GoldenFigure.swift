import Plotting
import Testing

/// A figure whose look is kept as a picture beside the tests.
struct GoldenFigure: Sendable, CustomTestStringConvertible {
  let name: String
  let draw: @Sendable () throws -> [UInt8]

  var testDescription: String { name }

  /// Names a figure; it is drawn small and in fonts that every machine has to have.
  init(_ name: String, _ figure: @escaping @Sendable () -> some Figure) {
    self.name = name
    draw = { try figure().defaultTheme(.pinned(.light)).png(scale: 1) }
  }
}

extension Theme {
  /// The theme with fonts by name, whatever it has.
  static func pinned(_ theme: Theme) -> Theme {
    var theme = theme
    theme.fontFamilies = ["DejaVu Sans", "Noto Sans CJK JP"]
    return theme
  }
}
