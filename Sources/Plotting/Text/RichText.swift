/// A text of which some parts are raised, lowered or slanted: η = 10⁻³ with a real superscript.
package struct RichText: Sendable, Equatable {
  /// Where a part stands beside the line.
  package enum Script: Sendable, Equatable {
    case superscript, `subscript`
  }

  /// A part of one look.
  package struct Run: Sendable, Equatable {
    package var text: String
    /// From the line outwards: the exponent of an exponent has two.
    package var scripts: [Script]
    package var isItalic: Bool
    package var isBold: Bool

    package init(
      _ text: String, _ scripts: [Script] = [], isItalic: Bool = false, isBold: Bool = false
    ) {
      self.text = text
      self.scripts = scripts
      self.isItalic = isItalic
      self.isBold = isBold
    }

    fileprivate func looks(like other: Run) -> Bool {
      scripts == other.scripts && isItalic == other.isItalic && isBold == other.isBold
    }
  }

  package private(set) var runs: [Run] = []

  /// The runs in order; neighbours of one look become one.
  package init(runs: [Run]) {
    for run in runs { append(run) }
  }

  /// A text exactly as it is, for names and labels that nobody wrote as a formula.
  package init(verbatim text: String) {
    runs = [Run(text)]
  }

  /// A text as authors write it: `$…$` is a formula, 10⁻³ has a real superscript, `\$` is a dollar.
  package init(_ text: String) {
    self.init(runs: TextParser(text).runs)
    if runs.isEmpty { runs = [Run("")] }
  }

  /// factor × 10ⁿ, or 10ⁿ alone where the factor is empty.
  package static func powerOfTen(_ exponent: Int, factor: String = "") -> RichText {
    let minus = exponent < 0 ? DecimalNumber.minusSign : ""
    let base =
      switch factor {
      case "", DecimalNumber.minusSign: "\(factor)10"
      default: "\(factor)×10"
      }
    return RichText(runs: [Run(base), Run("\(minus)\(exponent.magnitude)", [.superscript])])
  }

  /// The text followed by another, such as a unit.
  package static func + (text: RichText, suffix: String) -> RichText {
    suffix.isEmpty ? text : RichText(runs: text.runs + RichText(suffix).runs)
  }

  private mutating func append(_ run: Run) {
    if run.text.isEmpty { return }
    if let last = runs.last, last.looks(like: run) {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }

  /// The letters alone.
  package var letters: String {
    runs.map(\.text).joined()
  }
}
