import Formulas

extension Examination {
  /// Looks for KaTeX, without which only notebooks with formulas cannot be run.
  mutating func lookAtFormulas() {
    let katex = KaTeX()
    guard let missing = katex.missingFile else {
      note("formulas", katex.folder)
      return
    }
    note(
      "formulas", "\(missing) not found", remedy: "\(KaTeX.remedy); notebooks with math need it",
      isNeeded: false)
  }
}
