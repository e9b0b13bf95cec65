/// Why a formula could not be set.
package enum FormulaError: Error, Sendable, Hashable {
  /// A file of KaTeX is not there.
  case missingFile(String)
  /// KaTeX's script could not be loaded: the engine's words.
  case unusableScript(String)
  /// The formula is wrong: KaTeX's words, and the place in UTF-16 code units, if it has one.
  case mistake(String, offset: Int?)

  /// Whether this formula, and not the surroundings, is at fault.
  package var isMistake: Bool {
    if case .mistake = self { true } else { false }
  }
}
