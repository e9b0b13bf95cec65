import Foundation

extension FormulaSetter {
  /// The rules that formulas need and no others, with the fonts that their characters are from.
  ///
  /// - Parameter formulas: The HTML of all formulas of a page.
  package func style(for formulas: some Sequence<String>) throws(FormulaError) -> String {
    let (style, use) = try use(in: formulas)
    var css = ""
    for face in use.faces.sorted() {
      css += try Self.fontFace(style.faces[face], from: katex)
    }
    for (index, rule) in style.rules.enumerated() {
      guard let used = use.selectors[index] else { continue }
      let selectors = used.sorted().map { rule.selectors[$0].text }.joined(separator: ",")
      css += "\(selectors){\(rule.declarations)}\n"
    }
    return css
  }

  /// The names of the font files that formulas need.
  package func fontFiles(for formulas: some Sequence<String>) throws(FormulaError) -> [String] {
    let (style, use) = try use(in: formulas)
    return use.faces.sorted().map { String(style.faces[$0].file) }
  }

  private func use(
    in formulas: some Sequence<String>
  ) throws(FormulaError) -> (style: KaTeXStyle, use: StyleUse) {
    let style = try loadedStyle()
    var use = StyleUse(style)
    for formula in formulas { use.add(formula) }
    return (style, use)
  }

  private static func fontFace(
    _ face: KaTeXStyle.Face, from katex: KaTeX
  ) throws(FormulaError) -> String {
    let data = Data(try katex.contents(String(face.file))).base64EncodedString()
    return "@font-face{font-family:\(face.font.family);"
      + "src:url(data:font/woff2;base64,\(data)) format(\"woff2\");"
      + "font-weight:\(face.font.isBold ? 700 : 400);"
      + "font-style:\(face.font.isItalic ? "italic" : "normal")}\n"
  }
}
