/// The font of a piece of a formula, or of one of KaTeX's files.
struct FormulaFont: Hashable {
  var family: Substring = ""
  var isBold = false
  var isItalic = false

  /// Takes what declarations such as `font-family:KaTeX_Main;font-weight:700` say of it.
  mutating func apply(_ declarations: Substring) {
    for declaration in declarations.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "font":
        self = FormulaFont(family: Self.family(in: parts[1]))
      case "font-family": family = Self.family(in: parts[1])
      case "font-weight": isBold = parts[1] == "700" || parts[1] == "bold"
      case "font-style": isItalic = parts[1] == "italic"
      default: break
      }
    }
  }

  /// KaTeX's family in a list of families, which may have a size before it.
  private static func family(in value: Substring) -> Substring {
    let names = value.split { $0 == "," || $0 == " " }
    return names.first { $0.hasPrefix("KaTeX_") } ?? ""
  }

  /// How well this font, of a file, does for the one that is wanted: style before weight, as in CSS.
  func likeness(to wanted: FormulaFont) -> Int {
    (isItalic == wanted.isItalic ? 2 : 0) + (isBold == wanted.isBold ? 1 : 0)
  }
}
